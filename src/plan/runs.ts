import type { Run } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';

/** `all`: every subset of a scenario's measures, which attribution needs; `whole`: only the scenario with all its measures. */
export type Extent = 'all' | 'whole';

/** The runs wanted: the baseline of each municipality, then the scenarios in it. Without measures nothing is run but the baseline. */
export function runsOf(study: CheckedStudy, extent: Extent): Run[] {
  const baselines = study.wanted.map((municipality) => ({ key: municipality, inputs: municipality, edits: [] }));
  const scenarios = study.scenarios.flatMap((scenario) =>
    scenario.municipalities
      .filter((municipality) => study.wanted.includes(municipality))
      .flatMap((municipality) => scenarioRuns(scenario, municipality, extent)),
  );
  return [...baselines, ...scenarios];
}

function scenarioRuns(scenario: CheckedScenario, municipality: string, extent: Extent): Run[] {
  const acting = actingMeasures(scenario, municipality);
  if (acting.length === 0) return [];
  const subsets = extent === 'all' ? nonEmptySubsets(acting) : [acting];
  return subsets.map((measures) => ({
    key: runKey(
      municipality,
      scenario.id,
      measures.map((measure) => measure.id),
    ),
    inputs: municipality,
    edits: measures.flatMap((measure) => measure.edits.get(municipality) ?? []),
  }));
}


function nonEmptySubsets<T>(values: readonly T[]): T[][] {
  return Array.from({ length: 2 ** values.length - 1 }, (_, mask) => values.filter((_value, i) => ((mask + 1) >> i) & 1));
}
