/** So many measures can be compared in every combination: a million sets. */
export const mostCombined = 20;

/** The place of a set of measures among all sets: bit i is measure i. */
export function maskOf(members: Iterable<string>, measures: readonly string[]): number {
  let mask = 0;
  for (const member of members) mask |= 1 << measures.indexOf(member);
  return mask;
}

/**
 * The worth of every set of measures, from the dividends of those sets that have one: the sum of the dividends of all sets inside it.
 * 2^n values, n × 2^n additions.
 */
export function worthOfSets(count: number, dividends: readonly { readonly mask: number; readonly value: number }[]): Float64Array {
  if (count > mostCombined) throw new Error(`${count} measures are too many to be combined`);
  const worth = new Float64Array(2 ** count);
  for (const { mask, value } of dividends) worth[mask] = worth[mask]! + value;
  for (let bit = 1; bit < worth.length; bit *= 2)
    for (let mask = 0; mask < worth.length; mask++) if (mask & bit) worth[mask] = worth[mask]! + worth[mask ^ bit]!;
  return worth;
}

/** What sets cost, those with two measures that rule each other out more than anybody pays; and how many are left. */
export function withoutRivals(cost: Float64Array, rivals: readonly number[]): { readonly cost: Float64Array; readonly sets: number } {
  if (rivals.length === 0) return { cost, sets: cost.length };
  const own = cost.map((value, mask) => (rivals.some((pair) => (pair & mask) === pair) ? Number.POSITIVE_INFINITY : value));
  return { cost: own, sets: own.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0) };
}

/** Far below what anybody pays or saves: a difference that only the order of additions makes. */
const tolerance = 1e-9;

/**
 * The best of all sets: within the limit, the largest aim; of equals the one that lies farther inside the limit, then the one with fewer measures. Every set is looked at.
 * Nothing where no set is within the limit; a set whose aim is no finite number is none.
 */
export function bestSet(aim: Float64Array, used: Float64Array, limit: number): number | undefined {
  const room = tolerance * Math.max(1, Math.abs(limit));
  let best: number | undefined;
  for (let mask = 0; mask < aim.length; mask++) {
    if (used[mask]! > limit + room || !Number.isFinite(aim[mask]!)) continue;
    if (best === undefined || isBetter(aim, used, mask, best)) best = mask;
  }
  return best;
}

function isBetter(aim: Float64Array, used: Float64Array, mask: number, best: number): boolean {
  const gain = aim[mask]! - aim[best]!;
  const size = tolerance * Math.max(1, Math.abs(aim[mask]!), Math.abs(aim[best]!));
  if (Math.abs(gain) > size) return gain > 0;
  const spared = used[best]! - used[mask]!;
  const spread = tolerance * Math.max(1, Math.abs(used[mask]!), Math.abs(used[best]!));
  return Math.abs(spared) > spread ? spared > 0 : bits(mask) < bits(best);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The members of a set. */
export function membersIn<T>(mask: number, measures: readonly T[]): readonly T[] {
  return measures.filter((_, i) => (mask >> i) & 1);
}
