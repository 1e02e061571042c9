import type { CurveStep } from '../domain/cost-findings.js';
import type { PricedMeasure } from './measure-cost.js';

/** The measures with a cost, and what a set of them (as bits) costs and saves. */
export interface Combined {
  readonly measures: readonly PricedMeasure[];
  /** Present value of each measure in the currency of the curve. */
  readonly values: readonly CurveStep['presentValue'][];
  readonly cost: Worth;
  /** Tonnes over the years, and in the year, in the boundary of the comparison. */
  readonly tonnes: Worth;
  readonly reduction: Worth;
  /** Two measures of which a package holds one at most, as bits. */
  readonly rivals: readonly number[];
}

/** What sets of measures come to: each is worth the parts that lie within it. */
export interface Worth {
  readonly parts: readonly { readonly mask: number; readonly value: number }[];
  readonly of: (mask: number) => number;
}
