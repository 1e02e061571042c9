import type { Boundary, Label } from './documents.js';
import type { Currency } from './money.js';

/**
 * Why a result moved. `inputs`: something in the files, which cannot be told apart where only results are known or a mixture of both studies does not compute.
 * `program`: the same files gave other numbers.
 */
export type DiffCause = 'model' | 'factors' | 'activity' | 'flows' | 'money' | 'scenarios' | 'inputs' | 'program';

/** What moved between two results or two studies, and why: tonnes of CO2e in the year, and what they cost. */
export interface Difference {
  readonly kind: 'difference';
  readonly settings: { readonly year: number; readonly boundary: Boundary; readonly gwp: string };
  /** What was compared, as typed, and its fingerprint. */
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Relative: what moved less is taken for the same. */
  readonly tolerance: number;
  /** What moved, the largest first; of each the parts sum to the difference. */
  readonly moved: readonly MovedResult[];
  /** Results that are the same in both. */
  readonly same: number;
  /** In the order of the waterfall, each with the inputs that were changed, also where they moved nothing. */
  readonly steps: readonly DiffStep[];
  /** `unexplained`: results moved although no input did. */
  readonly verdict: 'equal' | 'explained' | 'unexplained';
}

export interface DiffSide {
  readonly name: string;
  readonly study: string;
}

export interface MovedResult {
  /** A reduction of a scenario or measure, what a sector emits without measures, or the cost of a scenario or measure. */
  readonly what: 'reduction' | 'baseline' | 'present-value' | 'cost-per-tonne';
  readonly municipality: string;
  readonly scenario?: string;
  readonly measure?: string;
  readonly sector?: string;
  readonly title?: Label;
  /** Of a cost. */
  readonly money?: { readonly currency: Currency; readonly priceYear: number };
  /** 0 where it is not there. */
  readonly before: number;
  readonly after: number;
  readonly parts: readonly { readonly cause: DiffCause; readonly value: number }[];
}

export interface DiffStep {
  readonly cause: DiffCause;
  readonly changes: readonly InputChange[];
}

/** A changed row, edit or formula, by its meaning: a value in another unit is the same value. */
export interface InputChange {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
  readonly file: string;
  readonly line: number;
}

/** A number of a result file, or of a study that was compared. */
export interface ResultItem extends Pick<MovedResult, 'what' | 'municipality' | 'scenario' | 'measure' | 'sector' | 'title' | 'money'> {
  readonly value: number;
}

/** What `compare --format json` has written, as far as it is needed. */
export interface ResultDocument {
  readonly year: number;
  readonly boundary: Boundary;
  readonly gwp: string;
  readonly study: string;
  /** The discount rate that was asked for, as typed. */
  readonly discount?: string;
  readonly items: readonly ResultItem[];
}
