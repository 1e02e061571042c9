import type { CheckedStudy } from './study.js';

/** With more municipalities than this, those without a scenario are shown in a line each. */
const shownInFull = 6;

/** The municipalities that are compared in full, and those of which only a line is wanted. */
export function partedWanted({ wanted, scenarios }: Pick<CheckedStudy, 'wanted' | 'scenarios'>): {
  readonly inFull: readonly string[];
  readonly inALine: readonly string[];
} {
  if (wanted.length <= shownInFull) return { inFull: wanted, inALine: [] };
  const named = new Set(scenarios.flatMap(({ municipalities }) => municipalities));
  return { inFull: wanted.filter((id) => named.has(id)), inALine: wanted.filter((id) => !named.has(id)) };
}
