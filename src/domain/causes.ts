import type { Span } from '../source/span.js';
import type { Label } from './label.js';
import type { Cell } from './provenance.js';

/** A row of data/causes.csv: inputs that belong together when it is asked why a measure does better in one place than in another. */
export interface CauseRow {
  readonly at: Span;
  readonly cause: Cell;
  readonly label_en: Cell;
  readonly label_da: Cell;
  readonly label_sv: Cell;
  /** Given quantities, joined by `;`. */
  readonly quantities: Cell;
  readonly note?: Cell;
}

/** A group of given quantities that is swapped as one. What no row names forms a group of its own for each sector. */
export interface CauseGroup {
  readonly id: string;
  /** Absent for what no row names; `id` is then the sector. */
  readonly label?: Label;
  /** Numbers of the quantities. */
  readonly quantities: readonly number[];
}
