import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { CheckedMeasure, CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { CheckedCost } from '../domain/costs.js';
import type { CostAmount } from '../domain/cost-findings.js';
import { costFlows, progressOf } from './cost-flows.js';
import type { Discount } from './discounting.js';
import { modifiedReturn, presentValue } from './discounting.js';

/** A measure of a scenario with its cost: who pays, and what is paid in each year. */
export interface PricedMeasure {
  readonly measure: CheckedMeasure;
  readonly cost: CheckedCost;
  readonly payer: string;
  readonly discount: Discount;
  readonly presentValue: CostAmount;
  readonly return?: number;
}

/** The municipality that pays for a measure: its owner where that takes part, else the first in which the measure acts. */
function payerOf(measure: CheckedMeasure, { municipalities }: CheckedScenario): string {
  if (municipalities.includes(measure.owner)) return measure.owner;
  return municipalities.find((id) => (measure.edits.get(id) ?? []).length > 0) ?? municipalities[0] ?? '';
}

/** The rate that was asked for, or nothing; a wrong one is a fault of the command line. */
export function discountAsked(text: string | undefined, { units }: CheckedStudy, found: Diagnostic[]): Discount | undefined {
  if (text === undefined) return undefined;
  const at = startOf('command line');
  const one = parseUnit('1', at, units).value;
  const { value, diagnostics } = parseAmount(text, at, units, ...(one ? [one] : []));
  found.push(...diagnostics);
  if (value && (value.value < 0 || value.value > 1)) found.push(fault('share-out-of-range', at, { quantity: '--discount', value: text }));
  return value && [{ after: 0, rate: value.value }];
}

/** The measures of a scenario that have a cost. The rate is the one asked for, or the social discount rate of the country that pays. */
export function pricedMeasures(
  scenario: CheckedScenario,
  study: CheckedStudy,
  asked: Discount | undefined,
  found: Diagnostic[],
): readonly PricedMeasure[] {
  return scenario.measures.flatMap((measure) => {
    const { cost } = measure;
    if (!cost) return [];
    const payer = payerOf(measure, scenario);
    const country = study.municipalities.get(payer)?.country ?? '';
    const discount = asked ?? study.money.discount.get(country);
    if (!discount) {
      if (!found.some(({ code }) => code === 'rate-missing'))
        found.push(fault('rate-missing', cost.at, { what: 'discount-rate', of: country }));
      return [];
    }
    const progress = progressOf(measure.edits.get(payer) ?? [...measure.edits.values()].flat(), scenario.years);
    const value = (investment: number): number => presentValue(costFlows(cost, progress, investment), discount);
    const gains = costFlows(cost, progress).map((flow) => -flow);
    const rate = discount[0]?.rate ?? 0;
    const earned = modifiedReturn(gains, rate, rate);
    const amount = {
      central: plain(value(cost.investment)),
      ...(cost.range ? { low: value(cost.range.low), high: value(cost.range.high) } : {}),
    };
    return [{ measure, cost, payer, discount, presentValue: amount, ...(earned === undefined ? {} : { return: earned }) }];
  });
}

/** Costs that cannot be discounted, because no rate of the country that pays is known: one fault for each country. `check` says so before anybody compares. */
export function missingDiscounts(study: CheckedStudy): readonly Diagnostic[] {
  const missing = new Map<string, Diagnostic>();
  for (const scenario of study.scenarios)
    for (const measure of scenario.measures) {
      const country = study.municipalities.get(payerOf(measure, scenario))?.country ?? '';
      if (measure.cost && !study.money.discount.has(country) && !missing.has(country))
        missing.set(country, fault('rate-missing', measure.cost.at, { what: 'discount-rate', of: country }));
    }
  return [...missing.values()];
}

/** A cost divided by something, its range with it. */
export function scaledCost({ central, low, high }: CostAmount, by: number): CostAmount {
  return {
    central: plain(central / by),
    ...(low === undefined ? {} : { low: plain(low / by) }),
    ...(high === undefined ? {} : { high: plain(high / by) }),
  };
}

/** The sum of costs; with a range where one of them has one. */
export function summedCost(costs: readonly CostAmount[]): CostAmount {
  const sum = (of: (cost: CostAmount) => number): number => plain(costs.reduce((total, cost) => total + of(cost), 0));
  const central = sum((cost) => cost.central);
  if (costs.every(({ low }) => low === undefined)) return { central };
  return { central, low: sum((cost) => cost.low ?? cost.central), high: sum((cost) => cost.high ?? cost.central) };
}

/** Minus zero is zero. */
export function plain(value: number): number {
  return value === 0 ? 0 : value;
}
