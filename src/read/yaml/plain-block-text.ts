import type { YamlNode } from './node.js';
import type { Cursor } from './plain-scalars.js';

const header = /([>|])(-?)\r?\n/y;

/** A text on lines of its own, after `>`, `>-`, `|` or `|-`: one paragraph, all its lines equally indented; else nothing. The cursor is left at its end. */
export function blockText(cursor: Cursor, indent: number): YamlNode | undefined {
  const first = cursor.text[cursor.offset];
  if (first !== '>' && first !== '|') return undefined;
  header.lastIndex = cursor.offset;
  const opening = header.exec(cursor.text);
  if (!opening) return undefined;
  const start = cursor.offset;
  const paragraph = paragraphAt(cursor.text, header.lastIndex, indent);
  if (!paragraph) return undefined;
  cursor.offset = paragraph.end;
  const text = paragraph.lines.join(opening[1] === '>' ? ' ' : '\n');
  return { kind: 'text', value: opening[2] === '-' ? text : `${text}\n`, at: { file: cursor.file, start, end: paragraph.end } };
}

interface Paragraph {
  readonly lines: readonly string[];
  /** Where its last line ends. */
  readonly end: number;
}

/** The lines from `start` that are indented alike and more than `indent`. Blank lines, deeper lines and blanks at line ends mean something in YAML: not for us. */
function paragraphAt(text: string, start: number, indent: number): Paragraph | undefined {
  const lines: string[] = [];
  let width = -1;
  let end = start;
  for (let offset = start; offset < text.length;) {
    const lineEnd = text.indexOf('\n', offset);
    // Without a line end at the end of the file, `>` adds none either.
    if (lineEnd === -1) return undefined;
    const contentEnd = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    const blanks = blanksAt(text, offset);
    if (width === -1) width = blanks;
    if (offset + blanks >= contentEnd) {
      if (blanks > 0 || !endsAfter(text, lineEnd, indent)) return undefined;
      break;
    }
    if (blanks <= indent) break;
    const line = text.slice(offset + width, contentEnd);
    if (blanks !== width || line !== line.trimEnd()) return undefined;
    lines.push(line);
    end = contentEnd;
    offset = lineEnd + 1;
  }
  return lines.length > 0 ? { lines, end } : undefined;
}

/** After an empty line only the next key of a map around may follow. */
function endsAfter(text: string, lineEnd: number, indent: number): boolean {
  let offset = lineEnd;
  while (text[offset] === '\n' || text[offset] === '\r') offset++;
  if (offset >= text.length) return true;
  const blanks = blanksAt(text, offset);
  const next = text[offset + blanks];
  return blanks <= indent && next !== undefined && next !== '\n' && next !== '\r';
}

function blanksAt(text: string, offset: number): number {
  let blanks = 0;
  while (text.charCodeAt(offset + blanks) === 32) blanks++;
  return blanks;
}
