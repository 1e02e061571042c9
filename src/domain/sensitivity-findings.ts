import type { Boundary, Label } from './documents.js';
import type { Contestant, DrawSettings, DrawnValue } from './draw-findings.js';

/** What is asked about: a quantity, what a scenario or measure saves, or the difference of two of these. */
export interface Subject {
  readonly kind: 'quantity' | 'reduction' | 'difference';
  /** The quantity with its member. */
  readonly quantity?: string;
  readonly label?: Label;
  readonly scenario?: string;
  readonly a?: Contestant;
  readonly b?: Contestant;
  readonly boundary?: Boundary;
  readonly gwp?: string;
  readonly municipality: string;
  readonly year: number;
  readonly unit: string;
}

/** An uncertain input: a value of the data, the amount of a measure, or several drawn together. */
export interface NamedInput {
  readonly quantity: string;
  readonly label: Label;
  readonly member: readonly string[];
  readonly place?: string;
  readonly measure?: string;
  /** Of a measure: what it does with the quantity; `from` names what a shift takes a share of. */
  readonly how?: 'to' | 'by' | 'add' | 'shift';
  readonly from?: string;
  /** How many others are drawn with it. */
  readonly together: number;
  readonly unit: string;
  readonly central: number;
  /** Its 2.5 % and 97.5 % quantiles. */
  readonly low: number;
  readonly high: number;
  readonly file: string;
  readonly line: number;
}

/** A share of the variance, estimated, with its standard error. */
export interface Index {
  readonly value: number;
  readonly error: number;
}

export interface InputSensitivity {
  readonly input: NamedInput;
  /** The result with this input alone at its low and high end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Slope at the central values times the standard deviation of the input. */
  readonly linear: number;
  /** Its part in the sum of the squares of these. */
  readonly linearShare: number;
  readonly first: Index;
  readonly total: Index;
}

export interface Sensitivity {
  readonly kind: 'sensitivity';
  readonly subject: Subject;
  readonly settings: DrawSettings;
  readonly central: number;
  readonly drawn: DrawnValue;
  /** First-order propagation of error (IPCC 2006 Guidelines Vol 1 ch 3, approach 1): the root of the sum of squares. */
  readonly linearDeviation: number;
  /** The largest total effect first; inputs that change nothing are left out. */
  readonly inputs: readonly InputSensitivity[];
  /** How many uncertain inputs lead here and change nothing. */
  readonly idle: number;
  /** How many evaluations the indices took. */
  readonly evaluations: number;
  /** Flows with a range that is not drawn, where the boundary rests on them. */
  readonly undrawnFlows?: readonly string[];
}

export interface BreakEven {
  readonly kind: 'break-even';
  readonly subject: Subject;
  /** What each of the two saves with central values. */
  readonly a: number;
  readonly b: number;
  readonly inputs: readonly InputBreakEven[];
  readonly idle: number;
}

export interface InputBreakEven {
  readonly input: NamedInput;
  /** Where the two save the same, everything else at its central value: nearest to the central value; absent where that is never so within the range. */
  readonly at?: number;
  /** How often the ranking flips on the way through the range. */
  readonly flips: number;
  /** The difference at the two ends of the range. */
  readonly atLow: number;
  readonly atHigh: number;
}
