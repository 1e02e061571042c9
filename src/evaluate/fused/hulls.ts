import type { Value } from './values.js';

/** Where a value lies in every municipality, year and draw of a group. */
export interface Hull {
  readonly low: number;
  readonly high: number;
}

export const anywhere: Hull = { low: -Infinity, high: Infinity };
const nothing: Hull = { low: 0, high: 0 };

/**
 * Hulls of computed values from those of what they are computed from (Moore 1966, Interval Analysis). Rounding keeps the order of sums, products and quotients,
 * so their hulls need no room; functions of the machine get some. What reads the year before is gone through once for each year. Where nothing is known, a
 * value may be anywhere, and is looked at in every draw.
 */
export function hullsOf(all: readonly Value[], years: number, hullOf: (source: Value) => Hull): (value: Value) => Hull {
  const known = new Map(all.filter(isLeaf).map((value) => [value, hullOf(value)]));
  const rest = all.filter((value) => !isLeaf(value));
  const changing = afterBefore(rest);
  const valueOf = (value: Value): Hull => known.get(value) ?? anywhere;
  let hasChanged = true;
  for (let year = 0; year < years && hasChanged; year++) {
    hasChanged = false;
    for (const value of year === 0 ? rest : changing) {
      const { kind, target } = value;
      const of = value.of.map(valueOf);
      const hull = kind === 'before' ? joined(target && year > 0 ? [...of, valueOf(target)] : of) : computed(value, of);
      const before = known.get(value);
      const own = Number.isNaN(hull.low) || Number.isNaN(hull.high) ? anywhere : hull;
      hasChanged ||= kind === 'before' && (before?.low !== own.low || before.high !== own.high);
      known.set(value, own);
    }
  }
  return valueOf;
}

/** What reads the year before, and what is computed from that: the rest is known after one year. */
function afterBefore(values: readonly Value[]): readonly Value[] {
  const found = new Set<Value>();
  for (const value of values) if (value.kind === 'before' || value.of.some((one) => found.has(one))) found.add(value);
  return [...found];
}

const isLeaf = ({ kind }: Value): boolean => kind === 'source' || kind === 'literal';

function computed({ kind }: Value, of: readonly Hull[]): Hull {
  const [a, b, c] = of as [Hull, Hull, Hull];
  switch (kind) {
    case 'add':
      return { low: a.low + b.low, high: a.high + b.high };
    case 'sum':
      return of.reduce((sum, one) => ({ low: sum.low + one.low, high: sum.high + one.high }), { low: 0, high: 0 });
    case 'subtract':
      return { low: a.low - b.high, high: a.high - b.low };
    case 'negate':
      return { low: -a.high, high: -a.low };
    case 'multiply':
      return multiplied(a, b);
    case 'divide':
      return divided(a, b);
    case 'min':
      return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) };
    case 'max':
      return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
    case 'exp':
      return wider({ low: Math.exp(a.low), high: Math.exp(a.high) });
    case 'sqrt':
      return a.low < 0 ? anywhere : { low: Math.sqrt(a.low), high: Math.sqrt(a.high) };
    case 'abs':
      return sizeOf(a);
    case 'power':
      return a.low > 0 || (a.low === 0 && b.low > 0) ? wider(corners(a, b, (x, y) => x ** y)) : anywhere;
    case 'alive':
      return holdsZero(c) ? anywhere : joined([nothing, multiplied(a, divided(b, c))]);
    case 'gone':
      return wider({ low: -Math.expm1(-a.low), high: -Math.expm1(-a.high) });
    case 'copy':
      return a;
    case 'between':
      return betweenHull(of);
    default:
      return anywhere;
  }
}

/** On the line between two values of a table with fixed points that rise; beyond the table its first or last value. */
function betweenHull([x = anywhere, ...table]: readonly Hull[]): Hull {
  const points = table.slice(0, table.length / 2);
  const rises = points.every(({ low, high }, i) => low === high && low > (points[i - 1]?.low ?? -Infinity));
  return rises && Number.isFinite(x.low) && Number.isFinite(x.high) ? wider(joined(table.slice(table.length / 2))) : anywhere;
}

export const joined = (hulls: readonly Hull[]): Hull =>
  hulls.reduce((a, b) => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }), { low: Infinity, high: -Infinity });

/** Nothing is known where one of them is no number. */
export function hullAround(values: Float64Array): Hull {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value - value === 0)) return anywhere;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

const holdsZero = ({ low, high }: Hull): boolean => low <= 0 && high >= 0;

const multiplied = (a: Hull, b: Hull): Hull => corners(a, b, (x, y) => x * y);
const divided = (a: Hull, b: Hull): Hull => (holdsZero(b) ? anywhere : corners(a, b, (x, y) => x / y));

function sizeOf(a: Hull): Hull {
  const [one, other] = [Math.abs(a.low), Math.abs(a.high)];
  return { low: holdsZero(a) ? 0 : Math.min(one, other), high: Math.max(one, other) };
}

/** The hull of what keeps its order in both of its operands. */
export function corners(a: Hull, b: Hull, f: (x: number, y: number) => number): Hull {
  const all = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** The last digits of a function are not the same in every direction. */
export function wider({ low, high }: Hull): Hull {
  const room = 1e-12;
  return { low: low - Math.abs(low) * room, high: high + Math.abs(high) * room };
}
