/** What `evaluate` hands on: for each run its columns, indexed as in the plan. A column that a measure does not touch is the baseline's own. */
export interface Results {
  readonly columns: ReadonlyMap<string, readonly Float64Array[]>;
  /** Cells that are no number, or lie outside the bounds of their column; in the order in which they were computed. */
  readonly bad: readonly BadCell[];
}

export interface BadCell {
  readonly run: string;
  readonly column: number;
  readonly cell: number;
  readonly lane: number;
  readonly value: number;
  /** The law of a mechanism that the inputs of this cell break; `value` is the first that breaks it. */
  readonly broken?: Broken;
}

export type Broken = 'table-not-rising' | 'survival-rises';
