import type { DrawnEffect } from './drawn-effects.js';
import { nothingSaved } from './drawn-effects.js';
import { boundaries } from '../domain/findings.js';
import type { Weights } from './share-weights.js';
import { shareWeights } from './share-weights.js';

/**
 * The Shapley share of each measure in every draw. Shares are sums of the effects of sets, with weights that do not depend on the effects (`attribution`),
 * so the weights are found once and used for all draws. `sets` are those that interact, smaller ones first.
 */
export function drawnShares(
  sets: readonly (readonly string[])[],
  effectOf: (measures: readonly string[]) => DrawnEffect,
  draws: number,
  areDrawn = false,
): ReadonlyMap<string, DrawnEffect> {
  const effects = sets.map(effectOf);
  return new Map([...shareWeights(sets, areDrawn)].map(([measure, weights]) => [measure, combined(weights, effects, draws)]));
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
