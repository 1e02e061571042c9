import type { Fallen } from '../domain/accounts.js';
import type { Row } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import { runKey, setsIn } from '../domain/plan.js';
import type { CheckedMeasure, CheckedScenario } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Attribution } from './attribution.js';
import { attributionsOf } from './attribution.js';
import type { Place } from './place.js';
import type { Effect } from './effects.js';
import { effectOf, noEffect, totalsOf } from './effects.js';
import { experienceOf } from './experience.js';
import { baselineValues } from './experience-warnings.js';
import type { Line } from './lines.js';
import { weighs } from './lines.js';
import { decidingInputs, qualityOf } from './quality.js';
import { removalsOf } from './removals.js';

const kilogramsPerTonne = 1000;

/** A row, and the inputs that decide it. */
export interface Reckoned {
  readonly row: Row;
  readonly inputs: ReadonlySet<number>;
  /** Those of the inputs that decide a line which the measures move in some year: what else there is rests on nothing. */
  readonly moving: ReadonlySet<number>;
}

/** The rows of a municipality: for each of its scenarios the whole, then its measures. */
export function scenarioRows(place: Place): Reckoned[] {
  return place.study.scenarios
    .filter((scenario) => scenario.municipalities.includes(place.municipality.id))
    .flatMap((scenario) => {
      const measures = actingMeasures(scenario, place.municipality.id);
      const effect = effectsOf(place, scenario);
      const whole = effect(measures.map((measure) => measure.id));
      const { sets, areDrawn } = setsIn(place.plan.together, scenario.id, place.municipality.id);
      const attributions = attributionsOf(sets, effect, areDrawn);
      const standalone = [...attributions.values()].reduce((sum, { standalone: alone }) => sum + alone.year[place.boundary], 0);
      const overlap = measures.length > 1 ? { overlap: tonnes(standalone - whole.year[place.boundary]) } : {};
      const total = reckoned(place, scenario, whole, measures);
      return [
        { ...total, row: { ...total.row, ...overlap } },
        ...measures.map((measure) => measureRow(place, scenario, measure, attributions.get(measure.id))),
      ];
    });
}

/** The effect of a set of a scenario's measures, looked up among the runs. */
export function effectsOf(place: Place, scenario: CheckedScenario): (measures: readonly string[]) => Effect {
  const { plan, results, municipality } = place;
  const baseline = results.columns.get(municipality.id) ?? [];
  const window = {
    year: place.year - plan.firstYear,
    first: scenario.years.first - plan.firstYear,
    last: scenario.years.last - plan.firstYear,
  };
  return (measures) => {
    if (measures.length === 0) return noEffect;
    const run = results.columns.get(runKey(municipality.id, scenario.id, measures));
    if (!run) throw new Error(`a run is missing: ${municipality.id} ${scenario.id} ${measures.join('+')}`);
    const totals = totalsOf(run, place.lines, plan.lanes, { columns: baseline, totals: place.totals });
    return effectOf(totals, place.totals, place.lines, window, place.boundary, municipality.id);
  };
}

function measureRow(place: Place, scenario: CheckedScenario, measure: CheckedMeasure, attribution: Attribution | undefined): Reckoned {
  const share = attribution?.share ?? noEffect;
  const standalone = attribution?.standalone ?? noEffect;
  const { row, ...rest } = reckoned(place, scenario, share, [measure]);
  const alone = tonnes(standalone.year[place.boundary]);
  const measured: Row = {
    ...row,
    measure: measure.id,
    title: measure.title,
    kind: measure.kind,
    standalone: alone,
    lastIn: tonnes(attribution?.lastIn.year[place.boundary] ?? 0),
    share: tonnes(share.year[place.boundary]),
    ...(attribution?.error ? { shareError: tonnes(attribution.error[place.boundary]) } : {}),
    alone: {
      reduction: alone,
      cumulative: tonnes(standalone.cumulative[place.boundary]),
      ...placesOf(standalone),
      ...perInhabitant(alone, place),
    },
    ...experienceRow(place, measure),
  };
  return { row: measured, ...rest };
}

