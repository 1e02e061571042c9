import type { Reason, TriedMeasure, Verdict } from './experience.js';
import type { Label } from './label.js';

/** A record of the experience register beside a measure. */
export interface Tried {
  readonly id: string;
  readonly verdict: Verdict;
  /** True where the conditions of the record are those of the measure (docs/handbook/experience.md). */
  readonly alike: boolean;
  readonly place: string;
  readonly country: string;
  readonly period: string;
  readonly reason?: Reason;
}

/** An assumption of a measure and the same effect as it was observed in other places; fractions of 1. */
export interface Observed {
  readonly effect: string;
  readonly label: Label;
  readonly assumed: number;
  readonly low: number;
  readonly high: number;
  readonly places: number;
  /** True where the assumption lies outside what was observed in two places or more. */
  readonly outside: boolean;
  /** True where it is a change, which has a sign. */
  readonly isChange: boolean;
}

/** What a search of the experience register found. */
export interface RegisterSearch {
  readonly kind: 'register';
  readonly records: readonly FoundRecord[];
  /** Records in the whole register. */
  readonly of: number;
  /** The catalogue of kinds of measures, with their names. */
  readonly kinds: ReadonlyMap<string, Label>;
}

export interface FoundRecord extends Omit<TriedMeasure, 'at'> {
  readonly kindLabel: Label;
  readonly observed: readonly {
    readonly effect: string;
    readonly value: number;
    readonly unit: string;
    readonly place: string;
    readonly note?: string;
  }[];
}
