import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { Row } from '../domain/findings.js';
import type { TargetFinding } from '../domain/cost-findings.js';
import type { Plan } from '../domain/plan.js';
import type { CheckedMeasure, CheckedScenario } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { PlanPart, Trial, TrialMeasure, TrialScenario, TrialTarget } from '../domain/trial.js';
import { leversOf } from './levers.js';
import type { Place } from './place.js';

/** Cuts out of a plan what some edits reach on their way to some columns. */
export type Cut = (
  plan: Plan,
  municipality: string,
  edits: readonly Plan['runs'][number]['edits'][number][],
  lines: readonly number[],
  columns: readonly Float64Array[],
) => PlanPart;

/** The scenarios of a municipality, ready to be evaluated again with other amounts. `rows` and `targets` are those of the comparison. */
export function trialOf(place: Place, rows: readonly Row[], targets: readonly TargetFinding[], cut: Cut): Trial {
  const { municipality, study, plan, results, lines, totals } = place;
  const { id } = municipality;
  const scenarios = study.scenarios.filter((scenario) => scenario.municipalities.includes(id));
  const edits = scenarios.flatMap((scenario) => actingMeasures(scenario, id)).flatMap((measure) => measure.edits.get(id) ?? []);
  const own = lines.map(({ column }) => column);
  const { plan: part, numberOf } = cut(plan, id, edits, own, results.columns.get(id) ?? []);
  const reached = lines.filter(({ column }) => numberOf.has(column));
  const others = lines.map((line, i) => ({ line, total: totals[i] })).filter(({ line }) => !numberOf.has(line.column));
  const ids = new Set(scenarios.map((scenario) => scenario.id));
  return {
    municipality: id,
    plan: { ...part, together: part.together.filter(({ scenario }) => ids.has(scenario)) },
    lines: reached.map(({ column, potential, biogenic, counted, places, territorial, quantity }) => ({
      column: numberOf.get(column) ?? 0,
      potential,
      biogenic,
      counted,
      places,
      territorial,
      sector: quantity.sector,
    })),
    rest: new Map(boundaries.map((boundary) => [boundary, restOf(others, boundary, plan.lanes)])),
    scenarios: scenarios.map((scenario) => trialScenario(scenario, place, rows, targets, numberOf)),
  };
}

function restOf(
  lines: readonly { readonly line: Place['lines'][number]; readonly total: Float64Array | undefined }[],
  boundary: Boundary,
  lanes: number,
): readonly number[] {
  return Array.from({ length: lanes }, (_, lane) =>
    lines.reduce((sum, { line, total }) => sum + (line.counted.get(boundary) ?? 0) * line.potential * (total?.[lane] ?? 0), 0),
  );
}

function trialScenario(
  scenario: CheckedScenario,
  place: Place,
  rows: readonly Row[],
  targets: readonly TargetFinding[],
  numberOf: ReadonlyMap<number, number>,
): TrialScenario {
  const { id } = place.municipality;
  const rowOf = (measure: string | undefined): Row => {
    const row = rows.find((one) => one.scenario === scenario.id && one.municipality === id && one.measure === measure);
    if (!row) throw new Error(`no row for ${scenario.id} ${measure ?? ''} in ${id}`);
    return row;
  };
  const { sector, quality } = rowOf(undefined);
  const target = targets.find((one) => one.scenario === scenario.id && one.municipality === id && one.covered.length > 0);
  return {
    id: scenario.id,
    title: scenario.title,
    file: scenario.file,
    idAt: { start: scenario.at.start, end: scenario.at.end },
    years: scenario.years,
    sector,
    quality,
    measures: actingMeasures(scenario, id).map((measure) => trialMeasure(measure, scenario, place, rowOf(measure.id), numberOf)),
    ...trialTarget(target),
  };
}

function trialMeasure(
  measure: CheckedMeasure,
  { file }: CheckedScenario,
  { municipality, study, plan, results }: Place,
  { sector, quality }: Row,
  numberOf: ReadonlyMap<number, number>,
): TrialMeasure {
  const columns = results.columns.get(municipality.id) ?? [];
  const baseline = (quantity: number, cell: number): readonly number[] => [
    ...(columns[quantity]?.subarray(cell * plan.lanes, (cell + 1) * plan.lanes) ?? []),
  ];
  return {
    id: measure.id,
    title: measure.title,
    kind: measure.kind,
    sector,
    quality,
    levers: leversOf(measure, municipality.id, file, study, baseline),
    edits: (measure.edits.get(municipality.id) ?? []).map((edit) => ({ ...edit, quantity: numberOf.get(edit.quantity) ?? -1 })),
  };
}

/** What of a promise can be held against other amounts: one of consumption cannot. */
function trialTarget(target: TargetFinding | undefined): { readonly target?: TrialTarget } {
  if (!target || target.boundary === 'consumption') return {};
  const { boundary, by, covered, pathway } = target;
  const sectors = covered.map(({ sector }) => sector);
  const years = pathway.map(({ year, baseline, allowed }) => ({ year, baseline, ...(allowed === undefined ? {} : { allowed }) }));
  return { target: { boundary, by, sectors, pathway: years } };
}
