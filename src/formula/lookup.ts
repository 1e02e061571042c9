import type { Dimension, UnitTable } from '../quantity/unit.js';
import type { Bounds } from './interval.js';

/** What a formula needs to know of a quantity that it names. */
export interface Named extends Bounds {
  readonly id: string;
  readonly dimension: Dimension;
  /** Its unit as declared, for messages. */
  readonly unit: string;
  readonly by: readonly string[];
  /** The dimension over which its members sum to 1. */
  readonly whole?: string;
}

/** What surrounds a formula: the quantities it may name, and the dimensions of the study. */
export interface Lookup {
  readonly quantity: (name: string) => Named | undefined;
  /** All names, for "did you mean". */
  readonly names: () => readonly string[];
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly units: UnitTable;
}

/** What is known of a value without computing it. */
export interface Measured extends Bounds {
  readonly dimension: Dimension;
  readonly by: readonly string[];
}
