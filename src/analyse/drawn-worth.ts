import { spreadOf } from '../chance/statistics.js';
import type { DrawnAmount } from '../domain/cost-findings.js';

/** What a set of measures (as bits) does together beyond what its subsets do, in tonnes in every draw. */
export interface DrawsOfSet {
  readonly mask: number;
  readonly values: Float64Array;
}

/** In one draw. */
export function sumIn(parts: readonly DrawsOfSet[], draw: number): number {
  let sum = 0;
  for (const { values } of parts) sum += values[draw]!;
  return sum;
}

/** What a set of measures saves in every draw: the sum of what the sets in it do. */
export function worthIn(mask: number, parts: readonly DrawsOfSet[], draws: number): Float64Array {
  const inside = parts.filter((part) => (part.mask & mask) === part.mask);
  return new Float64Array(draws).map((_, draw) => sumIn(inside, draw));
}

/** From what each set does in every draw, what each does beyond its subsets; smaller sets come first. */
export function drawnDividends(worths: readonly DrawsOfSet[]): readonly DrawsOfSet[] {
  const parts: DrawsOfSet[] = [];
  for (const { mask, values } of worths) {
    const within = parts.filter((part) => (part.mask & mask) === part.mask);
    parts.push({ mask, values: values.map((value, draw) => value - sumIn(within, draw)) });
  }
  return parts;
}

export function drawnAmount(values: Float64Array): DrawnAmount {
  const { mean, low, high } = spreadOf(values);
  return { mean, low, high };
}
