/** What `evaluate` hands on: for each run its columns, indexed as in the plan. A column that a measure does not touch is the baseline's own. */
export interface Results {
  readonly columns: ReadonlyMap<string, readonly Float64Array[]>;
}

/** A cell that came out as no number, found while evaluating; `analyse` is not reached. */
export interface BadCell {
  readonly run: string;
  readonly column: number;
  readonly cell: number;
  readonly lane: number;
}
