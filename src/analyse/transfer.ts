import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { CheckedCost } from '../domain/costs.js';
import type { Row } from '../domain/findings.js';
import { runKey } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { TransferWanted } from '../domain/request.js';
import type { CheckedMeasure, CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { Both, Transfer } from '../domain/transfer-findings.js';
import type { ComparisonRequest } from './comparison.js';
import { experienceWarnings } from './experience-warnings.js';
import { fallbacksOf } from './footnotes.js';
import { discountAsked } from './measure-cost.js';
import type { Place } from './place.js';
import { placeOf } from './place.js';
import { scenarioRows } from './rows.js';
import { comparedYear, potentialSet } from './settings.js';
import type { Steps } from './steps.js';
import type { Mixture } from './transfer-causes.js';
import { transferCauses } from './transfer-causes.js';
import type { CostJourney } from './transfer-cost.js';
import { costsToMove, costThere, currencyOf, discountIn, isConvertible, priceLevel, transferredCost } from './transfer-cost.js';
import { transferredMeasure } from './transfer-levers.js';
import type { TransferQuestion } from './transfer-question.js';
import { transferQuestion } from './transfer-question.js';
import type { Scaled, ScaleGround } from './transfer-scale.js';
import { scaledEdit, sizeRatio, timesEdit } from './transfer-scale.js';
import { faultsOfCells } from './verdicts.js';

export interface TransferRequest extends ComparisonRequest {
  readonly want: TransferWanted;
  /** Measures that were found impossible in the other place. */
  readonly without?: readonly string[];
}

/** The changes of each measure on their way to the other place. */
type Moved = ReadonlyMap<string, readonly Scaled[]>;

/** A measure or scenario of one municipality under the conditions of another, and why it does better or worse there. */
export function transferOf(study: CheckedStudy, request: TransferRequest, steps: Steps): Outcome<Transfer> {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, request.gwp, found);
  const asked = discountAsked(request.discount, study, found);
  const question = transferQuestion(request.want, request.without ?? [], study, found);
  if (!set || !question || hasError(found)) return { diagnostics: found };
  const { scenario, from, to } = question;
  const year = comparedYear([scenario], request.year, found);
  const wanted = [...new Set([from, to])];
  const plain = { ...study, scenarios: [], wanted };
  const barePlan = steps.plan(plain, 'whole');
  const baseline = steps.evaluate(barePlan);
  const scale = { study, rule: request.want.scale, places: { from, to }, baseline, lane: year - study.years.first, lanes: barePlan.lanes };
  const moved: Moved = new Map(
    scenario.measures.map(({ id, edits }) => [id, (edits.get(from) ?? []).map((edit) => scaledEdit(edit, scale, found))]),
  );
  if (hasError(found)) return { diagnostics: found };
  const there = thereOf(question, moved);
  const both = { ...study, wanted, scenarios: from === to ? [hereOf(question)] : [hereOf(question), there] };
  const plan = steps.plan(both, 'parts');
  const results = steps.evaluate(plan);
  const bad = faultsOfCells(both, plan, results);
  const left = leftOut(question, results);
  if (bad.length > 0 && left.length > 0 && left.length < scenario.measures.length) return transferOf(study, without(request, left), steps);
  if (bad.length > 0) return { diagnostics: [...found, ...bad] };
  const place = (id: string): Place => placeOf(id, both, plan, results, set, request.boundary, year, found);
  const places = { from: place(from), to: place(to) };
  if (hasError(found)) return { diagnostics: found };
  const window = { year: scale.lane, first: scenario.years.first - plan.firstYear, last: scenario.years.last - plan.firstYear };
  const mixture: Mixture = { study, plan, places, scaled: [...moved.values()].flat(), window, evaluate: steps.evaluate };
  const value = findingsOf(question, mixture, moved, scale, request, asked);
  return { value, diagnostics: [...found, ...experienceWarnings({ ...both, scenarios: [there] }, plan, results)] };
}

/** Measures that cannot be carried out in the other place, each for itself: they would take more than there is. */
function leftOut({ scenario, to }: TransferQuestion, { bad }: Results): readonly string[] {
  return scenario.measures.flatMap(({ id }) => (bad.some(({ run }) => run === runKey(to, scenario.id, [id])) ? [id] : []));
}

function without(request: TransferRequest, left: readonly string[]): TransferRequest {
  return { ...request, without: [...(request.without ?? []), ...left] };
}

/** The scenario where it comes from, as one of this municipality alone. */
function hereOf({ scenario, from }: TransferQuestion): CheckedScenario {
  return { ...scenario, municipalities: [from] };
}

/** The same with the changes of the other place, which also decides and pays. What was answered for the one is no answer for the other. */
function thereOf({ scenario, to }: TransferQuestion, moved: Moved): CheckedScenario {
  const measures = scenario.measures.map((measure): CheckedMeasure => {
    const { answered, ...rest } = measure;
    void answered;
    const edits = (moved.get(measure.id) ?? []).map(({ edit, factor }) => timesEdit(edit, factor));
    return { ...rest, owner: to, edits: new Map([[to, edits]]) };
  });
  return { ...scenario, municipalities: [to], measures };
}

