/** What is said of the draws of one number. */
export interface Spread {
  readonly mean: number;
  /** The 2.5 % and 97.5 % quantiles. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the draws (divided by n − 1). */
  readonly deviation: number;
}

/** An interval of 95 %, as inventories report it (IPCC 2006 Guidelines Vol 1 ch 3.1.3). */
export const tail = 0.025;

/** Mean, interval and deviation of at least two draws, whatever their order in memory. */
export function spreadOf(draws: Float64Array): Spread {
  const range = rangeOf(draws);
  return { ...range, deviation: Math.sqrt(varianceOf(draws, range.mean)) };
}

/** Mean and interval of at least two draws. */
export function rangeOf(draws: Float64Array): Omit<Spread, 'deviation'> {
  const ends = endsOf(draws) ?? { lowest: Float64Array.from(draws), highest: Float64Array.from(draws) };
  const { length } = draws;
  return {
    mean: meanOf(draws),
    low: quantileAt(ends.lowest, tail * (length - 1)),
    high: quantileAt(ends.highest, (1 - tail) * (length - 1) - (length - ends.highest.length)),
  };
}

/** With fewer draws, looking for the ends costs more than it saves. */
const manyDraws = 2000;
const inSample = 400;

/**
 * The smallest and the largest of many draws, enough of both to find the ends of the interval among them: in one pass, with limits from a sample, a little
 * further in than the ends should be. Nothing where the sample misled. An exact quantile of a part is one of all.
 */
function endsOf(draws: Float64Array): { readonly lowest: Float64Array; readonly highest: Float64Array } | undefined {
  if (draws.length < manyDraws) return undefined;
  const step = Math.floor(draws.length / inSample);
  const sample = Float64Array.from({ length: inSample }, (_, i) => draws[i * step]!);
  const place = Math.ceil(inSample * tail + 3 * Math.sqrt(inSample * tail * (1 - tail)));
  const [low, high] = [selected(sample, place), selected(sample, inSample - 1 - place)];
  // twice what the sample lets expect; a typed array forgets what is written past its end, which is found out below
  const room = Math.ceil((2 * draws.length * (place + 1)) / inSample);
  const [lowest, highest] = [new Float64Array(room), new Float64Array(room)];
  let [below, above] = [0, 0];
  for (let i = 0; i < draws.length; i++) {
    const value = draws[i]!;
    if (value <= low) lowest[below++] = value;
    if (value >= high) highest[above++] = value;
  }
  const needed = Math.ceil(tail * (draws.length - 1)) + 1;
  if (Math.max(below, above) > room) return undefined;
  return below < needed || above < needed ? undefined : { lowest: lowest.subarray(0, below), highest: highest.subarray(0, above) };
}

/** The narrowest interval that holds 95 % of the draws; of equals the lowest. */
export function shortestInterval(draws: Float64Array): readonly [low: number, high: number] {
  const sorted = Float64Array.from(draws).sort();
  const reach = Math.ceil((1 - 2 * tail) * (sorted.length - 1));
  let first = 0;
  for (let i = 1; i + reach < sorted.length; i++) if (sorted[i + reach]! - sorted[i]! < sorted[first + reach]! - sorted[first]!) first = i;
  return [sorted[first]!, sorted[first + reach]!];
}

/** The mean, summed with Neumaier's correction (1974), so that a sum of many draws loses no digits. */
export function meanOf(draws: Float64Array): number {
  return sumOf(draws, (value) => value) / draws.length;
}

function varianceOf(draws: Float64Array, mean: number): number {
  return sumOf(draws, (value) => (value - mean) * (value - mean)) / (draws.length - 1);
}

function sumOf(values: Float64Array, f: (value: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = f(values[i]!);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * An exact quantile of all values, on the straight line between two neighbours in order (type 7 of Hyndman and Fan 1996; the default of R and numpy).
 * Puts the values in another order.
 */
export function quantileIn(values: Float64Array, p: number): number {
  return quantileAt(values, p * (values.length - 1));
}

/** The value at a place in their order, which may lie between two of them. */
function quantileAt(values: Float64Array, at: number): number {
  const before = Math.floor(at);
  const low = selected(values, before);
  if (before === at) return low;
  let high = Infinity;
  for (let i = before + 1; i < values.length; i++) high = Math.min(high, values[i]!);
  return low + (at - before) * (high - low);
}

/** The value that would stand at `k` if they were sorted; smaller ones then stand before it, larger ones behind (Hoare 1961, algorithm 65, FIND). */
function selected(values: Float64Array, k: number): number {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k]!;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
