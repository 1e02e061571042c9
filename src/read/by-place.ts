import type { Diagnostic } from '../source/diagnostic.js';

/** Sorts faults of one file in the order in which their places stand in it. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.at.start - b.at.start || a.at.end - b.at.end;
}
