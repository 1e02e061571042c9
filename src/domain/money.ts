import type { Span } from '../source/span.js';
import type { Cell, Provenance, Status } from './provenance.js';

/** The currencies of data/units.csv in which a cost may stand. */
export const currencies = ['DKK', 'SEK', 'EUR', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/** What a row of data/currencies.csv says: units of the currency for one euro, the prices of its country over the years, or beside those of the European Union. */
export const moneyFigures = ['exchange-rate', 'price-index', 'price-level'] as const;

/** Where a figure of money comes from. */
type MoneySource = Pick<Provenance, 'status' | 'source' | 'locator' | 'note'>;

/** A row of data/currencies.csv. */
export interface CurrencyRow extends MoneySource {
  readonly at: Span;
  readonly currency: Cell;
  readonly what: Cell;
  readonly year: Cell;
  readonly value: Cell;
  readonly unit: Cell;
}

/** A row of data/discount-rates.csv: the rate of a country from so many years after the first flow on. */
export interface DiscountRow extends MoneySource {
  readonly at: Span;
  readonly country: Cell;
  readonly after: Cell;
  readonly rate: Cell;
}

export interface MoneyRows {
  readonly currencies: readonly CurrencyRow[];
  readonly discounts: readonly DiscountRow[];
}

export interface MoneyFigure {
  readonly at: Span;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}

/** The rate that holds from `after` years after the first flow on. */
export interface DiscountStep {
  readonly at: Span;
  readonly after: number;
  readonly rate: number;
  readonly source: string;
}

/** What amounts of other currencies and years are made comparable with. */
export interface Money {
  /** By currency and year: units of the currency for one euro, mean of the year. */
  readonly exchange: ReadonlyMap<Currency, ReadonlyMap<number, MoneyFigure>>;
  /** By currency and year: consumer prices of its country; only ratios have a meaning. */
  readonly prices: ReadonlyMap<Currency, ReadonlyMap<number, MoneyFigure>>;
  /** By currency and year: what households pay in its country against the mean of the European Union, in one currency; only ratios have a meaning. */
  readonly levels: ReadonlyMap<Currency, ReadonlyMap<number, MoneyFigure>>;
  /** Social discount rates by country, the first step at 0. */
  readonly discount: ReadonlyMap<string, readonly DiscountStep[]>;
}
