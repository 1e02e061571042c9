import type { Diagnostic } from '../source/diagnostic.js';

/** Sorts faults of one file in the order in which their places stand in it. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.at.start - b.at.start || a.at.end - b.at.end;
}

/** Without the faults that stand where one before them stands: a key that cannot be read is no unknown key as well. */
export function withoutRepeats(first: readonly Diagnostic[], then: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(first.map(({ at }) => `${at.start} ${at.end}`));
  return [...first, ...then.filter(({ at }) => !known.has(`${at.start} ${at.end}`))];
}
