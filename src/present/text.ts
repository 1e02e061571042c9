import { barOf, scaleOf } from './bar.js';
import type { Block, Cell, Table } from './block.js';
import { onOneLine } from './on-one-line.js';
import type { Line, Piece } from './piece.js';
import { withoutCommands } from './printable.js';
import type { Placed } from './table-layout.js';
import { fittedTable, tablesOf } from './table-layout.js';
import { padded, widthOfLine, wrapped } from './width.js';

export interface TextSettings {
  /** Columns of the terminal; at least 60 are used. */
  readonly width: number;
  /** True where only ASCII can be shown. */
  readonly ascii: boolean;
  /** What is said about columns that had no room, by their titles. */
  readonly leftOut: (titles: string) => string;
}

const blank: Line = [];
/** However deep a tree goes, so much of each line is shown. */
const leastBesideTree = 30;
const indent = (pieces: Line, text: string): Line => [{ text, role: 'muted' }, ...pieces];

function cellLines(cell: Cell, at: Placed, table: Table, ascii: boolean): readonly Line[] {
  if (typeof cell !== 'number') return wrapped(cell, at.width);
  const values = table.rows.map((row) => row[at.index]).filter((value) => typeof value === 'number');
  return [barOf(cell, scaleOf(values), at.width, ascii)];
}

function rowLines(row: readonly (readonly Line[])[], shown: readonly Placed[]): readonly Line[] {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, level) =>
    shown.flatMap((at, position): Line => {
      const cell = padded(row[position]?.[level] ?? blank, at.width, at.column.align);
      return position === 0 ? cell : [{ text: '  ', role: 'plain' }, ...cell];
    }),
  );
}

function tableLines(whole: Table, { width, ascii }: TextSettings): readonly Line[] {
  const { table, shown } = fittedTable(whole, width);
  const titles = shown.map(({ column, width: wide }) =>
    column.title.split('\n').flatMap((text) => wrapped([{ text, role: 'muted' }], wide)),
  );
  const height = Math.max(...titles.map((lines) => lines.length));
  const head = titles.map((lines) => [...Array<Line>(height - lines.length).fill(blank), ...lines]);
  const rule = shown.map(({ width: wide }): Line[] => [[{ text: (ascii ? '-' : '─').repeat(wide), role: 'muted' }]]);
  const body = table.rows.flatMap((row) =>
    rowLines(
      shown.map((at) => cellLines(row[at.index] ?? blank, at, table, ascii)),
      shown,
    ),
  );
  return [...rowLines(head, shown), ...rowLines(rule, shown), ...body];
}

const asciiOf: Readonly<Record<string, string>> = { '│': '|', '├': '|', '└': '`', '─': '-' };

/** The branches of a tree in ASCII; what people wrote stays as it is. */
function asciiLines(pieces: Line): Line {
  return pieces.map((part) =>
    part.role === 'muted' ? { ...part, text: part.text.replace(/[│├└─]/g, (branch) => asciiOf[branch] ?? branch) } : part,
  );
}

function blockLines(block: Block, settings: TextSettings): readonly Line[] {
  switch (block.kind) {
    case 'heading': {
      const under = block.level === 1 ? (settings.ascii ? '=' : '═') : settings.ascii ? '-' : '─';
      const lines = wrapped(
        block.text.map(({ text }): Piece => ({ text, role: 'strong' })),
        settings.width,
      );
      const widest = Math.max(...lines.map(widthOfLine));
      return block.level === 3 ? lines : [...lines, [{ text: under.repeat(widest), role: 'muted' }]];
    }
    case 'paragraph':
      return wrapped(block.text, settings.width);
    case 'lines':
      return settings.ascii ? block.lines.map(asciiLines) : block.lines;
    case 'tree': {
      const lines = block.lines.flatMap(({ lead, below, text }) =>
        wrapped(text, Math.max(leastBesideTree, settings.width - widthOfLine(lead))).map((part, index) => [
          ...(index === 0 ? lead : below),
          ...part,
        ]),
      );
      return settings.ascii ? lines.map(asciiLines) : lines;
    }
    case 'notes':
      return [
        ...wrapped(block.title, settings.width),
        ...block.items.flatMap((item) =>
          wrapped(item, settings.width - 2).map((part, index) => indent(part, index === 0 ? (settings.ascii ? '* ' : '• ') : '  ')),
        ),
      ];
    case 'table':
      return tablesOf(block, settings.width).flatMap((table, i) => [...(i === 0 ? [] : [blank]), ...tableLines(table, settings)]);
  }
}

/** Titles of the columns that have no room in some table, each once. */
function titlesLeftOut(blocks: readonly Block[], width: number): readonly string[] {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? tablesOf(block, width) : []));
  const titles = tables.flatMap((block) => {
    const { shown } = fittedTable(block, width);
    const missing = block.columns.filter(({ title }, index) => title !== '' && !shown.some((at) => at.index === index));
    return missing.map(({ title }) => onOneLine(title));
  });
  return [...new Set(titles)];
}

/** No line may be taken for a command of the CI that runs us. */
function harmless(pieces: Line): Line {
  const text = pieces.map((part) => part.text).join('');
  const safe = withoutCommands(text);
  return safe === text ? pieces : [{ text: safe, role: 'plain' }];
}

function withoutEndBlanks(pieces: Line): Line {
  const kept = [...pieces];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') return [...kept.slice(0, -1), { text, role: last.role }];
    kept.pop();
  }
  return kept;
}

/** The blocks as lines for a terminal, a blank line between two blocks. */
export function textLines(blocks: readonly Block[], settings: TextSettings): readonly Line[] {
  const sized = { ...settings, width: Math.max(60, settings.width) };
  const missing = titlesLeftOut(blocks, sized.width);
  const note: Block = { kind: 'paragraph', text: [{ text: settings.leftOut(missing.join('; ')), role: 'muted' }] };
  return (missing.length === 0 ? blocks : [...blocks, note])
    .flatMap((block, index) => [...(index === 0 ? [] : [blank]), ...blockLines(block, sized)])
    .map((pieces) => harmless(withoutEndBlanks(pieces)));
}
