import type { Boundary } from '../domain/documents.js';
import type { Outcome } from '../domain/outcomes.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { totalsOf } from './effects.js';
import type { Line } from './lines.js';
import { linesOf } from './lines.js';

const kilogramsPerTonne = 1000;

/** The baseline of a municipality and each of its scenarios, by year; a gas without a potential is a fault. */
export function outcomesOf(
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  municipality: string,
  set: PotentialSet,
  boundary: Boundary,
  found: Diagnostic[],
): Outcome[] {
  const lines = linesOf(study, municipality, set, found);
  const columns = results.columns.get(municipality) ?? [];
  const totals = totalsOf(columns, lines, plan.lanes);
  const baseline = tonnesOf(lines, totals, boundary, plan.lanes);
  const scenarios = study.scenarios.filter((scenario) => scenario.municipalities.includes(municipality));
  return [
    { municipality, firstYear: plan.firstYear, emission: baseline },
    ...scenarios.map(({ id, years, ...scenario }): Outcome => {
      const measures = actingMeasures({ id, years, ...scenario }, municipality).map((measure) => measure.id);
      const run = results.columns.get(runKey(municipality, measures.length === 0 ? '' : id, measures)) ?? [];
      const emission = tonnesOf(lines, totalsOf(run, lines, plan.lanes, { columns, totals }), boundary, plan.lanes);
      const [from, to] = [years.first - plan.firstYear, years.last - plan.firstYear + 1];
      const own = emission.slice(from, to);
      return {
        municipality,
        scenario: id,
        firstYear: years.first,
        emission: own,
        reduction: own.map((value, i) => plain((baseline[from + i] ?? Number.NaN) - value)),
      };
    }),
  ];
}

/** The lines of a boundary as tonnes of CO2e, by lane. */
function tonnesOf(lines: readonly Line[], totals: readonly Float64Array[], boundary: Boundary, lanes: number): Float64Array {
  const sum = new Float64Array(lanes);
  lines.forEach(({ potential, counted }, i) => {
    const weight = (potential * (counted.get(boundary) ?? 0)) / kilogramsPerTonne;
    const line = totals[i];
    if (weight !== 0 && line) for (let lane = 0; lane < lanes; lane++) sum[lane] = sum[lane]! + weight * line[lane]!;
  });
  return sum;
}

/** Minus zero is zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);
