import type { Located, Span } from '../source/span.js';

/** The parts of a cell that holds several, joined by `;`. */
export function partsOf(cell: Located<string> | undefined): readonly string[] {
  return (cell?.value ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** True for a row that comes from the program's own study. */
export function isProgramRow({ at }: { readonly at: Span }): boolean {
  return at.file.startsWith('program:');
}
