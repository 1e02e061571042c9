import type { Code, Faults, Severity } from './faults.js';
import { severityOf } from './faults.js';
import type { Span } from './span.js';

export type { Severity };

/** What a second place has to do with a fault; the catalogue puts it into words. */
export type Relation = 'declared-here' | 'first-given-here' | 'used-here' | 'expected-by' | 'opened-here' | 'recorded-here';

/** A second place that belongs to a fault. */
export interface Related {
  readonly relation: Relation;
  readonly at: Span;
}

/**
 * One fault or remark about what a user wrote: a value, never thrown.
 * It holds no words: `params` are what was found and expected, and the catalogue in `present/` says it in a language.
 */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly params: Faults[C];
    readonly at: Span;
    readonly also: readonly Related[];
  };
}[Code];

/** Makes a diagnostic; its severity follows from the code. */
export function fault<C extends Code>(code: C, at: Span, params: Faults[C], also: readonly Related[] = []): Diagnostic {
  return { code, severity: severityOf(code), params, at, also } as Diagnostic;
}

/** What a step hands on: its value unless it found an error, and everything it found. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when one of them stops the line. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
