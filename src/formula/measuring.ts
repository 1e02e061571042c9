import type { Diagnostic } from '../source/diagnostic.js';
import type { Dimension } from '../quantity/unit.js';
import type { Lookup, Measured } from './lookup.js';
import type { Means } from './weighted-mean.js';

/** What measuring a formula goes by, and the faults it finds on the way. */
export interface Measuring {
  readonly lookup: Lookup;
  readonly found: Diagnostic[];
}

/** A part of a formula as measured so far. */
export interface Known extends Measured {
  readonly means: Means;
}

/** Dimensions in the order of their first appearance. */
export function joinedBy(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((name) => !a.includes(name))];
}

/** The dimension of a rate. A mechanism steps from year to year, and the year is its base unit, so a rate times one year needs no conversion. */
export const perYear: Dimension = new Map([['year', -1]]);
