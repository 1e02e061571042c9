import type { Block, Row, Table } from './block.js';
import { onOneLine } from './on-one-line.js';
import type { Line } from './piece.js';
import { textOfLine } from './piece.js';
import { withoutCommands } from './printable.js';

/** Text that Markdown shows as it is: no table, link, image, code, HTML, mention or CI command can come of it. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#!~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/&/g, '&amp;')
    .replace(/\b(https?|ftp|www)(?=[:.])/gi, '$1\u2060')
    .replace(
      /^(\s*)([-+](?=[-\s]|$)|[=:]|\d+[.)](?=\s|$))/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

const textOf = (pieces: Line): string => escaped(textOfLine(pieces));

function tableText(table: Table): string {
  const columns = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.fit !== 'bar');
  const rowText = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellOf = (row: Row, index: number): string => {
    const cell = row[index];
    return cell === undefined || typeof cell === 'number' ? '' : textOf(cell);
  };
  return [
    rowText(columns.map(({ column }) => escaped(onOneLine(column.title)))),
    rowText(columns.map(({ column }) => (column.align === 'right' ? '---:' : ':---'))),
    ...table.rows.map((row) => rowText(columns.map(({ index }) => cellOf(row, index)))),
  ].join('\n');
}

function fenced(lines: readonly Line[]): string {
  const text = lines.map((one) => withoutCommands(textOfLine(one)));
  const longest = Math.max(2, ...text.flatMap((one) => (one.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...text, fence].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${textOf(block.text)}`;
    case 'paragraph':
      return textOf(block.text);
    case 'lines':
      return fenced(block.lines);
    case 'tree':
      return fenced(block.lines.map(({ lead, text }) => [...lead, ...text]));
    case 'notes':
      return [textOf(block.title), '', ...block.items.map((item) => `- ${textOf(item)}`)].join('\n');
    case 'table':
      return tableText(block);
  }
}

/** The blocks as Markdown that GitHub and pandoc read the same. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}
