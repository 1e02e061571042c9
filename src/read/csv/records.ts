import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Located } from '../../source/span.js';
import { fieldEnd, quoteFault } from './fields.js';

/** One line of the table: its cells, trimmed, each with its place. */
export type CsvRecord = readonly Located<string>[];

export interface Records {
  readonly records: readonly CsvRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Longest record: an open quotation mark would otherwise swallow the rest of the file before it is noticed. */
const maxRecord = 64_000;

/** The records of a CSV file. `text` is without byte order mark and control characters. */
export function csvRecords(file: string, text: string): Records {
  const rows = parsedRows(file, text);
  return 'code' in rows ? { records: [], diagnostics: [rows] } : { records: placedRows(file, text, rows), diagnostics: [] };
}

function parsedRows(file: string, text: string): readonly (readonly string[])[] | Diagnostic {
  try {
    return parse(text, {
      columns: false,
      // Both line ends, whichever the first line has: files are joined by hand.
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: maxRecord,
    });
  } catch (error) {
    if (error instanceof CsvError)
      return quoteFault(file, text, maxRecord) ?? fault('csv-syntax', { file, start: 0, end: 0 }, { detail: '…', mark: error.code });
    throw error;
  }
}

/**
 * The package hands on values without places, so the text is walked beside them, cell by cell.
 * A cell without quotes is as long as its value; one with quotes ends at its closing quote.
 */
function placedRows(file: string, text: string, rows: readonly (readonly string[])[]): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let offset = 0;
  for (const row of rows) {
    const cells: Located<string>[] = [];
    for (const value of row) {
      const quoted = text.charCodeAt(offset) === 34;
      const end = quoted ? fieldEnd(text, offset) : offset + value.length;
      cells.push(quoted ? placed(file, value, offset + 1, end - 1) : placed(file, value, offset, end));
      offset = end + 1;
    }
    // The delimiter after the last cell is `\n`, or `\r\n` with one character more.
    if (text.charCodeAt(offset - 1) === 13) offset++;
    if (row.length > 1 || row[0] !== '') records.push(cells);
  }
  return records;
}

/** Blanks around a cell are nobody's meaning; the place is that of what is left. */
function placed(file: string, value: string, start: number, end: number): Located<string> {
  const trimmed = value.trim();
  if (trimmed.length === value.length || end - start !== value.length) return { value: trimmed, at: { file, start, end } };
  const left = value.length - value.trimStart().length;
  return { value: trimmed, at: { file, start: start + left, end: start + left + trimmed.length } };
}
