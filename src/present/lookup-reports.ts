import type { Evaluation } from '../domain/findings.js';
import type { Listing } from '../domain/listing.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number } from './cells.js';
import { drawnTexts, drawSettingText } from './draws.js';
import { exact, shown } from './number.js';
import { line } from './piece.js';

const digits = 6;

/** One quantity by member and year. */
export function evaluationReport(evaluation: Evaluation, catalogue: Catalogue): readonly Block[] {
  const { lookups, locale, language, draws } = catalogue;
  const { quantity, label, unit, municipality, scenario, by, values, set, drawn } = evaluation;
  const columns: readonly Column[] = [
    { title: lookups.year, align: 'left', priority: 0, fit: 'whole' },
    ...by.map((name): Column => ({ title: name, align: 'left', priority: 0, fit: 'wrap', least: 8 })),
    { title: lookups.value(unit), align: 'right', priority: 0, fit: 'whole' },
    ...(drawn ? [draws.columns.mean, draws.columns.range, draws.columns.deviation] : []).map((title, index) => number(title, 1 + index)),
  ];
  const rows = values.map(({ member, year, value, drawn: own }) => [
    line(String(year)),
    ...by.map((_, index) => line(member[index] ?? '')),
    line(shown(value, locale, digits), 'strong'),
    ...(own ? drawnTexts(own, catalogue).map((text) => line(text)) : []),
  ]);
  return [
    { kind: 'heading', level: 2, text: line(lookups.evaluation(quantity, labelIn(label, language, quantity), municipality, scenario)) },
    ...set.map((one): Block => ({
      kind: 'paragraph',
      text: line(lookups.set(one.target, shown(one.value, locale, digits), one.unit), 'accent'),
    })),
    { kind: 'table', columns, rows },
    ...(drawn ? [{ kind: 'paragraph', text: line(drawSettingText(drawn, catalogue), 'muted') } as const] : []),
  ];
}

/** A list to look things up in. The first column names the thing and is never narrowed. */
export function listingReport({ of, columns, rows }: Listing, { lookups, language, locale }: Catalogue): readonly Block[] {
  const title: Block = { kind: 'heading', level: 2, text: line(lookups.listing[of]) };
  if (rows.length === 0) return [title, { kind: 'paragraph', text: line(lookups.nothingListed) }];
  const shownColumns = columns.map((name, index): Column => {
    const isNumber = rows.every((row) => typeof row[index] === 'number');
    const common = { title: lookups.column[name], priority: index === 0 ? 0 : index };
    return isNumber ? { ...common, align: 'right', fit: 'whole' } : { ...common, align: 'left', fit: 'wrap', least: index === 0 ? 24 : 20 };
  });
  return [
    title,
    {
      kind: 'table',
      columns: shownColumns,
      rows: rows.map((row) =>
        columns.map((name, index) => {
          const cell = row[index] ?? '';
          return line(
            typeof cell === 'number'
              ? name === 'tonnes'
                ? shown(cell, locale)
                : exact(cell)
              : typeof cell === 'string'
                ? cell
                : labelIn(cell, language, ''),
          );
        }),
      ),
    },
    { kind: 'paragraph', text: line(lookups.rows(rows.length), 'muted') },
    ...(of === 'quality' ? [{ kind: 'paragraph', text: line(lookups.qualityNote, 'muted') } as const] : []),
  ];
}
