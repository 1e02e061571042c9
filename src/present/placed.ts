import type { Diagnostic } from '../source/diagnostic.js';
import type { Faults } from '../source/faults.js';
import type { Position } from '../source/position.js';
import { lineStarts, positionOf } from '../source/position.js';
import type { Span } from '../source/span.js';
import type { Catalogue, FaultCatalogue, FaultWords } from './catalogue/catalogue.js';
import { printable } from './printable.js';

/** A diagnostic in words and with line and column, as every format shows it. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly message: string;
  /** What one has to know to judge it, a paragraph each. */
  readonly background?: readonly string[];
  readonly help?: string;
  /** Absent where the file has no text that was read: it is missing, or it is the command line. */
  readonly position?: Position;
  readonly end?: Position;
}

export type Texts = ReadonlyMap<string, string>;

/** Line and column of an offset of a file; nothing where its text is not known. Each file's lines are found once. */
export function positionsIn(texts: Texts): (file: string, offset: number) => Position | undefined {
  const starts = new Map<string, readonly number[]>();
  return (file, offset) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const known = starts.get(file) ?? lineStarts(text);
    starts.set(file, known);
    return positionOf(known, Math.min(offset, text.length));
  };
}

/** The code and its params belong together, which only the union of all diagnostics knows. */
function wordsFor<C extends keyof Faults>(words: FaultCatalogue, code: C): FaultWords<Faults[C]> {
  return words[code];
}

/** The message and the help of a diagnostic, safe to show. */
function wordsOf<C extends keyof Faults>(
  { code, params }: { readonly code: C; readonly params: Faults[C] },
  catalogue: Catalogue,
): Pick<PlacedDiagnostic, 'message' | 'background' | 'help'> {
  const words = wordsFor(catalogue.faults, code);
  const help = words.help?.(params);
  const background = words.background?.(params);
  return {
    message: printable(words.message(params)),
    ...(background === undefined ? {} : { background: background.map(printable) }),
    ...(help === undefined ? {} : { help: printable(help) }),
  };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byPlace({ diagnostic: a }: PlacedDiagnostic, { diagnostic: b }: PlacedDiagnostic): number {
  return before(a.at.file, b.at.file) || a.at.start - b.at.start || before(a.code, b.code);
}

const key = ({ code, at }: Diagnostic, message: string): string => [code, at.file, at.start, at.end, message].join('\0');

/** All diagnostics with words and places, by file and offset; one that was found twice is kept once. */
export function placedDiagnostics(diagnostics: readonly Diagnostic[], texts: Texts, catalogue: Catalogue): readonly PlacedDiagnostic[] {
  const positionAt = positionsIn(texts);
  const found = new Map<string, PlacedDiagnostic>();
  for (const diagnostic of diagnostics) {
    const words = wordsOf(diagnostic, catalogue);
    const position = positionAt(diagnostic.at.file, diagnostic.at.start);
    const end = positionAt(diagnostic.at.file, diagnostic.at.end);
    const placed = { diagnostic, ...words, ...(position === undefined ? {} : { position }), ...(end === undefined ? {} : { end }) };
    const id = key(diagnostic, words.message);
    if (!found.has(id)) found.set(id, placed);
  }
  return [...found.values()].sort(byPlace);
}

/** `file:line:column`, or the file alone where its text is not known. */
export function placeText(at: Span, position: Position | undefined): string {
  return position === undefined ? printable(at.file) : `${printable(at.file)}:${position.line}:${position.column}`;
}
