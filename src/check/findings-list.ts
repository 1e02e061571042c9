import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';

/** Faults found so far in one part of the check. */
export type Found = Diagnostic[];

/** The value of an outcome; what it found goes on the list. */
export function take<T>(outcome: Outcome<T>, found: Found): T | undefined {
  found.push(...outcome.diagnostics);
  return outcome.value;
}

/** An outcome of what was built, without a value when something on the list is an error. */
export function outcomeOf<T>(value: T, found: Found): Outcome<T> {
  return hasError(found) ? { diagnostics: found } : { value, diagnostics: found };
}
