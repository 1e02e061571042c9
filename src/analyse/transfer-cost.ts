import type { CostAmount } from '../domain/cost-findings.js';
import type { CheckedCost } from '../domain/costs.js';
import type { Currency, Money } from '../domain/money.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { Both, TransferCost } from '../domain/transfer-findings.js';
import { costFlows, progressOf } from './cost-flows.js';
import type { Discount } from './discounting.js';
import { presentValue } from './discounting.js';
import { converted } from './exchange.js';
import { plain, scaledCost, summedCost } from './measure-cost.js';
import { shapleyShares } from './shapley.js';

/** How dear one country is beside another, in one currency, in the newest year in which both are known. */
export interface PriceLevel {
  readonly year: number;
  readonly ratio: number;
  readonly source: string;
}

export function priceLevel({ levels }: Money, from: Currency, to: Currency): PriceLevel | undefined {
  const [here, there] = [levels.get(from), levels.get(to)];
  const year = Math.max(...[...(here?.keys() ?? [])].filter((one) => there?.has(one)));
  const [own, other] = [here?.get(year), there?.get(year)];
  return own && other ? { year, ratio: other.value / own.value, source: other.source } : undefined;
}

/** What is needed to take the cost of a measure to another country. */
export interface CostJourney {
  readonly money: Money;
  readonly currency: Currency;
  readonly level?: PriceLevel;
}

/**
 * A cost in the currency of the other country: first to the prices of the year in which both price levels are known, then by the exchange rate of that year, and back to the
 * price year by the prices of the other country. With the price level it is what the same would cost there (purchasing power), without it only another currency.
 */
export function costThere(cost: CheckedCost, journey: CostJourney, size: number, withLevel: boolean): CheckedCost {
  const { money, currency, level } = journey;
  const through = level?.year ?? cost.priceYear;
  const amount = (value: number): number => {
    const exchanged = converted(value, cost, { currency, priceYear: through }, money);
    const there = exchanged * (withLevel ? (level?.ratio ?? 1) : 1) * size;
    return converted(there, { currency, priceYear: through }, { currency, priceYear: cost.priceYear }, money);
  };
  return {
    ...cost,
    currency,
    investment: amount(cost.investment),
    running: amount(cost.running),
    savings: amount(cost.savings),
    income: amount(cost.income),
    ...(cost.range ? { range: { low: amount(cost.range.low), high: amount(cost.range.high) } } : {}),
  };
}

/** The currency in which most costs of a country stand. */
export function currencyOf(country: string): Currency {
  return country === 'DK' ? 'DKK' : country === 'SE' ? 'SEK' : 'EUR';
}

/** True where prices and exchange rates between both currencies are known for every year that is passed. */
export function isConvertible(cost: CheckedCost, journey: CostJourney): boolean {
  return Number.isFinite(costThere({ ...cost, investment: 1 }, journey, 1, true).investment);
}

/** A measure with its cost where it comes from, and by how much its amounts grow on the way. */
export interface CostToMove {
  readonly cost: CheckedCost;
  readonly progress: readonly number[];
  readonly size: number;
}

/** Present value in the second place, and why it is another one than in the first: size, price level and discount rate, each by its Shapley share. */
export function transferredCost(
  moved: readonly CostToMove[],
  journey: CostJourney,
  discounts: Both<Discount>,
  tonnes: Both,
  baseYear: number,
  without: readonly string[],
): TransferCost | undefined {
  const priceYear = Math.max(...moved.map(({ cost }) => cost.priceYear));
  if (moved.length === 0 || moved.some(({ cost }) => !isConvertible({ ...cost, priceYear }, journey))) return undefined;
  const value = (causes: readonly number[]): CostAmount =>
    summedCost(
      moved.map(({ cost, progress, size }) => {
        const own = costThere(cost, journey, causes.includes(0) ? size : 1, causes.includes(1));
        const at = { currency: journey.currency, priceYear };
        const discount = causes.includes(2) ? discounts.to : discounts.from;
        const present = (investment: number): number =>
          converted(presentValue(costFlows(own, progress, investment), discount), own, at, journey.money);
        return {
          central: plain(present(own.investment)),
          ...(own.range ? { low: present(own.range.low), high: present(own.range.high) } : {}),
        };
      }),
    );
  const { shares } = shapleyShares(3, (causes) => [value(causes).central]);
  const names = ['size', 'price-level', 'discount-rate'] as const;
  const both = { from: value([]), to: value([0, 1, 2]) };
  return {
    currency: journey.currency,
    priceYear,
    baseYear,
    presentValue: both,
    discountRate: { from: discounts.from[0]?.rate ?? 0, to: discounts.to[0]?.rate ?? 0 },
    ...(without.length === 0 ? { perTonne: perTonne(both, tonnes) } : {}),
    causes: names.map((cause, i) => ({ cause, value: plain(shares[i]?.[0] ?? 0) })),
    ...(journey.level ? { priceLevel: journey.level } : {}),
    without,
  };
}

function perTonne({ from, to }: Both<CostAmount>, tonnes: Both): Partial<Both> {
  return {
    ...(tonnes.from > 0 ? { from: scaledCost(from, tonnes.from).central } : {}),
    ...(tonnes.to > 0 ? { to: scaledCost(to, tonnes.to).central } : {}),
  };
}

/** How much of each measure is there in each year, and what its cost is multiplied with. */
export function costsToMove(
  { measures, years }: CheckedScenario,
  from: string,
  sizeOf: (measure: string) => number,
): readonly CostToMove[] {
  return measures.flatMap(({ id, cost, edits }) =>
    cost ? [{ cost, progress: progressOf(edits.get(from) ?? [], years), size: sizeOf(id) }] : [],
  );
}

/** The discount rate of a place: what was asked for, or that of its country. */
export function discountIn(place: string, study: CheckedStudy, asked: Discount | undefined): Discount | undefined {
  return asked ?? study.money.discount.get(study.municipalities.get(place)?.country ?? '');
}
