import type { Baseline, Quality } from './findings.js';
import type { CheckedStudy } from './study.js';

/** A municipality that no compared scenario names: what it emits in the year without any measure, in a line. */
export interface OtherMunicipality {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly population?: number;
  readonly baselines: readonly Baseline[];
  /** Of the inputs behind the emissions that the boundary of the settings counts. */
  readonly quality: Quality;
}

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
