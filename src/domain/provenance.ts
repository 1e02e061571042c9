import type { Located } from '../source/span.js';

/** A cell of a CSV file: its text and its place. An empty cell is absent. */
export type Cell = Located<string>;

/** How far a value can be trusted: read in its source, computed from such values, recalled, or our own judgement. */
export type Status = 'seen' | 'derived' | 'memory' | 'assumed';
export type { Shape } from '../chance/distribution.js';

/** The columns that say where a number comes from and how sure it is. */
export interface Provenance {
  readonly low?: Cell;
  readonly high?: Cell;
  readonly shape?: Cell;
  readonly covers?: Cell;
  readonly status: Cell;
  readonly source: Cell;
  readonly locator: Cell;
  readonly note?: Cell;
  /** Best before: after this date the value should be looked at again (ISO date). */
  readonly review?: Cell;
}
