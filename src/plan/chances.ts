import { distributionOf, usualCoverage } from '../chance/distribution.js';
import { fixedAt } from '../chance/curve.js';
import type { Range } from '../chance/distribution.js';
import { groupBy } from '../source/group.js';
import { membersOf, positionsOf } from '../domain/cells.js';
import type { Chances, DrawnCell, Uncertain } from '../domain/chance.js';
import type { YearsRule } from '../domain/documents.js';
import { rowsAt } from '../domain/rows-at.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { drawnLevers } from './drawn-levers.js';
import { placeInYear } from './inputs.js';

/** What is drawn in the municipalities and scenarios wanted. Rows of one place are one object, so that a country's factor is drawn once for all. */
export function chancesOf(study: CheckedStudy): Chances {
  const known = new Map<CheckedRow, Uncertain>();
  const municipalities = study.wanted.flatMap((id) => study.municipalities.get(id) ?? []);
  const set = new Set(study.set.flatMap(({ quantity, cells }) => cells.map((cell) => `${quantity} ${cell}`)));
  const cellsOf = (municipality: CheckedMunicipality): DrawnCell[] =>
    study.quantities.flatMap((quantity, column) =>
      drawnCells(quantity, column, municipality, study, known).filter(({ cell }) => !set.has(`${column} ${cell}`)),
    );
  return {
    inputs: new Map(municipalities.map((municipality) => [municipality.id, { cells: cellsOf(municipality) }])),
    levers: drawnLevers(study),
    wholes: new Map(
      study.quantities.flatMap((quantity, column) => (quantity.whole === undefined ? [] : [[column, wholesOf(quantity, study)]])),
    ),
  };
}

function drawnCells(
  quantity: CheckedQuantity,
  column: number,
  { chain }: CheckedMunicipality,
  study: CheckedStudy,
  known: Map<CheckedRow, Uncertain>,
): DrawnCell[] {
  const { from } = quantity;
  if (from.kind !== 'given' || !from.rows.some(({ range }) => range)) return [];
  const { first, last } = study.years;
  return rowsAt(from.rows, quantity.cells, chain).flatMap((rows, cell) => {
    if (!rows.some(({ range }) => range)) return [];
    const points = rows.map((row) => {
      const uncertain = known.get(row) ?? uncertainRow(row, quantity, study);
      known.set(row, uncertain);
      return uncertain;
    });
    return [{ column, cell, points, years: yearsOf(rows, from.years, first, last) }];
  });
}

function yearsOf(rows: readonly CheckedRow[], rule: YearsRule | undefined, first: number, last: number): DrawnCell['years'] {
  return Array.from({ length: last - first + 1 }, (_, lane) => placeInYear(first + lane, rows, rule));
}

/** The years of a cell at one place share a draw: a series that is too high is too high throughout. */
function uncertainRow(row: CheckedRow, quantity: CheckedQuantity, study: CheckedStudy): Uncertain {
  const members = membersOf(row.cell, quantity.by, study.dimensions);
  const own = `${quantity.id}[${members.join(', ')}] ${row.place}`;
  const { group = own } = row;
  return {
    id: group.startsWith('-') ? group.slice(1) : group,
    opposite: group.startsWith('-'),
    distribution: row.range ? distributionOf(rangeOfRow(row, row.range, quantity)) : fixedAt(row.value),
    central: row.value,
    about: { quantity: study.quantities.indexOf(quantity), cell: row.cell, place: row.place, at: row.at },
  };
}

function rangeOfRow(
  { value, shape = 'pert', coverage = usualCoverage }: CheckedRow,
  { low, high }: { low: number; high: number },
  { valid }: CheckedQuantity,
): Range {
  return { value, low, high, shape, coverage, bounds: valid };
}

/** The cells that sum to 1: those that differ only in the member of the whole. */
function wholesOf(quantity: CheckedQuantity, { dimensions }: CheckedStudy): readonly (readonly number[])[] {
  const axis = quantity.by.indexOf(quantity.whole ?? '');
  const sizes = quantity.by.map((name) => dimensions.get(name)?.length ?? 1);
  const cells = Array.from({ length: quantity.cells }, (_, cell) => cell);
  const others = (cell: number): string =>
    positionsOf(cell, sizes)
      .filter((_, i) => i !== axis)
      .join('/');
  return [...groupBy(cells, others).values()];
}
