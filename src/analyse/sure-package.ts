import type { DrawsOfSet } from './drawn-worth.js';
import { sumIn } from './drawn-worth.js';

/** A set of measures (as bits) and the part of the draws in which it saves enough. */
export interface SurePackage {
  readonly mask: number;
  readonly probability: number;
}

/** A difference in cost that only the order of additions makes. */
const tolerance = 1e-9;

/**
 * The cheapest set of measures that saves at least `least` with a probability of at least `confidence`: the part of the draws in which it does. Sets are looked at
 * from the cheapest on, and a set is left as soon as too many draws have failed, so the answer is that of a look at every set. Of equally cheap sets the surest, then
 * the smallest. Nothing where no set within the limit does.
 */
export function surePackage(
  cost: Float64Array,
  parts: readonly DrawsOfSet[],
  least: number,
  confidence: number,
  limit = Number.POSITIVE_INFINITY,
): SurePackage | undefined {
  const draws = parts[0]?.values.length ?? 0;
  const mayFail = Math.floor(draws * (1 - confidence) + tolerance * draws);
  let best: SurePackage | undefined;
  for (const mask of cheapestFirst(cost)) {
    const own = cost[mask]!;
    if (!Number.isFinite(own) || own > limit + tolerance * Math.max(1, Math.abs(limit))) break;
    if (best && own > cost[best.mask]! + tolerance * Math.max(1, Math.abs(own))) break;
    const probability = probabilityOf(mask, parts, least, draws, mayFail);
    if (probability !== undefined && (!best || probability > best.probability)) best = { mask, probability };
  }
  return best;
}

/** The part of the draws in which a set saves at least so much; nothing once more draws than `mayFail` have failed. */
export function probabilityOf(
  mask: number,
  parts: readonly DrawsOfSet[],
  least: number,
  draws: number,
  mayFail = draws,
): number | undefined {
  const inside = parts.filter((part) => (part.mask & mask) === part.mask);
  const room = tolerance * Math.max(1, Math.abs(least));
  let failed = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (sumIn(inside, draw) >= least - room) continue;
    failed++;
    if (failed > mayFail) return undefined;
  }
  return draws === 0 ? undefined : (draws - failed) / draws;
}

/** Sets by cost; of equals the one with fewer measures, then the one of the earlier measures. */
function cheapestFirst(cost: Float64Array): Uint32Array {
  return Uint32Array.from(cost.keys()).sort((a, b) => cost[a]! - cost[b]! || bits(a) - bits(b) || a - b);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
