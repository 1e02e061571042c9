import type { Located, Span } from '../source/span.js';

/** Work that several municipalities pay for, as a scenario file states it. */
export interface ProjectDocument {
  readonly at: Span;
  readonly lead: Located<string>;
  readonly partners: readonly Located<string>[];
  readonly period: Located<string>;
  readonly budget: Located<string>;
  readonly grant?: Located<string>;
}
