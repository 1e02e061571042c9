import type { Sampling } from '../chance/sampling.js';
import type { Boundary } from './documents.js';

/**
 * What every scenario does in every municipality and year: the table of long runs, which can be computed in parts and joined.
 * Tonnes of CO2e in one boundary.
 */
export interface Outcomes {
  readonly kind: 'outcomes';
  readonly settings: OutcomeSettings;
  readonly part: Part;
  readonly rows: readonly Outcome[];
}

/** What must be the same in all parts of one run. */
interface OutcomeSettings {
  readonly boundary: Boundary;
  readonly gwp: string;
  readonly years: readonly [number, number];
  /** `sha256:…` over the files of the study. */
  readonly study: string;
  /** How many municipalities the whole run has. */
  readonly municipalities: number;
  /** Absent where nothing was drawn. */
  readonly sampling?: Sampling;
}

/** Part `number` of `of`: a slice of the municipalities in the order of their ids. A whole run is part 1 of 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** A scenario in a municipality, by year of the scenario; without a scenario what the municipality emits without any measure. */
export interface Outcome {
  readonly municipality: string;
  readonly scenario?: string;
  readonly firstYear: number;
  /** What is emitted in each year. */
  readonly emission: Float64Array;
  /** What the scenario saves in each year against the baseline; positive when emissions fall. Absent on baselines. */
  readonly reduction?: Float64Array;
  /** What the draws say of both. */
  readonly drawn?: DrawnOutcome;
}

export interface DrawnOutcome {
  readonly emission: Ranges;
  readonly reduction?: Ranges;
  /** The most draws in which one quantity of the municipality was held at a bound, or lay outside of one. */
  readonly strayed: number;
}

/** By year: the mean of the draws, and the interval that holds 95 % of them. */
export interface Ranges {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The municipalities of a part: the parts of a run are neighbours, so that joined they have the order of the whole. */
export function sliceOf(municipalities: readonly string[], { number, of }: Part): readonly string[] {
  const sorted = [...municipalities].sort();
  const edge = (part: number): number => Math.floor((sorted.length * part) / of);
  return sorted.slice(edge(number - 1), edge(number));
}
