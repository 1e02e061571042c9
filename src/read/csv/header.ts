import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import { nearest } from '../../source/nearest.js';
import type { Located, Span } from '../../source/span.js';
import type { Columns } from '../tables.js';
import type { CsvRecord } from './records.js';

/** The column that each cell of a row belongs to, or what is wrong with the first line. */
export interface Header {
  readonly columns: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function headerOf(record: CsvRecord, columns: Columns): Header {
  const first = new Map<string, Located<string>>();
  const diagnostics: Diagnostic[] = [];
  for (const cell of record) {
    const before = first.get(cell.value);
    if (before)
      diagnostics.push(fault('csv-column-twice', cell.at, { column: cell.value }, [{ relation: 'first-given-here', at: before.at }]));
    else if (!Object.hasOwn(columns, cell.value)) diagnostics.push(unknownColumn(cell, Object.keys(columns)));
    first.set(cell.value, before ?? cell);
  }
  // `quantiy` is one fault, not an unknown column and a missing one.
  const meant = new Set(diagnostics.map((found) => (found.code === 'csv-header' ? found.params.nearest : undefined)));
  for (const [column, { optional }] of Object.entries(columns)) {
    if (!optional && !first.has(column) && !meant.has(column)) diagnostics.push(fault('csv-column-missing', lineOf(record), { column }));
  }
  return { columns: record.map((cell) => cell.value), diagnostics };
}

function unknownColumn(cell: Located<string>, known: readonly string[]): Diagnostic {
  const near = nearest(cell.value, known);
  return fault('csv-header', cell.at, { column: cell.value, known, ...(near === undefined ? {} : { nearest: near }) });
}

/** From the first cell to the last. */
export function lineOf(record: CsvRecord): Span {
  const first = record[0]?.at;
  const last = record.at(-1)?.at;
  return { file: first?.file ?? '', start: first?.start ?? 0, end: last?.end ?? 0 };
}
