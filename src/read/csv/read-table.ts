import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Located, Span } from '../../source/span.js';
import { startOf } from '../../source/span.js';
import { idForms, proposedId } from '../schemas/pieces.js';
import type { Column, Columns, RowOf } from '../tables.js';
import { faultLimit, hiddenCharacter, mayHide } from '../text-faults.js';
import { placeIn } from '../yaml/entries.js';
import { headerOf, lineOf } from './header.js';
import type { CsvRecord } from './records.js';
import { csvRecords } from './records.js';

export interface Table<C extends Columns> {
  /** The rows without a fault. */
  readonly rows: readonly RowOf<C>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one CSV file with the given columns. `text` is without byte order mark and control characters. */
export function readTable<C extends Columns>(file: string, text: string, columns: C): Table<C> {
  const firstLine = /^[^\n]*/.exec(text)?.[0].trimEnd() ?? '';
  if (firstLine.includes(';') && !firstLine.includes(',')) {
    return { rows: [], diagnostics: [fault('csv-semicolon', { file, start: 0, end: firstLine.length }, {})] };
  }
  const { records, diagnostics } = csvRecords(file, text);
  const [first, ...rest] = records;
  if (diagnostics.length > 0) return { rows: [], diagnostics };
  if (!first)
    return { rows: [], diagnostics: [fault('empty-document', startOf(file), { expected: 'a first line with the names of its columns' })] };
  const header = headerOf(first, columns);
  return header.diagnostics.length > 0
    ? { rows: [], diagnostics: header.diagnostics }
    : rowsOf(rest, header.columns, columns, mayHide(text));
}

function rowsOf<C extends Columns>(records: readonly CsvRecord[], names: readonly string[], columns: C, hides: boolean): Table<C> {
  const rows: RowOf<C>[] = [];
  const diagnostics: Diagnostic[] = [];
  const definitions = names.map((name) => columns[name] ?? {});
  for (const record of records) {
    const at = lineOf(record);
    const before = diagnostics.length;
    if (record.length === names.length) cellFaults(record, names, definitions, hides, diagnostics);
    else diagnostics.push(fault('csv-row-length', at, { found: record.length, expected: names.length }));
    if (diagnostics.length >= faultLimit) break;
    if (diagnostics.length === before) rows.push(rowOf<C>(at, record, names));
  }
  return { rows, diagnostics };
}

/** Adds what is wrong with the cells of a row to `found`: a loop without lists of its own, since tables have 10⁵ rows. */
function cellFaults(
  record: CsvRecord,
  names: readonly string[],
  definitions: readonly Column[],
  hides: boolean,
  found: Diagnostic[],
): void {
  for (let index = 0; index < record.length; index++) {
    const cell = record[index];
    const refusal = cell && cellFault(cell, names[index] ?? '', definitions[index] ?? {}, hides);
    if (refusal) found.push(refusal);
  }
}

/** The header has been checked, so a row has just the columns of its table; an empty cell is absent. */
function rowOf<C extends Columns>(at: Span, record: CsvRecord, names: readonly string[]): RowOf<C> {
  const row: Record<string, unknown> = { at };
  for (let index = 0; index < record.length; index++) {
    const cell = record[index];
    const name = names[index];
    if (cell && name !== undefined && cell.value !== '') row[name] = cell;
  }
  return row as RowOf<C>;
}

function cellFault(
  { value, at }: Located<string>,
  column: string,
  { optional, words, choices, declares }: Column,
  hides: boolean,
): Diagnostic | undefined {
  if (value === '') return optional ? undefined : fault('csv-cell-empty', at, { column });
  if (choices && !choices.includes(value)) return fault('csv-cell-choice', at, { column, found: value, choices });
  const unseen = hides && !words ? hiddenCharacter(value) : undefined;
  if (unseen) return fault('control-character', placeIn(at, value, unseen.index), { code: unseen.code });
  if (declares && !idForms.slug.pattern.test(value)) {
    const near = proposedId(value, 'slug');
    return fault('bad-id', at, { id: value, pattern: idForms.slug.words, ...(near === undefined ? {} : { nearest: near }) });
  }
  return undefined;
}
