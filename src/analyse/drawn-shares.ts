import type { DrawnEffect } from './drawn-effects.js';
import { nothingSaved } from './drawn-effects.js';
import { boundaries } from '../domain/findings.js';

/** How much the effect of each set of measures counts in the share of one measure. */
type Weights = ReadonlyMap<number, number>;

/**
 * The Shapley share of each measure in every draw. Shares are sums of the effects of sets, with weights that do not depend on the effects (`attribution`),
 * so the weights are found once and used for all draws. `sets` are those that interact, smaller ones first.
 */
export function drawnShares(
  sets: readonly (readonly string[])[],
  effectOf: (measures: readonly string[]) => DrawnEffect,
  draws: number,
): ReadonlyMap<string, DrawnEffect> {
  const effects = sets.map(effectOf);
  return new Map([...shareWeights(sets)].map(([measure, weights]) => [measure, combined(weights, effects, draws)]));
}

/** By measure: the weight of each set, by its place in the list. */
export function shareWeights(sets: readonly (readonly string[])[]): ReadonlyMap<string, Weights> {
  const dividends: Weights[] = [];
  sets.forEach((set, i) => {
    const own = new Map([[i, 1]]);
    sets.slice(0, i).forEach((smaller, j) => {
      if (smaller.every((member) => set.includes(member))) addTo(own, dividends[j] ?? new Map(), -1);
    });
    dividends.push(own);
  });
  const shares = new Map<string, Map<number, number>>();
  sets.forEach((set, i) => {
    for (const member of set) {
      const share = shares.get(member) ?? new Map<number, number>();
      shares.set(member, share);
      addTo(share, dividends[i] ?? new Map(), 1 / set.length);
    }
  });
  return shares;
}

function addTo(sum: Map<number, number>, weights: Weights, by: number): void {
  for (const [set, weight] of weights) sum.set(set, (sum.get(set) ?? 0) + by * weight);
}

function combined(weights: Weights, effects: readonly DrawnEffect[], draws: number): DrawnEffect {
  const sum = nothingSaved(draws);
  for (const [set, weight] of weights) {
    const effect = effects[set];
    if (!effect || weight === 0) continue;
    for (const panel of boundaries) add(sum.year[panel], effect.year[panel], weight);
    add(sum.cumulative, effect.cumulative, weight);
  }
  return sum;
}

function add(sum: Float64Array, values: Float64Array, weight: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + weight * values[i]!;
}
