import type { Row } from '../domain/findings.js';
import { runKey } from '../domain/plan.js';
import type { CheckedMeasure, CheckedScenario } from '../domain/study.js';
import { laneTotals } from './effects.js';
import type { Place } from './place.js';

const kilogramsPerTonne = 1000;

/**
 * What these measures store of biogenic CO2 (`role: removal`), by quantity. It is a memo item like the biogenic CO2 that is emitted:
 * no boundary counts it, so that it is read off the runs beside their effects and not out of them.
 */
export function removalsOf(place: Place, scenario: CheckedScenario, measures: readonly CheckedMeasure[]): Pick<Row, 'removals'> {
  const { study, plan, results, municipality } = place;
  const ids = measures.map((measure) => measure.id);
  const [baseline, run] = [results.columns.get(municipality.id), results.columns.get(runKey(municipality.id, scenario.id, ids))];
  if (!baseline || !run) return {};
  const removals = study.quantities.flatMap(({ role, id, label }, column) => {
    if (role !== 'removal' || run[column] === baseline[column]) return [];
    const [before, after] = [laneTotals(baseline[column], plan.lanes), laneTotals(run[column], plan.lanes)];
    const stored = (year: number): number =>
      ((after[year - plan.firstYear] ?? Number.NaN) - (before[year - plan.firstYear] ?? Number.NaN)) / kilogramsPerTonne;
    let cumulative = 0;
    for (let year = scenario.years.first; year <= scenario.years.last; year++) cumulative += stored(year);
    return cumulative === 0 ? [] : [{ quantity: id, label, year: stored(place.year), cumulative }];
  });
  return removals.length === 0 ? {} : { removals };
}
