import { groupBy } from '../source/group.js';
import type { Comparison } from '../domain/findings.js';
import type { Cell, Table } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { gradeCell, number, percentCell, placeName, scenarioCells, signed, words } from './cells.js';
import { drawnCells, drawnColumns, drawnRowOf } from './draws.js';
import { shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line, piece } from './piece.js';
import type { RankedMeasure } from './ranking.js';

/** Keeps a place and its number on one line. */
const bound = '\u00a0';

/** Home first, then as they come. Where all falls in one place its number is that of the row. */
function fallsCell({ row, falls }: RankedMeasure, comparison: Comparison, catalogue: Catalogue): Line {
  const { home } = catalogue.comparison;
  const ordered = [...falls.filter(({ place }) => place === row.municipality), ...falls.filter(({ place }) => place !== row.municipality)];
  return ordered.flatMap(({ place, value }, i) => {
    const name = place === row.municipality ? home : placeName(place, comparison, catalogue);
    const amount = ordered.length === 1 ? '' : `${bound}${shownRounded(value, catalogue.locale)}`;
    const separator = i === ordered.length - 1 ? '' : `${bound}· `;
    return [piece(`${name.replaceAll(' ', bound)}${amount}${separator}`, value.steps < 0 ? 'bad' : 'plain')];
  });
}

/** The measures of a municipality as each is alone, the largest reduction first. */
export function measureTable(ranked: readonly RankedMeasure[], comparison: Comparison, catalogue: Catalogue): Table {
  const { columns } = catalogue.comparison;
  const { locale, language } = catalogue;
  const titleOf = ({ row }: RankedMeasure): string => labelIn(row.title, language, row.measure ?? row.scenario);
  const byTitle = groupBy(ranked, titleOf);
  const scenarios = ranked.map(({ row }) => scenarioCells(row));
  return {
    kind: 'table',
    columns: [
      number(columns.rank, 0),
      words(columns.measure, 0, 24),
      {
        ...words(columns.scenario, 7),
        short: scenarios.map(({ short }) => short),
        // Two measures of one name are told apart by their scenarios, in any width.
        folds: {
          into: 1,
          cells: ranked.map((one) => ((byTitle.get(titleOf(one))?.length ?? 0) > 1 ? [piece(` · ${one.row.scenario}`, 'muted')] : [])),
        },
      },
      number(columns.reduction(comparison.settings.year), 0),
      { title: '', align: 'left', priority: 5, fit: 'bar' },
      ...drawnColumns(comparison, catalogue, [0, 1]),
      number(columns.cumulative, 4),
      number(columns.ofSector, 6),
      number(columns.perInhabitant, 8),
      words(columns.grade, 3),
      words(columns.falls, 9, 34),
    ],
    rows: ranked.map((one, index): readonly Cell[] => [
      line(String(index + 1), 'muted'),
      line(titleOf(one)),
      scenarios[index]?.whole ?? [],
      signed(one.reduction, locale),
      one.alone.reduction,
      ...drawnCells(drawnRowOf(one.row, comparison), comparison, catalogue),
      signed(one.cumulative, locale),
      percentCell(one.alone.ofSector, catalogue),
      line(shown(one.alone.perInhabitant, locale, 2)),
      gradeCell(one.row.quality, catalogue),
      fallsCell(one, comparison, catalogue),
    ]),
  };
}
