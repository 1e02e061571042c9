import { lineStarts, positionOf } from '../source/position.js';
import type { Span } from '../source/span.js';
import type { Line, Role } from './piece.js';
import { piece } from './piece.js';
import { printable } from './printable.js';
import { charactersOf, widthOf } from './width.js';

/** Blanks that stand for a tab. */
const tab = '    ';
/** UTF-16 units looked at on either side of the marked place; a line may be a megabyte long. */
const reach = 400;

interface Shown {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

function visible(character: string): string {
  return character === '\t' ? tab : printable(character);
}

/** The characters around the marked place as they are shown, each with the columns that it takes. */
function shownCharacters(source: string, from: number, to: number, start: number, end: number): readonly Shown[] {
  return charactersOf(source.slice(from, to)).map(({ text, offset }) => {
    const at = from + offset;
    const visibleText = visible(text);
    const marked = at < Math.max(end, start + 1) && at + text.length > start;
    return { text: visibleText, width: widthOf(visibleText), marked };
  });
}

const widthOfAll = (characters: readonly Shown[]): number => characters.reduce((sum, { width }) => sum + width, 0);

/** So many of the characters, from the front or the back, as fit into `room` columns. */
function fitting(characters: readonly Shown[], room: number): number {
  let used = 0;
  const over = characters.findIndex(({ width }) => (used += width) > room);
  return over === -1 ? characters.length : over;
}

/** The characters clipped to `width` columns, the marked ones in sight; `…` stands for what is left out. */
function clipped(characters: readonly Shown[], width: number, cutBefore: boolean, cutAfter: boolean): readonly Shown[] {
  const dots: Shown = { text: '…', width: 1, marked: false };
  if (widthOfAll(characters) <= width - 2) return [...(cutBefore ? [dots] : []), ...characters, ...(cutAfter ? [dots] : [])];
  const first = Math.max(
    0,
    characters.findIndex(({ marked }) => marked),
  );
  const marks = characters.filter(({ marked }) => marked);
  const room = width - 2;
  const lead = Math.max(Math.floor(room / 4), room - widthOfAll(marks) - Math.floor(room / 3));
  const back = fitting(characters.slice(0, first).reverse(), Math.min(lead, room));
  const begin = first - back;
  const kept = fitting(characters.slice(begin), room);
  const window = characters.slice(begin, begin + kept);
  return [...(begin > 0 || cutBefore ? [dots] : []), ...window, ...(begin + kept < characters.length || cutAfter ? [dots] : [])];
}

/**
 * The line of `text` at `at`, with the marked stretch underlined; a stretch of several lines is marked to the end of its first.
 * Tabs, wide letters and combined letters (å in two characters) keep the underline below what it marks.
 */
export function frameOf(text: string, at: Span, width: number, role: Role): readonly Line[] {
  const starts = lineStarts(text);
  const start = Math.min(at.start, text.length);
  const { line } = positionOf(starts, start);
  const lineStart = starts[line - 1] ?? 0;
  const rawEnd = starts[line] === undefined ? text.length : (starts[line] ?? 0) - 1;
  const lineEnd = text[rawEnd - 1] === '\r' && rawEnd > lineStart ? rawEnd - 1 : rawEnd;
  const end = Math.min(Math.max(at.end, start), lineEnd);
  const from = Math.max(lineStart, start - reach);
  const to = Math.min(lineEnd, start + reach);
  const gutter = String(line).length;
  const room = Math.max(20, width - gutter - 3);
  // One place more than the line has, so that a fault at its very end has something to point at.
  const atEnd: Shown = { text: '', width: 1, marked: start >= lineEnd };
  const characters = [...shownCharacters(text, from, to, start, end), ...(to === lineEnd ? [atEnd] : [])];
  const window = clipped(characters, room, from > lineStart, to < lineEnd);
  const firstMark = Math.max(
    0,
    window.findIndex(({ marked }) => marked),
  );
  const marks = Math.max(1, widthOfAll(window.filter(({ marked }) => marked)));
  const edge = (number: string): Line => [piece(`${number.padStart(gutter)} | `, 'muted')];
  return [
    [piece(`${' '.repeat(gutter)} |`, 'muted')],
    [
      ...edge(String(line)),
      piece(
        window
          .map((character) => character.text)
          .join('')
          .trimEnd(),
      ),
    ],
    [...edge(''), piece(' '.repeat(widthOfAll(window.slice(0, firstMark)))), piece('^'.repeat(marks), role)],
  ];
}
