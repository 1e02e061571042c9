import type { Input, SetName } from './workload.js';
import { allRamps, firstYear, formulas, inputs, measures, sets, years } from './workload.js';
import type { MadeData } from './made-data.js';
import { cellsOf } from './made-data.js';

/** Letters of the formulas. */
export const letters: Readonly<Record<string, SetName>> = { C: 'component', R: 'route', K: 'mode', T: 'fuel' };

/**
 * The workload as a study in our own format. Levers have the values of all measures as data where `isFull`; otherwise they are zero, and there are the
 * scenario `full` and one for each measure. Units are left out: all numbers have the unit 1.
 */
export function referenceStudy(data: MadeData, places: number, isFull: boolean, units: string): Map<string, string> {
  const files = new Map([
    ['data/units.csv', units],
    [
      'data/municipalities.csv',
      ['id,code,name,country,region', ...placeNames(places).map((id, i) => `${id},${i + 1},Place ${i},XX,nowhere`), ''].join('\n'),
    ],
    ['data/sources.csv', 'source,author,title,year,address,terms,note\nmade,nobody,made up for measurements,2026,,free,\n'],
    ['data/activity/reference.csv', [header, ...inputs.flatMap((input) => rowsOf(input, data, places)), ''].join('\n')],
    ['data/sectors/reference.yaml', sectorText()],
  ]);
  const where = `municipalities: [${placeNames(places).join(', ')}]`;
  if (isFull) files.set('scenarios/nothing.yaml', scenario('nothing', where, {}));
  else {
    files.set('scenarios/full.yaml', scenario('full', where, allRamps));
    for (const { name, ramps } of measures) files.set(`scenarios/${name}.yaml`, scenario(name, where, ramps));
  }
  return files;
}

function placeNames(places: number): readonly string[] {
  return Array.from({ length: places }, (_, i) => `place${i}`);
}

const header = 'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note';

function rowsOf(input: Input, data: MadeData, places: number): string[] {
  return Array.from({ length: cellsOf(input) }, (_, cell) => cell).flatMap((cell) => {
    const row = (place: string, year: number, value: number, range = ',,,'): string =>
      `reference.${input.name},${members(input, cell)},${place},${year},${value},1,${range},assumed,made,here,`;
    const values = data.of(input.name, cell);
    if (input.kind === 'place') return placeNames(places).map((place, i) => row(place, firstYear, values[i]!));
    if (input.kind === 'year' || input.kind === 'lever') return Array.from(values, (value, year) => row('world', firstYear + year, value));
    if (input.kind === 'constant') return [row('world', firstYear, values[0]!)];
    const [middle, off] = (input.values[cell] ?? input.values[0]) as readonly [number, number];
    // the workload brings its own draws; the range only says that there are some
    return [row('world', firstYear, middle, `${middle * (1 - off / 2)},${middle * (1 + off / 2)},uniform,100 %: made up`)];
  });
}

function members({ by }: Input, cell: number): string {
  const [first, second] = by;
  if (first === undefined) return '';
  if (second === undefined) return sets[first][cell]!;
  const width = sets[second].length;
  return `${sets[first][Math.floor(cell / width)]!}/${sets[second][cell % width]!}`;
}

function sectorText(): string {
  const given = inputs.map(
    ({ kind, name, by }) =>
      `  ${name}: { label: ${name}, unit: "1", kind: intensity, signed: true, ${byText(by)}given: activity, years: { between: step, beyond: hold }${kind === 'lever' ? ', lever: true' : ''} }`,
  );
  const computed = formulas.map(({ left, right }) => {
    const [, name = '', own = ''] = /^(\w+)(?:\[(.*)\])?$/.exec(left) ?? [];
    return `  ${name}: { label: ${name}, unit: "1", kind: intensity, signed: true, ${byText(own === '' ? [] : own.split(',').map((letter) => letters[letter]!))}formula: "${ours(right)}" }`;
  });
  const dimensions = Object.entries(sets).map(([name, list]) => `  ${name}: [${list.join(', ')}]`);
  return ['sector: reference', 'label: Reference', 'dimensions:', ...dimensions, 'quantities:', ...given, ...computed, ...emitted, ''].join(
    '\n',
  );
}

/** The total as an emission, so that `run` has one to show. */
const emitted = [
  '  one_unit: { label: one unit, unit: kgCO2e/year, kind: flow, value: 1 kgCO2e/year, source: made }',
  '  emitted: { label: emitted, unit: kgCO2e/year, kind: flow, signed: true, formula: total * one_unit, emits: { gas: CO2e, origin: fossil, stage: direct, falls: home } }',
];

const byText = (by: readonly SetName[]): string => (by.length === 0 ? '' : `by: [${by.join(', ')}], `);

/** A whole dimension needs no brackets with us, and a sum names its dimension last. */
function ours(formula: string): string {
  return formula
    .replaceAll(/sum\(([CRKT]), ((?:[^()])*)\)/g, (_, letter: string, body: string) => `sum(${body}, ${letters[letter]!})`)
    .replaceAll(/\[([^\]]*)\]/g, (_, list: string) => {
      const chosen = list.split(',').filter((one) => !(one in letters));
      return chosen.length === 0 ? '' : `[${chosen.join(', ')}]`;
    });
}

function scenario(name: string, where: string, ramps: Readonly<Record<string, readonly [number, number, number]>>): string {
  const measure = Object.entries(ramps).map(
    ([lever, [from, full, value]]) =>
      `  ${lever.replaceAll('_', '-')}:\n    title: ${lever}\n    kind: reference/other\n    source: made\n    change: { reference.${lever}: { to: ${value}, from: ${from + 1}, full: ${full} } }`,
  );
  const body = measure.length === 0 ? 'measures: {}' : `measures:\n${measure.join('\n')}`;
  return `scenario: ${name}\ntitle: ${name}\n${where}\nyears: ${firstYear}-${firstYear + years - 1}\n${body}\n`;
}
