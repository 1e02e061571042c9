import { fault } from '../source/diagnostic.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseNumber } from '../quantity/parse-number.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { sameDimension } from '../quantity/dimension.js';
import type { UnitTable } from '../quantity/unit.js';
import type { Currency, CurrencyRow, DiscountRow, DiscountStep, Money, MoneyFigure, MoneyRows } from '../domain/money.js';
import { currencies, moneyFigures } from '../domain/money.js';
import type { Status } from '../domain/documents.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { isProgramRow } from './listed.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import { yearOf } from './years.js';

/** What amounts of other currencies and years are made comparable with. The sources of the program's own tables are the program's. */
export function moneyOf({ currencies: rows, discounts }: MoneyRows, units: UnitTable, sources: Sources, found: Found): Money {
  const exchange = new Map<Currency, Map<number, MoneyFigure>>();
  const prices = new Map<Currency, Map<number, MoneyFigure>>();
  const levels = new Map<Currency, Map<number, MoneyFigure>>();
  const tables = { 'exchange-rate': exchange, 'price-index': prices, 'price-level': levels } as const;
  for (const row of rows) {
    const currency = currencies.find((one) => one === row.currency.value);
    const figure = figureOf(row, units, found);
    if (!isProgramRow(row)) sourceOf(row.source, sources, found);
    if (!currency || !figure) continue;
    const table = tables[moneyFigures.find((one) => one === row.what.value) ?? 'price-index'];
    const years = table.get(currency) ?? new Map<number, MoneyFigure>();
    table.set(currency, years);
    if (years.has(figure.year))
      found.push(fault('duplicate-row', row.at, { quantity: row.what.value, member: currency, place: 'world', year: row.year.value }));
    years.set(figure.year, figure);
  }
  return { exchange, prices, levels, discount: discountsOf(discounts, units, sources, found) };
}

function figureOf(row: CurrencyRow, units: UnitTable, found: Found): (MoneyFigure & { readonly year: number }) | undefined {
  const expected = row.what.value === 'exchange-rate' ? `${row.currency.value}/EUR` : '1';
  const wanted = take(parseUnit(expected, row.unit.at, units), found);
  const unit = take(parseUnit(row.unit.value, row.unit.at, units), found);
  const value = take(parseNumber(row.value.value, row.value.at), found);
  const year = yearOf(row.year, found);
  if (!wanted || !unit || value === undefined || year === undefined) return undefined;
  if (!sameDimension(unit.dimension, wanted.dimension) || unit.numerator !== unit.denominator) {
    found.push(fault('unit-mismatch', row.unit.at, { what: row.what.value, expected, found: unit.text }));
    return undefined;
  }
  if (!(value > 0)) {
    found.push(fault('below-zero', row.value.at, { quantity: row.what.value, value: row.value.value }));
    return undefined;
  }
  return { at: row.at, year, value, status: row.status.value as Status, source: row.source.value };
}

function discountsOf(rows: readonly DiscountRow[], units: UnitTable, sources: Sources, found: Found): Money['discount'] {
  const steps = new Map<string, DiscountStep[]>();
  for (const row of rows) {
    const one = take(parseUnit('1', row.rate.at, units), found);
    const rate = one && take(parseAmount(row.rate.value, row.rate.at, units, one), found);
    const after = take(parseNumber(row.after.value, row.after.at), found);
    if (!isProgramRow(row)) sourceOf(row.source, sources, found);
    if (!rate || after === undefined) continue;
    if (rate.value < 0 || rate.value > 1) found.push(fault('share-out-of-range', row.rate.at, { quantity: 'rate', value: row.rate.value }));
    steps.set(row.country.value, [
      ...(steps.get(row.country.value) ?? []),
      { at: row.at, after, rate: rate.value, source: row.source.value },
    ]);
  }
  return new Map([...steps].map(([country, own]) => [country, own.sort((a, b) => a.after - b.after)]));
}
