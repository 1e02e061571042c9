import type { Diagnostic } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { RowCost } from '../domain/cost-findings.js';
import type { Row } from '../domain/findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import type { Discount } from './discounting.js';
import { annuityFactor } from './discounting.js';
import { commonCurrency, commonPriceYear, converted } from './exchange.js';
import type { PricedMeasure } from './measure-cost.js';
import { discountAsked, pricedMeasures, scaledCost, summedCost } from './measure-cost.js';

/**
 * The rows with what they cost: a measure in the row of the municipality that pays, divided by the tonnes of that row. In a scenario of several municipalities the
 * tonnes of one say nothing of the cost: there `sharedCosts` divides by those of all. A whole scenario is the sum of its measures, in their currency, or in euros of
 * one year where they differ.
 */
export function withCosts(rows: readonly Row[], study: CheckedStudy, discount: string | undefined, found: Diagnostic[]): readonly Row[] {
  const asked = discountAsked(discount, study, found);
  if (hasError(found)) return rows;
  const costs = new Map<string, RowCost>();
  for (const scenario of study.scenarios) {
    const priced = pricedMeasures(scenario, study, asked, found);
    for (const one of priced) {
      const id = one.measure.id;
      costs.set(keyOf(scenario.id, id, one.payer), measureCost(one, scenario, ownTonnes(rows, scenario, id)));
    }
    if (priced.length === 0 || scenario.municipalities.length > 1) continue;
    const cost = scenarioCost(priced, scenario, study, ownTonnes(rows, scenario, undefined));
    const [municipality] = scenario.municipalities;
    if (cost && municipality !== undefined) costs.set(keyOf(scenario.id, undefined, municipality), cost);
  }
  return rows.map((row) => {
    const cost = costs.get(keyOf(row.scenario, row.measure, row.municipality));
    return cost ? { ...row, cost } : row;
  });
}

const keyOf = (scenario: string, measure: string | undefined, municipality: string): string =>
  `${scenario} ${measure ?? ''} ${municipality}`;

/** What a measure, or the whole scenario, saves over its years; nothing for one of several municipalities, whose cost is for the tonnes of all of them. */
function ownTonnes(rows: readonly Row[], scenario: CheckedScenario, measure: string | undefined): number | undefined {
  if (scenario.municipalities.length > 1) return undefined;
  return rows.find((row) => row.scenario === scenario.id && row.measure === measure)?.cumulative.central;
}

/** What a scenario saves in all its municipalities and years; nothing where one of them is not compared. */
export function tonnesOfAll(rows: readonly Row[], { id, municipalities }: CheckedScenario): number | undefined {
  const own = rows.filter((row) => row.scenario === id && row.measure === undefined);
  const all = municipalities.every((municipality) => own.some((row) => row.municipality === municipality));
  return all ? own.reduce((sum, { cumulative }) => sum + cumulative.central, 0) : undefined;
}

function yearsIn({ years }: CheckedScenario): number {
  return years.last - years.first + 1;
}

function measureCost(one: PricedMeasure, scenario: CheckedScenario, tonnes: number | undefined): RowCost {
  const { cost, discount, presentValue } = one;
  return {
    currency: cost.currency,
    priceYear: cost.priceYear,
    baseYear: scenario.years.first,
    ...valued(presentValue, discount, scenario, tonnes),
    investment: { central: cost.investment, ...(cost.range ?? {}) },
    ...(one.return === undefined ? {} : { return: one.return }),
  };
}

function valued(
  presentValue: RowCost['presentValue'],
  discount: Discount,
  scenario: CheckedScenario,
  tonnes: number | undefined,
): Pick<RowCost, 'discountRate' | 'presentValue' | 'annuity' | 'perTonne' | 'tonnes'> {
  return {
    discountRate: discount[0]?.rate ?? 0,
    presentValue,
    annuity: scaledCost(presentValue, annuityFactor(discount, yearsIn(scenario))),
    ...(tonnes === undefined ? {} : { tonnes }),
    ...(tonnes !== undefined && tonnes > 0 ? { perTonne: scaledCost(presentValue, tonnes) } : {}),
  };
}

/** The currency and price year in which measures can be added up: their own where they agree. */
export function commonTerms(
  priced: readonly PricedMeasure[],
  { money }: CheckedStudy,
): Pick<RowCost, 'currency' | 'priceYear'> | undefined {
  const [first, ...others] = priced.map(({ cost }) => cost);
  if (!first) return undefined;
  if (others.every(({ currency, priceYear }) => currency === first.currency && priceYear === first.priceYear))
    return { currency: first.currency, priceYear: first.priceYear };
  const currencies = [...new Set([first, ...others].map(({ currency }) => currency))];
  const currency = currencies.length === 1 ? first.currency : commonCurrency;
  const priceYear = commonPriceYear(money, currencies);
  return priceYear === undefined ? undefined : { currency, priceYear };
}

function scenarioCost(
  priced: readonly PricedMeasure[],
  scenario: CheckedScenario,
  study: CheckedStudy,
  tonnes: number | undefined,
): RowCost | undefined {
  const terms = commonTerms(priced, study);
  const [municipality = ''] = scenario.municipalities;
  if (!terms) return undefined;
  const acting = actingMeasures(scenario, municipality).map(({ id }) => id);
  const without = acting.filter((id) => !priced.some(({ measure }) => measure.id === id));
  const inTerms = (amount: number, { cost }: PricedMeasure): number => converted(amount, cost, terms, study.money);
  const sum = summedCost(priced.map((one) => mapped(one.presentValue, (amount) => inTerms(amount, one))));
  const investment = summedCost(
    priced.map((one) => mapped({ central: one.cost.investment, ...(one.cost.range ?? {}) }, (amount) => inTerms(amount, one))),
  );
  const { perTonne, ...rest } = valued(sum, priced[0]?.discount ?? [], scenario, tonnes);
  return {
    ...terms,
    baseYear: scenario.years.first,
    ...rest,
    // tonnes of measures without a cost would make the others look cheap
    ...(perTonne && without.length === 0 ? { perTonne } : {}),
    investment,
    ...(without.length === 0 ? {} : { without }),
  };
}

/** A cost with each of its amounts changed alike. */
export function mapped({ central, low, high }: RowCost['presentValue'], change: (amount: number) => number): RowCost['presentValue'] {
  return {
    central: change(central),
    ...(low === undefined ? {} : { low: change(low) }),
    ...(high === undefined ? {} : { high: change(high) }),
  };
}
