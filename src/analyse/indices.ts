import { meanOf } from '../chance/statistics.js';
import type { Deck } from '../domain/chance.js';
import type { Index } from '../domain/sensitivity-findings.js';

export interface Indices {
  readonly first: Index;
  readonly total: Index;
}

/** The result in the draws of two independent samples, and in the first with one input taken from the second. */
export interface Samples {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: Float64Array;
}

/**
 * Sobol' indices of one input: the part of the variance that it explains by itself (Saltelli et al. 2010, table 2 (b), about the mean), and the part
 * that is left when all others are known (Jansen 1999, table 2 (f)). Each is a ratio of two means, and so is its standard error (delta method).
 */
export function indicesOf({ a, b, mixed }: Samples): Indices {
  const mean = (meanOf(a) + meanOf(b)) / 2;
  const spread = Float64Array.from(a, (value, i) => ((value - mean) ** 2 + (b[i]! - mean) ** 2) / 2);
  const first = Float64Array.from(a, (value, i) => (b[i]! - mean) * (mixed[i]! - value));
  const total = Float64Array.from(a, (value, i) => (value - mixed[i]!) ** 2 / 2);
  return { first: ratio(first, spread), total: ratio(total, spread) };
}

function ratio(parts: Float64Array, whole: Float64Array): Index {
  const variance = meanOf(whole);
  if (variance === 0) return { value: 0, error: 0 };
  const value = meanOf(parts) / variance;
  const rest = Float64Array.from(parts, (part, i) => (part - value * whole[i]!) ** 2);
  return { value, error: Math.sqrt(meanOf(rest) / parts.length) / variance };
}

/** Numbers that differ by less than this part of the largest differ by the rounding of the arithmetic. */
const negligible = 1e-9;

/** Does any draw give another result? */
export function isMoved(before: Float64Array, after: Float64Array, scale: number): boolean {
  return after.some((value, i) => Math.abs(value - before[i]!) > negligible * scale);
}

/** The first draws of a deck. */
export function firstOf(deck: Deck, draws: number): Deck {
  return { draws, drawsOf: (uncertain) => deck.drawsOf(uncertain).subarray(0, draws) };
}
