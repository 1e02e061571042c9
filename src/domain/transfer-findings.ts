import type { CostAmount, Valuation } from './cost-findings.js';
import type { Boundary, Label } from './documents.js';
import type { Tried } from './experience-findings.js';

/** How amounts that are no share and no intensity are taken to a place of another size. */
export const scaleRules = ['inhabitants', 'activity', 'none'] as const;
export type ScaleRule = (typeof scaleRules)[number];

/** The same number in the municipality that has the measure and in the one that could take it over. */
export interface Both<T = number> {
  readonly from: T;
  readonly to: T;
}

/** A measure, or a whole scenario, under the conditions of another municipality; tonnes of CO2e, positive when emissions fall. */
export interface Transfer {
  readonly kind: 'transfer';
  readonly settings: {
    readonly year: number;
    readonly years: readonly [number, number];
    readonly boundary: Boundary;
    readonly gwp: string;
    readonly study: string;
  };
  readonly scenario: string;
  /** Absent where the whole scenario is transferred. */
  readonly measure?: string;
  readonly title: Label;
  readonly places: Both<{ readonly id: string; readonly name: string; readonly population?: number }>;
  readonly scale: ScaleRule;
  readonly reduction: Both;
  readonly cumulative: Both;
  readonly perInhabitant?: Both;
  /** What makes the difference; the parts sum to it. Sorted by size. */
  readonly causes: readonly TransferCause[];
  /** Causes that decide the effect and are the same in both places. */
  readonly same: readonly { readonly cause: string; readonly label?: Label }[];
  readonly measures: readonly TransferredMeasure[];
  /** Measures of the scenario that would take more than there is in the new place; they are in no number. */
  readonly impossible: readonly { readonly measure: string; readonly title: Label }[];
  readonly cost?: TransferCost;
  /** Deciding inputs that the new place takes from a country, a region or the world. */
  readonly fallbacks: readonly { readonly quantity: string; readonly label: Label; readonly places: readonly string[] }[];
}

export interface TransferCause {
  /** Of data/causes.csv, a sector for what it does not name, or `flows`. */
  readonly cause: string;
  readonly label?: Label;
  readonly reduction: number;
  readonly cumulative: number;
  /** Standard error of `reduction` where not every set of causes was looked at. */
  readonly error?: number;
  /** What differs, in the year of the settings: of each quantity the cell that differs most. */
  readonly inputs: readonly (Both & {
    readonly quantity: string;
    readonly label: Label;
    readonly member: readonly string[];
    readonly unit: string;
  })[];
}

export interface TransferredMeasure {
  readonly measure: string;
  readonly title: Label;
  readonly kind: string;
  readonly note?: Label;
  readonly source?: string;
  /** True where the first place had answered the experience of others: the answer is not one for another place. */
  readonly wasAnswered: boolean;
  /** Alone in each place, in the year. */
  readonly alone: Both;
  readonly experience: readonly Tried[];
  readonly levers: readonly TransferredLever[];
  /** As it would be written for the new place. */
  readonly cost?: TransferredCost;
}

/** A change of one cell, or of all cells of a quantity alike; amounts in the unit. */
export interface TransferredLever {
  readonly quantity: string;
  /** Empty where all cells are changed alike; of a shift, the member that grows comes last. */
  readonly member: readonly string[];
  readonly how: 'to' | 'by' | 'add' | 'shift';
  readonly unit: string;
  readonly amount: Both;
  readonly range?: { readonly low: number; readonly high: number };
  readonly shape?: string;
  readonly covers?: string;
  readonly group?: string;
  /** What the amount was multiplied with; absent for shares, intensities and `by`. */
  readonly factor?: number;
  readonly first: number;
  readonly full: number;
  readonly until?: number;
  /** Of a shift: where the new amount comes from; what is left to 1 is taken from nobody. */
  readonly takenFrom?: readonly {
    readonly member: string;
    readonly share: number;
    readonly range?: { readonly low: number; readonly high: number };
    readonly shape?: string;
    readonly covers?: string;
    readonly group?: string;
  }[];
}

export interface TransferredCost {
  readonly currency: string;
  readonly priceYear: number;
  readonly investment: number;
  readonly range?: { readonly low: number; readonly high: number };
  readonly running: number;
  readonly savings: number;
  readonly income: number;
  readonly lifetime?: number;
  readonly source?: string;
}

/** Present values in the currency and prices of the new place. */
export interface TransferCost extends Omit<Valuation, 'discountRate'> {
  readonly presentValue: Both<CostAmount>;
  readonly discountRate: Both;
  readonly perTonne?: Partial<Both>;
  readonly causes: readonly { readonly cause: 'size' | 'price-level' | 'discount-rate'; readonly value: number }[];
  /** Where the price levels of both countries are known: the year, and how dear the new place is beside the old. */
  readonly priceLevel?: { readonly year: number; readonly ratio: number; readonly source: string };
  /** Measures without a cost. */
  readonly without: readonly string[];
}
