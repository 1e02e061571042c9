import type { Boundary } from '../domain/documents.js';
import type { WeighedLine } from '../domain/trial.js';
import { shareWeights } from './share-weights.js';

/** kg of each line's gas by year. */
export type ByYear = readonly Float64Array[];

/** What a run saves by year in one boundary, kg CO2e, from the totals of its lines; nothing where there is no run. */
export function savedByYear(
  run: ByYear | undefined,
  baseline: ByYear,
  lines: readonly WeighedLine[],
  boundary: Boundary,
  lanes: number,
): Float64Array {
  const saved = new Float64Array(lanes);
  lines.forEach((line, i) => {
    const [before, after] = [baseline[i], run?.[i]];
    const weight = (line.counted.get(boundary) ?? 0) * line.potential;
    if (weight === 0 || !before || !after || before === after) return;
    for (let lane = 0; lane < lanes; lane++) saved[lane] = saved[lane]! + weight * (before[lane]! - after[lane]!);
  });
  return saved;
}

/** The Shapley share of each measure in every year, as in `attribution`. */
export function sharesByYear(
  sets: readonly (readonly string[])[],
  savedBy: (measures: readonly string[]) => Float64Array,
  areDrawn = false,
): ReadonlyMap<string, Float64Array> {
  const saved = sets.map(savedBy);
  return new Map(
    [...shareWeights(sets, areDrawn)].map(([measure, weights]) => {
      const share = new Float64Array(saved[0]?.length ?? 0);
      for (const [set, weight] of weights) saved[set]?.forEach((value, lane) => (share[lane] = share[lane]! + weight * value));
      return [measure, share];
    }),
  );
}
