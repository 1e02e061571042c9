import type { Label } from './label.js';

/** A reduction that is another one than before; tonnes of CO2e in the year. One side is absent where the row is new, or gone. */
export interface MovedRow {
  readonly scenario: string;
  readonly measure?: string;
  readonly title: Label;
  readonly municipality: string;
  readonly before?: number;
  readonly after?: number;
}
