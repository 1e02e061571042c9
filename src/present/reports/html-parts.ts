import type { Block, Cell, Row, Table } from '../block.js';
import { svgOf } from '../charts/chart.js';
import { element, escapedXml } from '../charts/svg.js';
import { onOneLine } from '../on-one-line.js';
import type { Line, Piece, Role } from '../piece.js';
import { textOfLine } from '../piece.js';
import type { Bibliography, Figure, KeyFigures, Part } from './model.js';

/** What is unlike on every page: the language before each id, and the words that only a page needs. */
export interface HtmlSettings {
  readonly prefix: string;
  readonly inTable: string;
}

/** Parts as HTML. Everything that comes from a file is escaped; there is no inline style, so that the page allows none. */
export function partsHtml(parts: readonly Part[], settings: HtmlSettings): string {
  return parts.map((part) => partHtml(part, settings)).join('\n');
}

function partHtml(part: Part, settings: HtmlSettings): string {
  switch (part.kind) {
    case 'figure':
      return figureHtml(part, settings);
    case 'key-figures':
      return keyFiguresHtml(part);
    case 'fold':
      return `<details class="fold"><summary>${escapedXml(part.title)}</summary>\n${partsHtml(part.parts, settings)}\n</details>`;
    case 'bibliography':
      return bibliographyHtml(part);
    default:
      return blockHtml(part);
  }
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${Math.max(3, block.level)}`, {}, lineHtml(block.text));
    case 'paragraph':
      return element('p', {}, lineHtml(block.text));
    case 'notes': {
      const items = block.items.map((item) => element('li', {}, lineHtml(item))).join('\n');
      return `${textOfLine(block.title) === '' ? '' : element('h3', {}, lineHtml(block.title))}\n<ul class="notes">\n${items}\n</ul>`;
    }
    case 'lines':
      return scrolled(element('pre', {}, block.lines.map((one) => lineHtml(one)).join('\n')), block.lines[0]);
    case 'tree':
      return scrolled(
        element('pre', { class: 'tree' }, block.lines.map(({ lead, text }) => lineHtml([...lead, ...text], 'muted')).join('\n')),
        block.lines[0]?.text,
      );
    case 'table':
      return tableHtml(block, block.columns.map(({ title }) => onOneLine(title)).join(', '));
  }
}

/** What may be wider than a phone is scrolled by itself; whoever has no pointer can reach it too. */
function scrolled(content: string, name: Line | undefined): string {
  return element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': textOfLine(name ?? []) }, content);
}

/** Pieces of one role side by side are one element; those of the role that most have need none. */
function lineHtml(pieces: Line, usual: Role = 'plain'): string {
  const joined: Piece[] = [];
  for (const one of pieces) {
    const last = joined.at(-1);
    if (last?.role === one.role) joined[joined.length - 1] = { role: one.role, text: last.text + one.text };
    else joined.push(one);
  }
  return joined.map(({ text, role }) => (role === usual ? escapedXml(text) : element('span', { class: role }, escapedXml(text)))).join('');
}

/** A table with a name for whoever hears it; bars are left to the charts. */
function tableHtml({ columns, rows }: Table, name: string): string {
  const shown = columns.map((column, index) => ({ column, index })).filter(({ column }) => column.fit !== 'bar');
  const head = shown.map(({ column }) =>
    element('th', { scope: 'col', class: column.align === 'right' ? 'number' : undefined }, escapedXml(onOneLine(column.title))),
  );
  const body = rows.map((row) => element('tr', {}, ...shown.map(({ column, index }, i) => cellHtml(row, index, column.align, i === 0))));
  const table = element(
    'table',
    {},
    element('caption', {}, escapedXml(name)),
    element('thead', {}, element('tr', {}, ...head)),
    `<tbody>\n${body.join('\n')}\n</tbody>`,
  );
  return scrolled(table, [{ text: name, role: 'plain' }]);
}

function cellHtml(row: Row, index: number, align: 'left' | 'right', isFirst: boolean): string {
  const cell: Cell = row[index] ?? [];
  const content = typeof cell === 'number' ? '' : lineHtml(cell);
  const attributes = { class: align === 'right' ? 'number' : undefined };
  return isFirst && align === 'left' && content !== ''
    ? element('th', { scope: 'row', ...attributes }, content)
    : `<td${align === 'right' ? ' class="number"' : ''}>${content}</td>`;
}

function figureHtml({ id, chart, table }: Figure, { prefix, inTable }: HtmlSettings): string {
  const own = `${prefix}-${id}`;
  return [
    `<figure id="${escapedXml(own)}">`,
    element('figcaption', {}, escapedXml(chart.title)),
    scrolled(svgOf(chart, own), [{ text: chart.title, role: 'plain' }]),
    `<details class="numbers"><summary>${escapedXml(inTable)}</summary>`,
    tableHtml(table, chart.title),
    '</details>',
    '</figure>',
  ].join('\n');
}

function keyFiguresHtml({ items }: KeyFigures): string {
  const shown = items.map(({ label, value, unit, note, role }) => {
    const amount = element(
      'dd',
      { class: role === 'plain' ? 'value' : `value ${role}` },
      escapedXml(value),
      unit === undefined ? '' : ` ${element('small', {}, escapedXml(unit))}`,
    );
    const said = note === undefined ? '' : element('dd', { class: 'note' }, escapedXml(note));
    return element('div', {}, element('dt', {}, escapedXml(label)), amount, said);
  });
  return `<dl class="key-figures">\n${shown.join('\n')}\n</dl>`;
}

function bibliographyHtml({ items }: Bibliography): string {
  const shown = items.map(({ key, text, terms, address }) => {
    const link = address === undefined ? '' : ` ${addressHtml(address)}`;
    return element(
      'li',
      {},
      element('code', {}, escapedXml(key)),
      ` ${escapedXml(text)}.${link} `,
      element('span', { class: 'muted' }, escapedXml(terms)),
    );
  });
  return `<ul class="sources">\n${shown.join('\n')}\n</ul>`;
}

/** Only what begins as a web address becomes a link: no script and no data of whoever wrote a source. */
function addressHtml(address: string): string {
  const text = escapedXml(address);
  return /^https?:\/\/[^\s"'<>]+$/.test(address) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
}
