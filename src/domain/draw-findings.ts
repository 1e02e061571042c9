import type { SamplingMethod } from '../chance/sampling.js';
import type { Label } from './label.js';

/** A number as `analyse` found it: the central value; with draws also their mean, 95 % interval and standard deviation. */
export interface Amount {
  readonly central: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
  readonly deviation?: number;
  /** The value with every uncertain input at the mean of its draws: what lies between it and the central value comes from lopsided ranges. */
  readonly atMeans?: number;
}

/** How the draws of a result were made. */
export interface DrawSettings {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: SamplingMethod;
}

/** Two neighbours in the ranking of a municipality: measures alone, or (without `measure`) whole scenarios. */
export interface Contest {
  readonly municipality: string;
  readonly a: Contestant;
  readonly b: Contestant;
  /** The part of the draws in which `a` saves more than `b`. */
  readonly probabilityABetter: number;
  readonly distinguishable: boolean;
  /** The two save the same in every draw. */
  readonly equal?: true;
}

export interface Contestant {
  readonly scenario: string;
  readonly measure?: string;
}

/** What the draws ran into: see `Stray` in `chance.ts`. */
export interface StrayFinding {
  readonly kind: 'held' | 'outside';
  readonly quantity: string;
  readonly label: Label;
  readonly municipality: string;
  readonly scenario?: string;
  readonly year: number;
  readonly draws: number;
}

/** What the draws of one number say, in its unit. */
export interface DrawnValue {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
  /** The narrowest interval that holds 95 % of the draws. */
  readonly shortest: readonly [low: number, high: number];
}
