import type { Boundary } from '../domain/documents.js';
import type { WeighedLine } from '../domain/trial.js';

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

/** The Shapley share of each measure in every year, as in `attribution`: equal parts of the dividend of each set that it is in. */
export function sharesByYear(
  sets: readonly (readonly string[])[],
  savedBy: (measures: readonly string[]) => Float64Array,
): ReadonlyMap<string, Float64Array> {
  const dividends: { readonly members: ReadonlySet<string>; readonly values: Float64Array }[] = [];
  const shares = new Map<string, Float64Array>();
  for (const set of sets) {
    const members = new Set(set);
    const values = Float64Array.from(savedBy(set));
    for (const smaller of dividends)
      if ([...smaller.members].every((member) => members.has(member)))
        for (let lane = 0; lane < values.length; lane++) values[lane] = values[lane]! - smaller.values[lane]!;
    dividends.push({ members, values });
    for (const member of set) {
      const share = shares.get(member) ?? new Float64Array(values.length);
      shares.set(member, share);
      for (let lane = 0; lane < values.length; lane++) share[lane] = share[lane]! + values[lane]! / set.length;
    }
  }
  return shares;
}
