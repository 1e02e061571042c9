import type { Comparison } from '../domain/findings.js';
import type { Cell, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { amountCell, gradeCell, number, percentCell, scenarioCells, signed, words } from './cells.js';
import { drawnCells, drawnColumns, drawnRowOf } from './draws.js';
import { shown, shownRounded } from './number.js';
import { line, textOfLine } from './piece.js';
import { widthOf } from './width.js';
import type { Package } from './packages.js';

/** The measures of each scenario: what each is of it, and what it is alone. Both columns sum to the last line. The tables line up. */
export function packageTables(packages: readonly Package[], catalogue: Catalogue): readonly Table[] {
  const tables = packages.map((one) => packageTable(one, catalogue));
  const most = Math.max(...tables.flatMap(({ columns, rows }) => [columns[0]?.title ?? '', ...rows.map(firstText)]).map(widthOf));
  return tables.map((table) => ({ ...table, columns: table.columns.map((column, i) => (i === 0 ? { ...column, most } : column)) }));
}

function firstText([first]: readonly Cell[]): string {
  return first === undefined || typeof first === 'number' ? '' : textOfLine(first);
}

function packageTable({ row, measures, fromOverlap, together }: Package, catalogue: Catalogue): Table {
  const { locale, language, comparison } = catalogue;
  const total = line(shownRounded(together, locale), 'strong');
  const rest =
    fromOverlap === undefined || fromOverlap.steps === 0
      ? []
      : [[line(fromOverlap.steps > 0 ? comparison.mutualHelp : comparison.overlap, 'muted'), [], signed(fromOverlap, locale)]];
  return {
    kind: 'table',
    columns: [
      words(labelIn(row.scenarioTitle, language, row.scenario), 0, 24),
      number(comparison.columns.share, 0),
      number(comparison.columns.alone, 0),
    ],
    rows: [
      ...measures.map((one): readonly Cell[] => [
        line(labelIn(one.row.title, language, one.row.measure ?? '')),
        amountCell(one.share, catalogue),
        amountCell(one.alone, catalogue),
      ]),
      ...rest,
      [line(comparison.together, 'strong'), total, total],
    ],
  };
}

/** The totals of the scenarios, the largest reduction first. */
export function overviewTable(packages: readonly Package[], comparison: Comparison, catalogue: Catalogue): Table {
  const { columns } = catalogue.comparison;
  const { locale, language } = catalogue;
  const scenarios = packages.map(({ row }) => scenarioCells(row));
  return {
    kind: 'table',
    columns: [
      words(columns.scenario, 0, 20),
      { ...words('', 8), short: scenarios.map(({ short }) => short) },
      number(columns.measures, 5),
      number(columns.reduction(comparison.settings.year), 0),
      { title: '', align: 'left', priority: 6, fit: 'bar' },
      ...drawnColumns(comparison, catalogue, [0]),
      number(columns.cumulative, 4),
      number(columns.ofSector, 7),
      number(columns.perInhabitant, 9),
      words(columns.grade, 3),
    ],
    rows: packages.map(({ row, measures, together, cumulative }, i): readonly Cell[] => [
      line(labelIn(row.scenarioTitle, language, row.scenario)),
      scenarios[i]?.whole ?? [],
      line(String(measures.length)),
      signed(together, locale),
      row.reduction.central,
      ...drawnCells(drawnRowOf(row, comparison), comparison, catalogue),
      signed(cumulative, locale),
      percentCell(row.ofSector, catalogue),
      line(shown(row.perInhabitant, locale, 2)),
      gradeCell(row.quality, catalogue),
    ]),
  };
}
