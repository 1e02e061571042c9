/** A stretch of one file, as UTF-16 offsets into its text; `end` is exclusive. Line and column are computed only when shown. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A value together with the place where somebody wrote it. */
export interface Located<T> {
  readonly value: T;
  readonly at: Span;
}

/** The whole of a file as a place, for faults that have no better one (a missing file, an empty file). */
export function startOf(file: string): Span {
  return { file, start: 0, end: 0 };
}
