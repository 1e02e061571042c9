import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { printable } from '../printable.js';
import type { Sheet, SheetCell } from './sheets.js';

/** When a workbook says that it was made: handed in, because no clock may change its bytes. */
export type Moment = NonNullable<NonNullable<WriteOptions['properties']>['created']>;

type Dressed = readonly [string, Partial<NonNullable<WriteSheet['cells']> extends Map<string, infer One> ? One : never>];

/** So wide is a column of text, in characters. */
const widest = 48;
const narrowest = 9;

/**
 * The sheets as a workbook: numbers are numbers, text is text whatever it begins with (no cell holds a formula), titles stay in sight and can be filtered.
 * The only module that knows the spreadsheet package, which is loaded when a workbook is asked for.
 */
export async function workbookOf(sheets: readonly Sheet[], made: Moment): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    properties: { creator: 'coop-co2', created: made, modified: made },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function writtenSheet({ name, titles, rows }: Sheet): WriteSheet {
  const last = columnName(titles.length - 1);
  return {
    name: printable(name),
    columns: titles.map((title, i) => ({
      width: widthOf(
        title,
        rows.map((row) => row[i]),
      ),
    })),
    rows: [titles.map(cellOf), ...rows.map((row) => titles.map((_, i) => cellOf(row[i])))],
    cells: new Map<Dressed[0], Dressed[1]>([
      ...titles.map((title, i): Dressed => [
        `0,${i}`,
        { value: printable(title), type: 'string', style: { font: { bold: true }, alignment: { wrapText: true } } },
      ]),
      ...rows.flatMap((row, r) => row.flatMap((cell, c) => numberCell(cell, titles[c] ?? '', r + 1, c))),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

function cellOf(cell: SheetCell): string | number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return printable(cell);
  if (!Number.isFinite(cell)) throw new Error(`a result is not a finite number: ${cell}`);
  return Object.is(cell, -0) ? 0 : cell;
}

/** Amounts, which have a unit in brackets, are shown with grouped thousands; years, counts and lines as they are. */
function numberCell(cell: SheetCell, title: string, row: number, column: number): readonly Dressed[] {
  if (typeof cell !== 'number' || !title.endsWith(']')) return [];
  const size = Math.abs(cell);
  const numFmt = title.endsWith('[1]') ? '0.0%' : size !== 0 && size < 1 ? '0.000' : size < 1000 ? '#,##0.0' : '#,##0';
  return [[`${row},${column}`, { value: cell, type: 'number', style: { numFmt } }]];
}

function widthOf(title: string, cells: readonly SheetCell[]): number {
  const longest = Math.max(
    ...cells.map((cell) => (typeof cell === 'string' ? cell.length : typeof cell === 'number' ? 11 : 0)),
    title.length / 2,
  );
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest) + 2));
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
