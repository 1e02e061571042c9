/// <reference lib="dom" />
import type { ReportWords } from '../present/catalogue/report-words.js';
import { all, make } from './document.js';

/** From so many rows on a table can be filtered, and from so many sorted. */
const filtered = 9;
const sorted = 3;

/** Makes the tables below an element sortable, and the long ones filterable. */
export function liven(below: ParentNode, words: ReportWords['page'], locale: string): void {
  for (const table of below.querySelectorAll('table')) {
    const body = table.tBodies[0];
    if (!body || table.dataset['live'] === 'yes') continue;
    table.dataset['live'] = 'yes';
    if (body.rows.length >= sorted) sortable(table, body, words, locale);
    if (body.rows.length >= filtered) filterable(table, body, words);
  }
}

function sortable(table: HTMLTableElement, body: HTMLTableSectionElement, words: ReportWords['page'], locale: string): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const name = head.textContent;
    if (name === '') return;
    const button = make('button', { type: 'button', title: words.sortBy(name) }, name);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const isUp =
        head.getAttribute('aria-sort') === 'descending' || (head.getAttribute('aria-sort') === null && !head.classList.contains('number'));
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      body.append(...inOrder([...body.rows], column, isUp, locale));
    });
  });
}

/** Sums stay where they are: below what they sum. */
function inOrder(rows: readonly HTMLTableRowElement[], column: number, isUp: boolean, locale: string): readonly HTMLTableRowElement[] {
  const isSum = (row: HTMLTableRowElement): boolean => row.cells[0]?.querySelector('.strong') !== null && row.cells[0] !== undefined;
  const collator = new Intl.Collator(locale, { numeric: true });
  const textOf = (row: HTMLTableRowElement): string => row.cells[column]?.textContent ?? '';
  const sign = isUp ? 1 : -1;
  const compared = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
    const [x, y] = [numberIn(textOf(a), locale), numberIn(textOf(b), locale)];
    if (x !== undefined && y !== undefined) return sign * (x - y);
    if (x !== undefined || y !== undefined) return x === undefined ? 1 : -1;
    return sign * collator.compare(textOf(a), textOf(b));
  };
  return [...rows.filter((row) => !isSum(row)).sort(compared), ...rows.filter(isSum)];
}

/** The number that a cell shows, as the language writes it; nothing where it shows none. */
export function numberIn(text: string, locale: string): number | undefined {
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const plain = [...text.trim()]
    .filter((character) => /[0-9]/.test(character) || character === decimal || character === '-' || character === '−')
    .join('');
  if (!/^[-−+]?[\d.,\s\u00a0\u202f’']+ ?%?$/.test(text.trim())) return undefined;
  const value = Number(plain.replace(decimal, '.').replace('−', '-'));
  return plain === '' || Number.isNaN(value) ? undefined : value;
}

function filterable(table: HTMLTableElement, body: HTMLTableSectionElement, words: ReportWords['page']): void {
  const field = make('input', { type: 'search' });
  const count = make('output', {});
  const say = (): void => {
    const wanted = field.value.trim().toLowerCase();
    const rows = [...body.rows];
    for (const row of rows) row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
    count.textContent = wanted === '' ? '' : words.shown(rows.filter(({ hidden }) => !hidden).length, rows.length);
  };
  field.addEventListener('input', say);
  const bar = make('div', { class: 'sorting' }, make('label', {}, words.filter, ' ', field), count);
  (table.parentElement ?? table).before(bar);
}

/** Whatever is folded is unfolded for the paper, and folded again. */
export function unfoldForPrint(): void {
  let closed: readonly HTMLElement[] = [];
  addEventListener('beforeprint', () => {
    closed = all(document, '.page:not([hidden]) details.fold:not([open])');
    for (const one of closed) one.setAttribute('open', '');
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.removeAttribute('open');
  });
}