function findingsOf(
  question: TransferQuestion,
  mixture: Mixture,
  moved: Moved,
  scale: ScaleGround,
  request: TransferRequest,
  asked: ReturnType<typeof discountAsked>,
): Transfer {
  const { places, study } = mixture;
  const { scenario, measure } = question;
  const rows = { from: rowsIn(places.from), to: rowsIn(places.to) };
  const sizeOf = (id: string): number => costFactor(moved.get(id) ?? [], scale);
  const journey = journeyOf(question, study);
  const totals = totalsIn(rows);
  const cost = costOf(question, study, journey, sizeOf, asked, totals.cumulative);
  const { boundary, gwp, fingerprint } = request;
  const year = scale.lane + study.years.first;
  return {
    kind: 'transfer',
    settings: { year, years: [scenario.years.first, scenario.years.last], boundary, gwp, study: fingerprint },
    scenario: scenario.id,
    ...(measure === undefined ? {} : { measure }),
    title: scenario.measures.find(({ id }) => id === measure)?.title ?? scenario.title,
    places: { from: nameOf(places.from), to: nameOf(places.to) },
    scale: scale.rule,
    ...totals,
    ...transferCauses(mixture),
    measures: scenario.measures.map((one) =>
      transferredMeasure(one, moved.get(one.id) ?? [], rows, study, journey && writtenCost(one, journey, sizeOf(one.id))),
    ),
    ...(cost ? { cost } : {}),
    impossible: (request.without ?? []).map((id) => ({ measure: id, title: titleOf(id, study) })),
    fallbacks: fallbacksOf(places.to).map(({ quantity, label, places: wider }) => ({ quantity, label, places: wider })),
  };
}

/** The results of the whole in both places. */
function totalsIn(rows: Both<readonly Row[]>): Pick<Transfer, 'reduction' | 'cumulative' | 'perInhabitant'> {
  const total = (place: readonly Row[]): Row | undefined => place.find((row) => row.measure === undefined);
  const [here, there] = [total(rows.from), total(rows.to)];
  if (!here || !there) throw new Error('a transfer without a row for each place');
  const perInhabitant = { from: here.perInhabitant, to: there.perInhabitant };
  return {
    reduction: { from: here.reduction.central, to: there.reduction.central },
    cumulative: { from: here.cumulative.central, to: there.cumulative.central },
    ...(perInhabitant.from === undefined || perInhabitant.to === undefined
      ? {}
      : { perInhabitant: { from: perInhabitant.from, to: perInhabitant.to } }),
  };
}

/** A cost as it would be written for the other place; nothing where it cannot be converted. */
function writtenCost({ cost }: CheckedMeasure, journey: CostJourney, size: number): CheckedCost | undefined {
  return cost && isConvertible(cost, journey) ? costThere(cost, journey, size, true) : undefined;
}

function titleOf(measure: string, { scenarios }: CheckedStudy): CheckedMeasure['title'] {
  return scenarios.flatMap(({ measures }) => measures).find(({ id }) => id === measure)?.title ?? {};
}

function rowsIn(place: Place): readonly Row[] {
  return scenarioRows(place).map(({ row }) => row);
}

function nameOf({ municipality: { id, name }, population }: Place): Transfer['places']['from'] {
  return { id, name, ...(population === undefined ? {} : { population }) };
}

/** What a cost is multiplied with: the mean of the factors of what was scaled, else the ratio of inhabitants. */
function costFactor(scaled: readonly Scaled[], scale: ScaleGround): number {
  const factors = scaled.flatMap(({ factor }) => (factor === 1 ? [] : [factor]));
  if (factors.length > 0) return factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return sizeRatio(scale) ?? 1;
}

function journeyOf({ scenario, from, to }: TransferQuestion, study: CheckedStudy): CostJourney | undefined {
  const [cost] = scenario.measures.flatMap(({ cost: own }) => own ?? []);
  if (!cost) return undefined;
  const country = (place: string): string => study.municipalities.get(place)?.country ?? '';
  const currency = country(from) === country(to) ? cost.currency : currencyOf(country(to));
  const level = currency === cost.currency ? undefined : priceLevel(study.money, cost.currency, currency);
  return { money: study.money, currency, ...(level ? { level } : {}) };
}

function costOf(
  { scenario, from, to }: TransferQuestion,
  study: CheckedStudy,
  journey: CostJourney | undefined,
  sizeOf: (measure: string) => number,
  asked: ReturnType<typeof discountAsked>,
  tonnes: Both,
): Transfer['cost'] {
  const discounts = { from: discountIn(from, study, asked), to: discountIn(to, study, asked) };
  if (!journey || !discounts.from || !discounts.to) return undefined;
  const priced = scenario.measures.filter(({ cost }) => cost && isConvertible(cost, journey)).map(({ id }) => id);
  const moved = costsToMove({ ...scenario, measures: scenario.measures.filter(({ id }) => priced.includes(id)) }, from, sizeOf);
  const without = scenario.measures.filter(({ id }) => !priced.includes(id)).map(({ id }) => id);
  return transferredCost(moved, journey, { from: discounts.from, to: discounts.to }, tonnes, scenario.years.first, without);
}
