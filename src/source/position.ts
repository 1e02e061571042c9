/** Line and column, both counted from 1; the column counts UTF-16 units, as editors and GitHub annotations do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which each line of `text` starts. `\r\n` counts as one line end. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The position of `offset`, by bisection of the line starts; past the end it is the last position. */
export function positionOf(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
