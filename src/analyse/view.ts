import type { Boundary } from '../domain/documents.js';
import type { Row } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import { runKey, setsIn } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { Pathway, Trial, TrialMeasure, TrialScenario, View } from '../domain/trial.js';
import { attributionsOf } from './attribution.js';
import type { Effect } from './effects.js';
import { effectOf, noEffect, totalsOf } from './effects.js';
import { placesOf, tonnes } from './rows.js';
import type { ByYear } from './yearly.js';
import { savedByYear, sharesByYear } from './yearly.js';

interface Asked {
  readonly boundary: Boundary;
  readonly year: number;
}

/** The rows and pathways of a trial's scenarios; `results` are those of the plan of the trial. The same numbers as the comparison has, for the same amounts. */
export function viewOf(trial: Trial, results: Results, { boundary, year }: Asked): View {
  const { municipality, plan, lines, rest } = trial;
  const totals = totalsOf(results.columns.get(municipality) ?? [], lines, plan.lanes);
  const scenarios = trial.scenarios.map((scenario) => scenarioView(trial, scenario, results, totals, { boundary, year }));
  const baseline = Array.from({ length: plan.lanes }, (_, lane) =>
    tonnes(
      lines.reduce(
        (sum, line, i) => sum + (line.counted.get(boundary) ?? 0) * line.potential * (totals[i]?.[lane] ?? Number.NaN),
        rest.get(boundary)?.[lane] ?? 0,
      ),
    ),
  );
  return {
    municipality,
    boundary,
    year,
    years: Array.from({ length: plan.lanes }, (_, lane) => plan.firstYear + lane),
    baseline,
    rows: scenarios.flatMap(({ rows }) => rows),
    pathways: scenarios.map(({ pathway }) => pathway),
  };
}

function scenarioView(
  trial: Trial,
  scenario: TrialScenario,
  results: Results,
  totals: ByYear,
  { boundary, year }: Asked,
): { readonly rows: readonly Row[]; readonly pathway: Pathway } {
  const { municipality, plan, lines } = trial;
  const baseline = results.columns.get(municipality) ?? [];
  const ids = scenario.measures.map(({ id }) => id);
  const { sets, areDrawn } = setsIn(plan.together, scenario.id, municipality);
  const window = { year: year - plan.firstYear, first: scenario.years.first - plan.firstYear, last: scenario.years.last - plan.firstYear };
  const totalsWith = (measures: readonly string[]): ByYear | undefined => {
    const run = results.columns.get(runKey(municipality, scenario.id, measures));
    return measures.length === 0 || !run ? undefined : totalsOf(run, lines, plan.lanes, { columns: baseline, totals });
  };
  const known = new Map([ids, ...sets].map((set) => [set.join('+'), totalsWith(set)]));
  const effect = (measures: readonly string[]): Effect => {
    const own = known.get(measures.join('+'));
    return own ? effectOf(own, totals, lines, window, boundary, municipality) : noEffect;
  };
  const saved = (measures: readonly string[]): Float64Array =>
    savedByYear(known.get(measures.join('+')), totals, lines, boundary, plan.lanes);
  const whole = effect(ids);
  const attributions = attributionsOf(sets, effect, areDrawn);
  const shares = sharesByYear(sets, saved, areDrawn);
  const alone = [...attributions.values()].reduce((sum, { standalone }) => sum + standalone.year[boundary], 0);
  const common = (of: TrialScenario | TrialMeasure, total: Effect): Row => ({
    scenario: scenario.id,
    scenarioTitle: scenario.title,
    title: of.title,
    municipality,
    sector: of.sector,
    quality: of.quality,
    reduction: { central: tonnes(total.year[boundary]) },
    cumulative: { central: tonnes(total.cumulative[boundary]) },
    byBoundary: new Map(boundaries.map((panel) => [panel, { central: tonnes(total.year[panel]) }])),
    ...placesOf(total),
  });
  const measures = scenario.measures.map((measure): Row => {
    const { share, standalone, lastIn } = attributions.get(measure.id) ?? { share: noEffect, standalone: noEffect, lastIn: noEffect };
    return {
      ...common(measure, share),
      measure: measure.id,
      kind: measure.kind,
      standalone: tonnes(standalone.year[boundary]),
      lastIn: tonnes(lastIn.year[boundary]),
      share: tonnes(share.year[boundary]),
      alone: {
        reduction: tonnes(standalone.year[boundary]),
        cumulative: tonnes(standalone.cumulative[boundary]),
        ...placesOf(standalone),
      },
    };
  });
  const overlap = ids.length > 1 ? { overlap: tonnes(alone - whole.year[boundary]) } : {};
  const inTonnes = (values: Float64Array | undefined): readonly number[] => [...(values ?? new Float64Array(plan.lanes))].map(tonnes);
  return {
    rows: [{ ...common(scenario, whole), ...overlap }, ...measures],
    pathway: {
      scenario: scenario.id,
      title: scenario.title,
      first: scenario.years.first,
      last: scenario.years.last,
      saved: inTonnes(saved(ids)),
      measures: scenario.measures.map(({ id, title }) => ({ measure: id, title, saved: inTonnes(shares.get(id)) })),
      ...gapOf(trial, scenario, known.get(ids.join('+')), totals),
    },
  };
}

/** What the scenario emits in the year of its target above what the target allows, in the boundary of the target. */
function gapOf({ plan, lines }: Trial, { target }: TrialScenario, own: ByYear | undefined, totals: ByYear): Pick<Pathway, 'gap'> {
  const at = target?.pathway.find(({ year }) => year === target.by);
  if (!target || at?.allowed === undefined) return {};
  const lane = target.by - plan.firstYear;
  const held = lines.map((line, i) => ({ line, i })).filter(({ line }) => target.sectors.includes(line.sector));
  const saved = held.reduce((sum, { line, i }) => {
    const weight = (line.counted.get(target.boundary) ?? 0) * line.potential;
    return sum + weight * ((totals[i]?.[lane] ?? 0) - (own?.[i]?.[lane] ?? totals[i]?.[lane] ?? 0));
  }, 0);
  return { gap: at.baseline - tonnes(saved) - at.allowed };
}
