import type { RecordAnswer } from '../present/catalogue/shell-catalogue.js';
import { recordAnswers } from '../present/catalogue/shell-catalogue.js';

/** What a new record says; an empty answer is absent. */
export type Answers = { readonly [Name in RecordAnswer]?: string } & { readonly id: string };

const columnOf = (name: string): string => name.replace('-', '_');
const columns = ['id', ...recordAnswers.map(columnOf)];

/** The text of the register with the record as its last row; or the column that the record fills and the file does not have. */
export function appended(before: string | undefined, answers: Answers): { readonly text: string } | { readonly missing: string } {
  return rowAppended(before, columns, Object.fromEntries(Object.entries(answers).map(([name, value]) => [columnOf(name), value])));
}

/** The text of a table with one more row, and with these columns where it was not there; or the column that the row fills and the file does not have. */
export function rowAppended(
  before: string | undefined,
  fresh: readonly string[],
  row: Readonly<Record<string, string>>,
): { readonly text: string } | { readonly missing: string } {
  const text = before ?? `${fresh.join(',')}\n`;
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').split(',').map((name) => name.trim());
  const values = new Map(Object.entries(row));
  const missing = [...values.keys()].find((name) => !header.includes(name));
  if (missing !== undefined) return { missing };
  const last = header.map((name) => cellText(values.get(name) ?? '')).join(',');
  return { text: `${text}${text.endsWith('\n') ? '' : '\n'}${last}\n` };
}

/** One row stays one line, and a comma inside a cell does not end it. */
function cellText(value: string): string {
  const plain = value.replace(/[\r\n\t]+/g, ' ').trim();
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * The next free id: `T40` in the program's own study, from the first letter of the sector; `own-1` in any other,
 * so that a record that comes with a later version of the program never has the same.
 */
export function newId(records: readonly { readonly id: string }[], isProgram: boolean, { kind = '' }: { readonly kind?: string }): string {
  const start = isProgram ? kind.charAt(0).toUpperCase() : 'own-';
  const numbers = records.filter(({ id }) => id.startsWith(start)).map(({ id }) => Number(id.slice(start.length)));
  const last = Math.max(0, ...numbers.filter(Number.isInteger));
  return `${start}${isProgram ? String(last + 1).padStart(2, '0') : last + 1}`;
}
