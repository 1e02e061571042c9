import type { Located, Span } from '../source/span.js';
import type { Boundary } from './boundary.js';

export interface TargetDocument {
  readonly at: Span;
  /** Exactly one of `reduce` (with `against`) and `reach`. */
  readonly reduce?: Located<string>;
  readonly reach?: Located<string>;
  readonly by: Located<string>;
  readonly against?: Located<string>;
  readonly boundary: Located<Boundary | 'consumption'>;
  /** Sectors whose published figure of the base year counts the same as the sector here; without it all, where the study computes that year. */
  readonly sectors: readonly Located<string>[];
  /** What was emitted in the base year, all sectors, as the council counts it; and where that is published. */
  readonly base?: Located<string>;
  readonly source?: Located<string>;
}

export interface ProjectDocument {
  readonly at: Span;
  readonly lead: Located<string>;
  readonly partners: readonly Located<string>[];
  readonly period: Located<string>;
  readonly budget: Located<string>;
  readonly grant?: Located<string>;
}
