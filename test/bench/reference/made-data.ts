import type { Input } from './workload.js';
import { allRamps, firstYear, inputs, sets, years } from './workload.js';

/** The numbers of the workload: for each cell of an input its values by municipality, year or draw, or one. */
export interface MadeData {
  readonly of: (input: string, cell: number) => Float64Array;
}

/** The generator of the workload (Chris Doty-Humphrey's sfc32), in its order. */
function generator(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

export function cellsOf({ by }: Input): number {
  return by.reduce((product, name) => product * sets[name].length, 1);
}

const between = (low: number, high: number, x: number): number => low + (high - low) * x;
const ends = (values: Input['values']): readonly [number, number] => values as unknown as readonly [number, number];

/** Numbers for so many municipalities and draws; with one draw, the middles. All measures are taken where `isFull`. */
export function madeData(places: number, draws: number, isFull: boolean): MadeData {
  const all = new Map<string, Float64Array>();
  const lengths = { place: places, year: years, lever: years, drawn: draws, constant: 1 };
  for (const input of inputs)
    for (let cell = 0; cell < cellsOf(input); cell++) all.set(`${input.name} ${cell}`, new Float64Array(lengths[input.kind]));
  const of = (input: string, cell: number): Float64Array => {
    const values = all.get(`${input} ${cell}`);
    if (!values) throw new Error(`no cell ${cell} of ${input}`);
    return values;
  };
  fillPlaces(places, of);
  fillYears(isFull, of);
  for (const input of inputs)
    if (input.kind === 'constant') input.values.forEach((value, cell) => (of(input.name, cell)[0] = Number(value)));
  fillDraws(draws, of);
  return { of };
}

function fillPlaces(places: number, of: MadeData['of']): void {
  const random = generator(7);
  for (let place = 0; place < places; place++) {
    const shares = [0.28, 0.08, 0.16, 0.05, 0.04, 0.16, 0.05, 0.18].map((share) => share * (0.8 + 0.4 * random()));
    const whole = shares.reduce((a, b) => a + b);
    for (const { kind, name, values, by } of inputs) {
      if (kind !== 'place') continue;
      if (name === 'cshare') shares.forEach((share, cell) => (of(name, cell)[place] = share / whole));
      else if (by.length > 0)
        values.forEach((range, cell) => (of(name, cell)[place] = between(...(range as readonly [number, number]), random())));
      else of(name, 0)[place] = between(...ends(values), name === 'pop0' ? random() ** 3 : random());
    }
  }
}

const routes = {
  first: [
    0, 0.1, 0.25, 0.6, 0.05, 0, 0.8, 0.1, 0.08, 0.02, 0.6, 0, 0, 0.38, 0.02, 0.4, 0.05, 0, 0.5, 0.05, 0.1, 0, 0, 0.85, 0.05, 0.25, 0, 0,
    0.72, 0.03, 0, 0, 0, 0.97, 0.03, 0.2, 0, 0, 0.6, 0.2,
  ],
  last: [
    0, 0.1, 0.6, 0.3, 0, 0, 0.85, 0.12, 0.03, 0, 0.8, 0, 0, 0.2, 0, 0.6, 0.05, 0, 0.35, 0, 0.4, 0, 0, 0.6, 0, 0.6, 0, 0, 0.4, 0, 0.1, 0, 0,
    0.9, 0, 0.35, 0, 0, 0.6, 0.05,
  ],
};
const fleets = {
  first: [0.55, 0.37, 0.01, 0.07, 0, 0.8, 0.1, 0.1, 0, 0.5, 0, 0.5],
  last: [0.05, 0.05, 0.01, 0.89, 0, 0.05, 0.1, 0.85, 0, 0.02, 0, 0.98],
};

function fillYears(isFull: boolean, of: MadeData['of']): void {
  for (const input of inputs)
    for (let cell = 0; cell < cellsOf(input); cell++)
      for (let year = 0; year < years; year++) {
        const x = year / (years - 1);
        if (input.kind === 'lever') of(input.name, 0)[year] = isFull ? ramp(allRamps[input.name]!, firstYear + year) : 0;
        if (input.kind === 'year') of(input.name, cell)[year] = yearValue(input, cell, year, x);
      }
}

function yearValue({ name, values }: Input, cell: number, year: number, x: number): number {
  if (name === 't') return year;
  if (name === 's') return between(routes.first[cell]!, routes.last[cell]!, x);
  if (name === 'fleet') return between(fleets.first[cell]!, fleets.last[cell]!, x);
  if (name === 'eimp') return 1 - 0.2 * x * (1 - 0.1 * Math.floor(cell / 4));
  return between(...ends(values), x);
}

function ramp([from, full, value]: readonly [number, number, number], year: number): number {
  return year <= from ? 0 : year >= full ? value : (value * (year - from)) / (full - from);
}

function fillDraws(draws: number, of: MadeData['of']): void {
  const random = generator(12345);
  const drawn = inputs.filter(({ kind }) => kind === 'drawn');
  for (let draw = 0; draw < draws; draw++)
    for (const input of drawn)
      for (let cell = 0; cell < cellsOf(input); cell++) {
        const [middle, off] = (input.values[cell] ?? input.values[0]) as readonly [number, number];
        const [u, w] = [random(), random()];
        of(input.name, cell)[draw] = draws === 1 ? middle : middle * (1 + off * 1.224744871391589 * (u + w - 1) * 0.9);
      }
}
