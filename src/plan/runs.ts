import { setsOfOrders } from '../domain/orders.js';
import type { Operation, Run, Together } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { CheckedMeasure, CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { interactingSets } from './interactions.js';

/** `parts`: also what attribution needs, every set of measures that interact; `whole`: only the scenario with all its measures. */
export type Extent = 'parts' | 'whole';

export interface Runs {
  readonly runs: readonly Run[];
  readonly together: readonly Together[];
}

/** The runs wanted: the baseline of each municipality, then the scenarios in it. Without measures nothing is run but the baseline. */
export function runsOf(study: CheckedStudy, operations: readonly Operation[], cells: readonly number[], extent: Extent): Runs {
  const lines = study.quantities.flatMap(({ emits }, number) => (emits ? [number] : []));
  const runs = new Map<string, Run>();
  for (const municipality of study.wanted) runs.set(municipality, { key: municipality, inputs: municipality, edits: [] });
  const together: Together[] = [];
  for (const scenario of study.scenarios)
    for (const municipality of scenario.municipalities) {
      const acting = actingMeasures(scenario, municipality);
      if (acting.length === 0 || !study.wanted.includes(municipality)) continue;
      const exact =
        extent === 'whole' ? [] : interactingSets(acting, (measure) => measure.edits.get(municipality) ?? [], operations, cells, lines);
      const sets = (exact ?? drawnSets(acting)).filter((set) => mayStandTogether(set, scenario));
      for (const measures of [acting, ...sets]) {
        if (!mayStandTogether(measures, scenario)) continue;
        const run = runOf(scenario, municipality, measures);
        runs.set(run.key, run);
      }
      together.push(
        ...sets.map((measures) => ({
          municipality,
          scenario: scenario.id,
          measures: measures.map((measure) => measure.id),
          ...(exact ? {} : { isDrawn: true as const }),
        })),
      );
    }
  return { runs: [...runs.values()], together };
}

function mayStandTogether(measures: readonly CheckedMeasure[], { alternatives = [] }: CheckedScenario): boolean {
  return alternatives.every((pair) => measures.filter(({ id }) => pair.includes(id)).length < 2);
}

/** Where too many measures interact for all sets of them to be evaluated, those that come up in drawn orders. */
function drawnSets(measures: readonly CheckedMeasure[]): CheckedMeasure[][] {
  return setsOfOrders(measures.length).map((set) => set.flatMap((i) => measures[i] ?? []));
}

function runOf(scenario: CheckedScenario, municipality: string, measures: readonly CheckedMeasure[]): Run {
  const ids = measures.map((measure) => measure.id);
  const edits = measures.flatMap((measure) => measure.edits.get(municipality) ?? []);
  return { key: runKey(municipality, scenario.id, ids), inputs: municipality, edits };
}
