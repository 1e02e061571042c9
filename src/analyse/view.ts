import type { Boundary } from '../domain/documents.js';
import type { Row } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import { runKey, setsIn } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { Pathway, Trial, TrialMeasure, TrialScenario, View } from '../domain/trial.js';
import type { Attribution } from './attribution.js';
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

/** What the sets of measures of one scenario do: their effect in the window, and what they save by year. */
interface Reckoning {
  readonly effect: (measures: readonly string[]) => Effect;
  readonly saved: (measures: readonly string[]) => Float64Array;
  readonly totals: (measures: readonly string[]) => ByYear | undefined;
}

function reckoningOf(
  trial: Trial,
  scenario: TrialScenario,
  sets: readonly (readonly string[])[],
  results: Results,
  totals: ByYear,
  asked: Asked,
): Reckoning {
  const { municipality, plan, lines } = trial;
  const baseline = results.columns.get(municipality) ?? [];
  const { first, last } = scenario.years;
  const window = { year: asked.year - plan.firstYear, first: first - plan.firstYear, last: last - plan.firstYear };
  const totalsWith = (measures: readonly string[]): ByYear | undefined => {
    const run = results.columns.get(runKey(municipality, scenario.id, measures));
    return measures.length === 0 || !run ? undefined : totalsOf(run, lines, plan.lanes, { columns: baseline, totals });
  };
  const known = new Map(sets.map((set) => [set.join('+'), totalsWith(set)]));
  const of = (measures: readonly string[]): ByYear | undefined => known.get(measures.join('+'));
  return {
    totals: of,
    saved: (measures) => savedByYear(of(measures), totals, lines, asked.boundary, plan.lanes),
    effect: (measures) => {
      const own = of(measures);
      return own ? effectOf(own, totals, lines, window, asked.boundary, municipality) : noEffect;
    },
  };
}

function scenarioView(
  trial: Trial,
  scenario: TrialScenario,
  results: Results,
  totals: ByYear,
  asked: Asked,
): { readonly rows: readonly Row[]; readonly pathway: Pathway } {
  const ids = scenario.measures.map(({ id }) => id);
  const { sets, areDrawn } = setsIn(trial.plan.together, scenario.id, trial.municipality);
  const { effect, saved, totals: totalsWith } = reckoningOf(trial, scenario, [ids, ...sets], results, totals, asked);
  const whole = effect(ids);
  const attributions = attributionsOf(sets, effect, areDrawn);
  const shares = sharesByYear(sets, saved, areDrawn);
  const alone = [...attributions.values()].reduce((sum, { standalone }) => sum + standalone.year[asked.boundary], 0);
  const overlap = ids.length > 1 ? { overlap: tonnes(alone - whole.year[asked.boundary]) } : {};
  const inTonnes = (values: Float64Array | undefined): readonly number[] => [...(values ?? new Float64Array(trial.plan.lanes))].map(tonnes);
  const none = { share: noEffect, standalone: noEffect, lastIn: noEffect };
  return {
    rows: [
      { ...rowOf(scenario, scenario, whole, trial, asked), ...overlap },
      ...scenario.measures.map((measure) => measureRow(measure, scenario, attributions.get(measure.id) ?? none, trial, asked)),
    ],
    pathway: {
      scenario: scenario.id,
      title: scenario.title,
      first: scenario.years.first,
      last: scenario.years.last,
      saved: inTonnes(saved(ids)),
      measures: scenario.measures.map(({ id, title }) => ({ measure: id, title, saved: inTonnes(shares.get(id)) })),
      ...gapOf(trial, scenario, totalsWith(ids), totals),
    },
  };
}

function rowOf(
  of: TrialScenario | TrialMeasure,
  scenario: TrialScenario,
  total: Effect,
  { municipality }: Trial,
  { boundary }: Asked,
): Row {
  return {
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
  };
}

function measureRow(
  measure: TrialMeasure,
  scenario: TrialScenario,
  { share, standalone, lastIn }: Attribution,
  trial: Trial,
  asked: Asked,
): Row {
  const { boundary } = asked;
  const alone = tonnes(standalone.year[boundary]);
  return {
    ...rowOf(measure, scenario, share, trial, asked),
    measure: measure.id,
    kind: measure.kind,
    standalone: alone,
    lastIn: tonnes(lastIn.year[boundary]),
    share: tonnes(share.year[boundary]),
    alone: { reduction: alone, cumulative: tonnes(standalone.cumulative[boundary]), ...placesOf(standalone) },
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
