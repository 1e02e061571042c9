import type { Located } from '../../source/span.js';
import type { YamlNode } from './node.js';
import { meansNothing } from './node.js';

/** Where the reader of plain YAML stands. The text has no tabs, control characters or lone carriage returns. */
export interface Cursor {
  readonly file: string;
  readonly text: string;
  offset: number;
  lineStart: number;
}

// All sticky and without nested repeats, so that no text takes more than one pass (RELIABILITY: no runaway patterns).
const blockKey = /[A-Za-z0-9_][A-Za-z0-9_./,[\] -]{0,200}/y;
const flowKey = /[A-Za-z0-9_][A-Za-z0-9_./ -]{0,200}/y;
const quoted = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;
/** Letters, digits, and marks that mean nothing to YAML at the start of a text; a minus before one of them. */
const blockText = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[0-9A-Za-z(]))[^\r\n]*/y;
const flowText = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`.]|-(?=[0-9A-Za-z(]))[^\r\n,[\]{}]*/y;

/** Steps to the first character of the next line that is not blank and no comment; its indentation, or -1 at the end of the text. */
export function nextLine(cursor: Cursor): number {
  const { text } = cursor;
  let offset = cursor.offset;
  if (offset > 0) {
    const end = text.indexOf('\n', offset);
    offset = end === -1 ? text.length : end + 1;
  }
  while (offset < text.length) {
    const start = offset;
    while (text.charCodeAt(offset) === 32) offset++;
    const first = text[offset];
    if (first !== undefined && first !== '#' && first !== '\n' && first !== '\r') {
      cursor.offset = offset;
      cursor.lineStart = start;
      return offset - start;
    }
    const end = text.indexOf('\n', offset);
    offset = end === -1 ? text.length : end + 1;
  }
  cursor.offset = text.length;
  return -1;
}

/** Skips blanks; true when the line has nothing more than a comment. */
export function atLineEnd(cursor: Cursor): boolean {
  const { text } = cursor;
  const start = cursor.offset;
  while (text.charCodeAt(cursor.offset) === 32) cursor.offset++;
  const next = text[cursor.offset];
  return next === undefined || next === '\n' || next === '\r' || (next === '#' && cursor.offset > start);
}

function matchAt(pattern: RegExp, { text, offset }: Cursor): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** A key with its colon, followed by a blank or the end of the line; the cursor stands after them. */
export function keyAt(cursor: Cursor, style: 'block' | 'flow'): Located<string> | undefined {
  const first = cursor.text[cursor.offset];
  const quotes = first === '"' || first === "'" ? 1 : 0;
  const match = matchAt(quotes ? quoted : style === 'block' ? blockKey : flowKey, cursor);
  if (match === undefined || match.endsWith(' ') || match.length > 200) return undefined;
  const end = cursor.offset + match.length;
  const after = cursor.text[end + 1];
  if (cursor.text[end] !== ':' || !(after === undefined || after === ' ' || after === '\n' || after === '\r')) return undefined;
  const at = { file: cursor.file, start: cursor.offset + quotes, end: end - quotes };
  const value = quotes ? match.slice(1, -1) : match;
  if (quotes ? value === '' : meansNothing(value)) return undefined;
  cursor.offset = end + 1;
  while (cursor.text.charCodeAt(cursor.offset) === 32) cursor.offset++;
  // A comment needs a blank before it, and the blanks are behind us.
  if (cursor.text[cursor.offset] === '#') cursor.offset--;
  return { value, at };
}

/** A text in quotes on one line, without escapes. */
export function quotedAt(cursor: Cursor): YamlNode | undefined {
  const match = matchAt(quoted, cursor);
  if (match === undefined) return undefined;
  const start = cursor.offset;
  cursor.offset = start + match.length;
  // `''` is an escape, and what follows a text directly is not for us.
  if (cursor.text[cursor.offset] === match[0]) return undefined;
  return { kind: 'text', value: match.slice(1, -1), at: { file: cursor.file, start: start + 1, end: cursor.offset - 1 } };
}

/** A text without quotes, to the end of the line or a comment. */
export function lineText(cursor: Cursor): YamlNode | undefined {
  return bareText(cursor, matchAt(blockText, cursor));
}

/** A text without quotes inside braces or brackets, to a comma, a bracket or the end of the line. */
export function itemText(cursor: Cursor): YamlNode | undefined {
  return bareText(cursor, matchAt(flowText, cursor));
}

/** A colon before a blank would make it a key: not for us. */
function bareText(cursor: Cursor, match: string | undefined): YamlNode | undefined {
  if (match === undefined) return undefined;
  const comment = match.indexOf(' #');
  const value = withoutEndBlanks(comment === -1 ? match : match.slice(0, comment));
  if (value.endsWith(':') || value.includes(': ')) return undefined;
  const at = { file: cursor.file, start: cursor.offset, end: cursor.offset + value.length };
  cursor.offset = at.end;
  return meansNothing(value) ? { kind: 'nothing', at } : { kind: 'text', value, at };
}

/** Only the blanks of YAML: a non-breaking space belongs to the text. */
function withoutEndBlanks(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}
