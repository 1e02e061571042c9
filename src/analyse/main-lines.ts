import { runKey } from '../domain/plan.js';
import type { CheckedScenario } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { totalsOf } from './effects.js';
import type { Place } from './place.js';

/** So many lines are explained in a report. */
const most = 2;

/** Ids of the emission lines that matter most in the year and boundary: those that a scenario changes most, or without one those that emit most. */
export function mainLines(place: Place, scenario: CheckedScenario | undefined): readonly string[] {
  const { lines, totals, plan, results, municipality, boundary, year } = place;
  const lane = year - plan.firstYear;
  const ids = scenario ? actingMeasures(scenario, municipality.id).map(({ id }) => id) : [];
  const run = scenario && ids.length > 0 ? results.columns.get(runKey(municipality.id, scenario.id, ids)) : undefined;
  const baseline = { columns: results.columns.get(municipality.id) ?? [], totals };
  const after = run ? totalsOf(run, lines, plan.lanes, baseline) : undefined;
  return lines
    .map((line, i) => {
      const before = totals[i]?.[lane] ?? 0;
      const weight = (line.counted.get(boundary) ?? 0) * line.potential;
      return { id: line.quantity.id, size: Math.abs(weight * (after ? before - (after[i]?.[lane] ?? 0) : before)) };
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
