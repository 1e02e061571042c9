/** A distribution before it is cut off. Deviations below and above the middle differ where the range is lopsided; half of all draws lie on either side. */
export type Curve =
  | { readonly kind: 'fixed'; readonly value: number }
  /** With `log` the parameters are those of the logarithm. */
  | { readonly kind: 'normal'; readonly middle: number; readonly below: number; readonly above: number; readonly log: boolean }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'beta'; readonly low: number; readonly high: number; readonly alpha: number; readonly beta: number };

/** A curve, and the part of it (as probabilities) that is left where nothing may lie below or above a bound. */
export interface Distribution {
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
}

export function fixedAt(value: number): Distribution {
  return { curve: { kind: 'fixed', value }, from: 0, to: 1 };
}
