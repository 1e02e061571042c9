import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { CostCurve, CostQuestion, CurveStep, PassedOver, Valuation } from '../domain/cost-findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { dividendsOf } from './attribution.js';
import type { Combined, Worth } from './combined.js';
import { packageOf, totalOf } from './cost-package.js';
import { converted } from './exchange.js';
import type { PricedMeasure } from './measure-cost.js';
import { plain, scaledCost } from './measure-cost.js';
import type { Place } from './place.js';
import { commonTerms, mapped } from './row-costs.js';
import { setsIn } from '../domain/plan.js';
import { effectsOf } from './rows.js';
import { maskOf } from './subsets.js';

const kilogramsPerTonne = 1000;

/** A set is worth the dividends of the sets in it. */
function worthFrom(parts: Worth['parts']): Worth {
  return { parts, of: (mask) => parts.reduce((sum, part) => ((part.mask & mask) === part.mask ? sum + part.value : sum), 0) };
}

/**
 * The marginal abatement cost curve of one scenario, in all its municipalities that are compared. Retrospective: the cheapest tonne first, and each measure is
 * measured against those already in, so that overlap is counted once. What any set of measures saves is the sum of its dividends: no further run is needed.
 */
export function curveOf(
  scenario: CheckedScenario,
  places: readonly Place[],
  priced: readonly PricedMeasure[],
  question: CostQuestion,
  study: CheckedStudy,
  found: Diagnostic[],
): CostCurve | undefined {
  const terms = commonTerms(priced, study);
  if (!terms) {
    found.push(
      fault('rate-missing', scenario.at, { what: 'price-index', of: [...new Set(priced.map(({ cost }) => cost.currency))].join(', ') }),
    );
    return undefined;
  }
  const combined = combinedOf(scenario, places, priced, terms, study);
  const { steps, passedOver } = orderedSteps(combined);
  const ids = priced.map(({ measure }) => measure.id);
  const chosen = steps.map(({ measure }) => measure);
  const all = maskOf(chosen, ids);
  const best = packageOf(combined, question, terms, study, scenario, found);
  return {
    ...terms,
    baseYear: scenario.years.first,
    discountRate: priced[0]?.discount[0]?.rate ?? 0,
    scenario: scenario.id,
    title: scenario.title,
    municipalities: places.map(({ municipality }) => municipality.id),
    years: [scenario.years.first, scenario.years.last],
    steps,
    passedOver,
    unpriced: scenario.measures.filter(({ cost }) => !cost).map(({ id, title }) => ({ measure: id, title })),
    total: totalOf(combined, all),
    overlap: plain(steps.reduce((sum, { alone }) => sum + alone, 0) - combined.tonnes.of(all)),
    ...(best ? { best } : {}),
    alternatives: scenario.alternatives ?? [],
    dividends: dividendsBetween(combined, ids),
  };
}

function dividendsBetween({ tonnes, reduction }: Combined, ids: readonly string[]): CostCurve['dividends'] {
  return tonnes.parts.map(({ mask, value }, i) => ({
    measures: ids.filter((_, bit) => (mask >> bit) & 1),
    tonnes: value,
    reduction: reduction.parts[i]?.value ?? Number.NaN,
  }));
}

function combinedOf(
  scenario: CheckedScenario,
  places: readonly Place[],
  measures: readonly PricedMeasure[],
  terms: Pick<Valuation, 'currency' | 'priceYear'>,
  { money }: CheckedStudy,
): Combined {
  const ids = measures.map(({ measure }) => measure.id);
  const values = measures.map((one) => mapped(one.presentValue, (amount) => converted(amount, one.cost, terms, money)));
  const parts = places.flatMap((place) => {
    const { sets } = setsIn(place.plan.together, scenario.id, place.municipality.id);
    // a dividend belongs to its set alone, so sets with a measure that has no cost are in no package
    return dividendsOf(sets, effectsOf(place, scenario))
      .filter(({ members }) => [...members].every((member) => ids.includes(member)))
      .map(({ members, dividend }) => ({
        mask: maskOf(members, ids),
        tonnes: dividend.cumulative[place.boundary] / kilogramsPerTonne,
        reduction: dividend.year[place.boundary] / kilogramsPerTonne,
      }));
  });
  return {
    measures,
    values,
    cost: worthFrom(values.map(({ central }, i) => ({ mask: 1 << i, value: central }))),
    tonnes: worthFrom(parts.map(({ mask, tonnes }) => ({ mask, value: tonnes }))),
    reduction: worthFrom(parts.map(({ mask, reduction }) => ({ mask, value: reduction }))),
    rivals: (scenario.alternatives ?? []).filter((pair) => pair.every((id) => ids.includes(id))).map((pair) => maskOf(pair, ids)),
  };
}

/**
 * Measures that save money come first, the largest saving first; then by what a tonne costs; those that save no tonne come last. An alternative of a measure that is
 * already in is passed over.
 */
function orderedSteps(combined: Combined): Pick<CostCurve, 'steps' | 'passedOver'> {
  const steps: CurveStep[] = [];
  const passedOver: PassedOver[] = [];
  let taken = 0;
  const left = new Set(combined.measures.keys());
  while (left.size > 0) {
    const next = [...left].map((i) => ({ i, step: stepOf(i, taken, combined) })).sort((a, b) => compared(a.step, b.step))[0];
    if (!next) break;
    left.delete(next.i);
    steps.push(next.step);
    taken |= 1 << next.i;
    for (const i of left)
      if (combined.rivals.includes((1 << i) | (1 << next.i))) {
        left.delete(i);
        const { measure, title, presentValue, alone } = stepOf(i, 0, combined);
        passedOver.push({ measure, title, presentValue, alone, instead: { measure: next.step.measure, title: next.step.title } });
      }
  }
  return { steps, passedOver };
}

function stepOf(i: number, taken: number, { measures, values, tonnes, reduction }: Combined): CurveStep {
  const [measure, presentValue] = [measures[i]?.measure, values[i]];
  if (!measure || !presentValue) throw new Error(`no measure ${i}`);
  const bit = 1 << i;
  const added = plain(tonnes.of(taken | bit) - tonnes.of(taken));
  return {
    measure: measure.id,
    title: measure.title,
    presentValue,
    tonnes: added,
    reduction: plain(reduction.of(taken | bit) - reduction.of(taken)),
    alone: plain(tonnes.of(bit)),
    ...(added > 0 ? { perTonne: scaledCost(presentValue, added) } : {}),
  };
}

/** For a measure that saves money, a cost per tonne says nothing: of two that save as much, it would prefer the one that saves fewer tonnes. */
function rankOf({ perTonne, presentValue }: CurveStep): number {
  if (!perTonne) return 2;
  return presentValue.central < 0 ? 0 : 1;
}

function compared(a: CurveStep, b: CurveStep): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  const by = rankOf(a) === 1 ? (a.perTonne?.central ?? 0) - (b.perTonne?.central ?? 0) : a.presentValue.central - b.presentValue.central;
  return by !== 0 ? by : a.measure < b.measure ? -1 : 1;
}
