import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { parseAmount, parseRange } from '../quantity/parse-amount.js';
import type { Amount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { UnitTable } from '../quantity/unit.js';
import type { CheckedCost } from '../domain/costs.js';
import type { Currency, Money } from '../domain/money.js';
import { currencies } from '../domain/money.js';
import type { CostDocument } from '../domain/documents.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import { yearOf } from './years.js';

export interface CostGround {
  readonly units: UnitTable;
  readonly money: Money;
  readonly sources: Sources;
}

/** Money as it is written: once, or every year. */
type Per = '' | '/year';

/** An amount of money in one of the currencies; with `expected` in that one. */
export function moneyAmount(
  text: Located<string>,
  per: Per,
  expected: Currency | undefined,
  units: UnitTable,
  found: Found,
): (Amount & { readonly currency: Currency }) | undefined {
  const wanted = `${expected ?? currencies.slice(0, 3).join(' or ')}${per}`;
  const outcome = parseAmount(text.value, text.at, units);
  if (outcome.diagnostics.some(({ code }) => code === 'unit-missing')) {
    found.push(fault('unit-missing', text.at, { text: text.value, expected: wanted }));
    return undefined;
  }
  const amount = take(outcome, found);
  if (!amount) return undefined;
  const { dimension } = amount.unit;
  const currency = currencies.find((one) => dimension.get(one) === 1);
  const bases = per === '' ? 1 : 2;
  if (currency && dimension.size === bases && (per === '' || dimension.get('year') === -1) && currency === (expected ?? currency))
    return { ...amount, currency };
  found.push(fault('unit-mismatch', text.at, { what: text.value, expected: wanted, found: amount.unit.text }));
  return undefined;
}

/** What a measure costs: one currency and price year, nothing below zero, a lifetime wherever something is bought. */
export function costOf(cost: CostDocument, { units, money, sources }: CostGround, found: Found): CheckedCost | undefined {
  let currency: Currency | undefined;
  let isFaulty = false;
  const read = (text: Located<string> | undefined, per: Per): number => {
    const amount = text && moneyAmount(text, per, currency, units, found);
    if (text && !amount) isFaulty = true;
    if (!text || !amount) return 0;
    if (amount.value < 0) found.push(fault('below-zero', text.at, { quantity: 'cost', value: text.value }));
    currency ??= amount.currency;
    return amount.value;
  };
  const amounts = {
    investment: read(cost.investment, ''),
    running: read(cost.running, '/year'),
    savings: read(cost.savings, '/year'),
    income: read(cost.income, '/year'),
  };
  const priceYear = cost.priceYear && yearOf(cost.priceYear, found);
  const lifetime = lifetimeOf(cost, units, found);
  if (!cost.priceYear) found.push(fault('missing-key', cost.at, { key: 'price-year', inside: 'cost' }));
  if (cost.investment && !cost.lifetime && amounts.investment > 0)
    found.push(fault('missing-key', cost.at, { key: 'lifetime', inside: 'cost' }));
  if (currency === undefined) {
    if (!isFaulty) found.push(fault('missing-key', cost.at, { key: 'investment', inside: 'cost' }));
    return undefined;
  }
  const source = cost.source && sourceOf(cost.source, sources, found);
  if (priceYear === undefined) return undefined;
  checkPriceYear(cost.priceYear ?? { value: '', at: cost.at }, currency, priceYear, money, found);
  const range = rangeOf(cost, amounts.investment, currency, units, found);
  return {
    at: cost.at,
    currency,
    priceYear,
    ...amounts,
    ...(range ? { range } : {}),
    ...(lifetime === undefined ? {} : { lifetime }),
    ...(source === undefined ? {} : { source }),
    ...(cost.note ? { note: cost.note } : {}),
  };
}

/** Amounts can be compared with others only where the prices of their year are known. */
export function checkPriceYear(text: Located<string>, currency: Currency, year: number, { prices }: Money, found: Found): void {
  if (!prices.get(currency)?.has(year)) found.push(fault('rate-missing', text.at, { what: 'price-index', of: currency, year }));
}

function lifetimeOf({ lifetime }: CostDocument, units: UnitTable, found: Found): number | undefined {
  const year = lifetime && take(parseUnit('year', lifetime.at, units), found);
  const amount = lifetime && year && take(parseAmount(lifetime.value, lifetime.at, units, year), found);
  if (lifetime && amount && amount.value < 1)
    found.push(fault('value-outside-range', lifetime.at, { value: lifetime.value, low: '1 year', high: '200 years' }));
  return amount?.value;
}

function rangeOf(cost: CostDocument, investment: number, currency: Currency, units: UnitTable, found: Found): CheckedCost['range'] {
  const { range } = cost;
  const unit = range && take(parseUnit(currency, range.at, units), found);
  const ends = range && unit && take(parseRange(range.value, range.at, units, unit), found);
  if (range && ends && (investment < ends.low || investment > ends.high)) {
    const [low = '', high = ''] = range.value.split('..').map((end) => end.trim());
    found.push(fault('value-outside-range', (cost.investment ?? range).at, { value: cost.investment?.value ?? '0', low, high }));
  }
  return ends;
}
