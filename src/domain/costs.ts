import type { Span } from '../source/span.js';
import type { Boundary, Label } from './documents.js';
import type { Currency } from './money.js';

/** What a measure costs, in one currency and the prices of one year; amounts of a key that is not written are 0. */
export interface CheckedCost {
  readonly at: Span;
  readonly currency: Currency;
  readonly priceYear: number;
  readonly investment: number;
  /** Of the investment. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Paid, saved and earned every year at full effect. */
  readonly running: number;
  readonly savings: number;
  readonly income: number;
  /** Years that the investment lasts; there wherever there is one. */
  readonly lifetime?: number;
  readonly source?: string;
  readonly note?: Label;
}

/** What a council has promised. */
export interface CheckedTarget {
  readonly at: Span;
  /** A share less than in a year (0.46 for 46 % less), or a level: kg CO2e a year, or for each inhabitant. */
  readonly goal:
    | { readonly kind: 'reduce'; readonly share: number; readonly against: number }
    | { readonly kind: 'reach'; readonly level: number; readonly per: 'territory' | 'person'; readonly against?: number };
  readonly by: number;
  /** What people consume wherever it is made is promised by some, and computed by nothing here. */
  readonly boundary: Boundary | 'consumption';
  /** Sectors that are held against it: by their published figure of the base year, or as computed. Empty: all, where the study computes that year. */
  readonly sectors: readonly string[];
  /** What the council counts for the base year, all sectors; kg CO2e. */
  readonly base?: number;
  readonly source?: string;
}

/** Work that several pay for together; amounts in the prices of the first year of its period. */
export interface CheckedProject {
  readonly at: Span;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly currency: Currency;
  readonly budget: number;
  readonly grant: number;
}
