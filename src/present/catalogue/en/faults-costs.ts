import type { FaultCatalogue } from '../catalogue.js';

const missing = {
  'exchange-rate': (of: string, year: string) => `no exchange rate of ${of} is known${year}`,
  'price-index': (of: string, year: string) => `the prices of ${of} are not known${year}`,
  'discount-rate': (of: string) => `no discount rate of the country ${of} is known`,
};

export const costFaults = {
  'rate-missing': {
    message: ({ what, of, year }) => missing[what](of, year === undefined ? '' : ` for ${year}`),
    help: ({ what }) =>
      what === 'discount-rate'
        ? 'add a row to data/discount-rates.csv, or name a rate with --discount'
        : 'use a year that data/currencies.csv has, or add a row with its source',
    why: 'Money of different years and countries can be compared only with the prices, exchange rates and discount rates between them, each with a source. A rate that nobody wrote down would be a guess that moves every cost. Add the row, or state the cost in the prices of a year that is there.',
  },
} satisfies Partial<FaultCatalogue>;
