import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Phrase } from '../../source/phrases.js';

/** The end of the quoted cell that starts at `start`: the offset after its closing quote, or of the end of the text. A doubled quote is one inside it. */
export function fieldEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text.charCodeAt(quote + 1) === 34) quote = text.indexOf('"', quote + 2);
  return quote === -1 ? text.length : quote + 1;
}

/** Where the quotation marks of a table go wrong, or a record grows too long: found by a walk of the text, only once the package has refused it. */
export function quoteFault(file: string, text: string, longest: number): Diagnostic | undefined {
  let offset = 0;
  let recordStart = 0;
  while (offset < text.length) {
    const start = offset;
    const quoted = text[start] === '"';
    const end = quoted ? fieldEnd(text, start) : plainEnd(text, start);
    if (quoted && (end === text.length ? !closed(text, start, end) : !endsCell(text, end))) return wrongQuote(file, text, start, end);
    const stray = quoted ? -1 : text.slice(start, end).indexOf('"');
    if (stray !== -1)
      return syntax(file, start + stray, 'a cell with a quotation mark in it must stand in quotes, and the mark be doubled');
    if (end - recordStart > longest) return syntax(file, recordStart, 'a row is longer than … characters', String(longest));
    offset = end + 1;
    if (text[end] === '\r') offset++;
    if (text[end] !== ',') recordStart = offset;
  }
  return undefined;
}

function wrongQuote(file: string, text: string, start: number, end: number): Diagnostic {
  return end === text.length
    ? syntax(file, start, 'this quotation mark is not closed')
    : syntax(file, end, 'text stands after the closing quotation mark; a mark inside a cell must be doubled');
}

function closed(text: string, start: number, end: number): boolean {
  let marks = 0;
  for (let i = end - 1; i > start && text[i] === '"'; i--) marks++;
  return marks % 2 === 1;
}

function endsCell(text: string, end: number): boolean {
  return text[end] === ',' || text[end] === '\n' || text[end] === '\r';
}

function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !endsCell(text, end)) end++;
  return end;
}

function syntax(file: string, start: number, detail: Phrase, mark?: string): Diagnostic {
  return fault('csv-syntax', { file, start, end: start + 1 }, { detail, ...(mark === undefined ? {} : { mark }) });
}
