import type { Group, Operation, Run } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedMeasure, CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { interactionGroups } from './interactions.js';

/** `parts`: what attribution needs, every subset of measures that interact; `whole`: only the scenario with all its measures. */
export type Extent = 'parts' | 'whole';

export interface Runs {
  readonly runs: readonly Run[];
  readonly groups: readonly Group[];
}

/** The runs wanted: the baseline of each municipality, then the scenarios in it. Without measures nothing is run but the baseline. */
export function runsOf(study: CheckedStudy, operations: readonly Operation[], extent: Extent): Runs {
  const runs: Run[] = study.wanted.map((municipality) => ({ key: municipality, inputs: municipality, edits: [] }));
  const groups: Group[] = [];
  for (const scenario of study.scenarios)
    for (const municipality of scenario.municipalities) {
      const acting = actingMeasures(scenario, municipality);
      if (acting.length === 0 || !study.wanted.includes(municipality)) continue;
      const own = interactionGroups(acting, (measure) => measure.edits.get(municipality) ?? [], operations);
      if (extent === 'whole' || own.length > 1) runs.push(runOf(scenario, municipality, acting));
      if (extent === 'whole') continue;
      for (const measures of own) {
        groups.push({ municipality, scenario: scenario.id, measures: measures.map((measure) => measure.id) });
        runs.push(...nonEmptySubsets(measures).map((subset) => runOf(scenario, municipality, subset)));
      }
    }
  return { runs, groups };
}

function runOf(scenario: CheckedScenario, municipality: string, measures: readonly CheckedMeasure[]): Run {
  const ids = measures.map((measure) => measure.id);
  const edits = measures.flatMap((measure) => measure.edits.get(municipality) ?? []);
  return { key: runKey(municipality, scenario.id, ids), inputs: municipality, edits };
}

function nonEmptySubsets<T>(values: readonly T[]): T[][] {
  return Array.from({ length: 2 ** values.length - 1 }, (_, mask) => values.filter((_value, i) => ((mask + 1) >> i) & 1));
}
