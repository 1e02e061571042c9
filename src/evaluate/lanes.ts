/**
 * The lanes of a column, and those of them that are to be computed: from `from` up to `to`.
 * The lanes of a year stand side by side, so that the same lane a year before is `perYear` before it; one lane per year in the central run, one for each draw of a block otherwise.
 */
export interface Lanes {
  readonly count: number;
  readonly perYear: number;
  readonly from: number;
  readonly to: number;
}
