import { rangeOf } from '../chance/statistics.js';
import type { Chances, Deck, Stray } from '../domain/chance.js';
import type { Boundary } from '../domain/documents.js';
import type { DrawnOutcome, Outcome, Ranges } from '../domain/outcomes.js';
import type { Plan } from '../domain/plan.js';
import { joinedPlan, runKey } from '../domain/plan.js';
import type { CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { EvaluateTotals, Total, TotalsOfYear } from '../domain/totals.js';
import type { Outcome as Answer } from '../source/diagnostic.js';
import type { Line } from './lines.js';
import { weighs } from './lines.js';
import { faultsOfStrays } from './strays.js';

const kilogramsPerTonne = 1000;

/** A municipality as it was computed without draws. */
export interface Undrawn {
  readonly municipality: string;
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly lines: readonly Line[];
  readonly outcomes: readonly Outcome[];
}

type Drawable = Undrawn & { readonly chances: Chances };

/** The outcomes of some municipalities with what their draws say, by year. */
export function withRanges(
  computed: readonly Drawable[],
  boundary: Boundary,
  deck: Deck,
  evaluateTotals: EvaluateTotals,
): Answer<readonly Outcome[]> {
  const totals = new Map(computed.map(({ municipality, lines }) => [municipality, [totalOf(lines, boundary)]]));
  const series = new Map(computed.map((one) => [one.municipality, one.outcomes.map((outcome) => seriesFor(outcome, one))]));
  const strays = evaluateTotals(
    joinedPlan(computed.map(({ plan }) => plan)),
    { chances: joinedChances(computed), deck, totalsOf: (key) => totals.get(key) ?? [] },
    (ofYear) => series.get(ofYear.key)?.forEach((own) => putYear(own, ofYear, deck.draws)),
  );
  const faults = computed.flatMap(({ municipality, study }) => faultsOfStrays(strays.get(municipality) ?? [], study, deck.draws));
  if (faults.length > 0) return { diagnostics: faults };
  const value = computed.flatMap(({ municipality, outcomes }) => {
    const strayed = mostDraws(strays.get(municipality) ?? []);
    const own = series.get(municipality) ?? [];
    return outcomes.map((outcome, i) => ({ ...outcome, drawn: { ...own[i]!.ranges, strayed } }));
  });
  return { value, diagnostics: [] };
}

const mostDraws = (strays: readonly Stray[]): number => strays.reduce((most, { draws }) => Math.max(most, draws), 0);

/** What a municipality emits in a boundary, in tonnes of CO2e. */
function totalOf(lines: readonly Line[], boundary: Boundary): Total {
  return lines
    .filter((line) => weighs(line, boundary))
    .map(({ column, potential, counted }) => ({ column, weight: (potential * (counted.get(boundary) ?? 0)) / kilogramsPerTonne }));
}

function joinedChances(computed: readonly Drawable[]): Chances {
  const [first] = computed;
  if (!first) throw new Error('no municipality to draw');
  return { ...first.chances, inputs: new Map(computed.flatMap(({ chances }) => [...chances.inputs])) };
}

/** An outcome that is filled in year by year. */
interface Series {
  /** Of its run. */
  readonly key: string;
  /** Number of its first year among those of the plan. */
  readonly first: number;
  readonly ranges: Omit<DrawnOutcome, 'strayed'>;
}

function seriesFor(outcome: Outcome, { study, plan }: Undrawn): Series {
  const { emission, reduction, firstYear } = outcome;
  const empty = ({ length }: Float64Array): Ranges => ({
    mean: new Float64Array(length),
    low: new Float64Array(length),
    high: new Float64Array(length),
  });
  const ranges = { emission: empty(emission), ...(reduction ? { reduction: empty(reduction) } : {}) };
  return { key: keyOf(outcome, study), first: firstYear - plan.firstYear, ranges };
}

function putYear({ key, first, ranges: { emission, reduction } }: Series, { runs, year, totals }: TotalsOfYear, draws: number): void {
  const at = year - first;
  if (at < 0 || at >= emission.mean.length) return;
  const number = Math.max(
    0,
    runs.findIndex((run) => run.key === key),
  );
  const own = totals.subarray(number * draws, (number + 1) * draws);
  putRange(emission, at, own);
  if (!reduction) return;
  const saved = new Float64Array(draws);
  for (let i = 0; i < draws; i++) saved[i] = totals[i]! - own[i]!;
  putRange(reduction, at, saved);
}

function putRange(ranges: Ranges, at: number, values: Float64Array): void {
  const { mean, low, high } = rangeOf(values);
  ranges.mean[at] = plain(mean);
  ranges.low[at] = plain(low);
  ranges.high[at] = plain(high);
}

/** Minus zero is zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);

function keyOf({ municipality, scenario: id }: Outcome, { scenarios }: CheckedStudy): string {
  const scenario = scenarios.find((one) => one.id === id);
  const measures = scenario ? actingMeasures(scenario, municipality).map((measure) => measure.id) : [];
  return runKey(municipality, id ?? '', measures);
}