function experienceRow(
  { study, plan, results, municipality }: Place,
  measure: CheckedMeasure,
): Pick<Row, 'experience' | 'observed' | 'answered'> {
  const { tried, observed } = experienceOf(study, measure, municipality.id, baselineValues(plan, results, municipality.id));
  return {
    experience: tried,
    observed: observed.map(({ effect, label, assumed, low, high, places, outside, isChange }) => ({
      effect,
      label,
      assumed,
      low,
      high,
      places,
      outside,
      isChange,
    })),
    ...(measure.answered === undefined ? {} : { answered: measure.answered }),
  };
}

function reckoned(place: Place, scenario: CheckedScenario, effect: Effect, measures: readonly CheckedMeasure[]): Reckoned {
  const { municipality, boundary } = place;
  const edits = measures.flatMap((measure) => measure.edits.get(municipality.id) ?? []);
  const sectors = new Set(edits.map((edit) => place.study.quantities[edit.quantity]?.sector ?? ''));
  const counted = place.lines.filter((line) => weighs(line, boundary));
  const reduction = tonnes(effect.year[boundary]);
  const inputs = decidingInputs(place.graph, edits, counted);
  const row: Row = {
    scenario: scenario.id,
    scenarioTitle: scenario.title,
    title: scenario.title,
    municipality: municipality.id,
    sector: sectors.size === 1 ? ([...sectors][0] ?? 'all') : 'all',
    reduction: { central: reduction },
    cumulative: { central: tonnes(effect.cumulative[boundary]) },
    byBoundary: new Map(boundaries.map((panel) => [panel, { central: tonnes(effect.year[panel]) }])),
    ...placesOf(effect),
    ...removalsOf(place, scenario, measures),
    quality: qualityOf(inputs, place.grades),
    ...perInhabitant(reduction, place),
  };
  const moving = decidingInputs(place.graph, edits, movedLines(place, scenario, measures, counted));
  return { row, inputs, moving };
}

/** The lines that have another value in the run of these measures than in the baseline. */
function movedLines(
  { results, municipality }: Place,
  scenario: CheckedScenario,
  measures: readonly CheckedMeasure[],
  lines: readonly Line[],
): readonly Line[] {
  const ids = measures.map((measure) => measure.id);
  const run = results.columns.get(runKey(municipality.id, scenario.id, ids));
  const baseline = results.columns.get(municipality.id);
  return lines.filter(({ column }) => {
    const [before, after] = [baseline?.[column], run?.[column]];
    return before !== after && before !== undefined && after !== undefined && isOther(before, after);
  });
}

function isOther(before: Float64Array, after: Float64Array): boolean {
  for (let at = 0; at < after.length; at++) if (after[at] !== before[at]) return true;
  return false;
}

function perInhabitant(reduction: number, { population }: Place): Pick<Row, 'perInhabitant'> {
  return population !== undefined && population > 0 ? { perInhabitant: plain((reduction * kilogramsPerTonne) / population) } : {};
}

/** Where an effect falls, in tonnes. */
export function placesOf({ falls, accounts, plants }: Effect): Pick<Row, 'falls' | 'accounts' | 'plants'> {
  return {
    falls: fallen(falls),
    accounts: fallen(accounts),
    plants: fallen(plants).map(({ municipality: plant, value }) => ({ plant, value })),
  };
}

/** Places in the order of their names, `elsewhere` last. */
function fallen(values: ReadonlyMap<string, number>): readonly Fallen[] {
  const rank = (place: string): string => (place === 'elsewhere' ? '~' : place);
  return [...values]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([municipality, value]) => ({ municipality, value: tonnes(value) }));
}

/** Kilograms in tonnes; minus zero is zero. */
export function tonnes(kilograms: number): number {
  return plain(kilograms / kilogramsPerTonne);
}

/** Minus zero is zero. */
function plain(value: number): number {
  return value === 0 ? 0 : value;
}
