import type { DiscountStep } from '../domain/money.js';

/** Rates by years after the first flow, the first step at 0. */
export type Discount = readonly Pick<DiscountStep, 'after' | 'rate'>[];

/** What money of each year is worth in the first: the first flow is not discounted, each later one by the rate of its own year more. */
export function discountFactors(discount: Discount, count: number): readonly number[] {
  const factors: number[] = [];
  for (let t = 0; t < count; t++) {
    const rate = discount.findLast(({ after }) => after <= t)?.rate ?? 0;
    factors.push(t === 0 ? 1 : (factors[t - 1] ?? 1) / (1 + rate));
  }
  return factors;
}

/** Sum of the flows, each discounted to the year of the first. */
export function presentValue(flows: readonly number[], discount: Discount): number {
  const factors = discountFactors(discount, flows.length);
  return flows.reduce((sum, flow, t) => sum + flow * (factors[t] ?? 0), 0);
}

/** What payments of 1 at the end of each of so many years are worth at the beginning; the number of years where the rate is 0. */
export function annuityFactor(discount: Discount, years: number): number {
  return discountFactors(discount, years + 1)
    .slice(1)
    .reduce((sum, factor) => sum + factor, 0);
}

/** Equal payments at the end of each of so many years that are worth as much as the value at the beginning (capital recovery). */
export function annuity(value: number, discount: Discount, years: number): number {
  return value / annuityFactor(discount, years);
}

/**
 * The modified internal rate of return: outlays are financed at one rate and returns put aside at another until the last flow.
 * Nothing where the flows, a gain above zero, do not have both signs.
 */
export function modifiedReturn(flows: readonly number[], finance: number, reinvest: number): number | undefined {
  const last = flows.length - 1;
  const outlays = flows.reduce((sum, flow, t) => sum - Math.min(0, flow) / (1 + finance) ** t, 0);
  const returns = flows.reduce((sum, flow, t) => sum + Math.max(0, flow) * (1 + reinvest) ** (last - t), 0);
  return outlays > 0 && returns > 0 && last > 0 ? (returns / outlays) ** (1 / last) - 1 : undefined;
}
