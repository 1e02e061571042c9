import { inUnit } from '../quantity/show.js';
import { groupBy } from '../source/group.js';
import { membersOf } from '../domain/cells.js';
import { neededRows, studyOfEach } from '../domain/needed-rows.js';
import type { Listing } from '../domain/listing.js';
import type { CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { studyQuality } from './quality.js';
import { spreadOfRow } from './row-spread.js';

/** A list to look things up in, sorted, with one row a thing. */
export function listingOf(study: CheckedStudy, of: keyof typeof lists): Listing {
  const { columns, rows } = lists[of](study);
  return { kind: 'listing', of, columns, rows };
}

type Table = Pick<Listing, 'columns' | 'rows'>;

const lists: Readonly<Record<Exclude<Listing['of'], 'quality'>, (study: CheckedStudy) => Table>> = {
  factors: (study) => {
    const rowsOf = neededRows(study);
    return {
      columns: ['quantity', 'member', 'place', 'year', 'value', 'unit', ...spreadColumns, 'status', 'source', 'locator', 'note'],
      rows: sorted(study).flatMap((quantity) =>
        rowsOf(quantity).map((row) => [
          quantity.id,
          membersOf(row.cell, quantity.by, study.dimensions).join('/'),
          row.place,
          row.year,
          inUnit(row.value, quantity.unit),
          quantity.unit.text,
          ...spreadCells(row, quantity),
          row.status,
          row.source,
          row.locator,
          row.note ?? '',
        ]),
      ),
    };
  },
  quantities: (study) => ({
    columns: ['quantity', 'label', 'unit', 'kind', 'by', 'from', 'lever', 'emits'],
    rows: sorted(study).map((quantity) => [
      quantity.id,
      quantity.label,
      quantity.unit.text,
      quantity.kind,
      quantity.by.join(', '),
      quantity.from.kind === 'formula' ? quantity.from.text.value : quantity.from.kind === 'given' ? quantity.from.given : 'value',
      quantity.lever ? 'lever' : '',
      quantity.emits ? `${quantity.emits.origin} ${quantity.emits.gas}, ${quantity.emits.stage}` : '',
    ]),
  }),
  municipalities: (study) => {
    const studyOf = studyOfEach(study);
    const named = groupBy(
      study.scenarios.flatMap(({ municipalities }) => municipalities),
      (id) => id,
    );
    return {
      columns: ['municipality', 'name', 'country', 'county', 'own values', 'scenarios', 'data', 'own', 'national', 'assumed'],
      rows: [...study.municipalities.values()].map((municipality) => {
        const { id, name, country, county } = municipality;
        const { study: known } = studyOf(id);
        const { grade, own, national, assumed } = studyQuality(known, municipality);
        return [id, name, country, county?.id ?? '', ownValues(known, id), named.get(id)?.length ?? 0, grade, own, national, assumed];
      }),
    };
  },
  plants: (study) => ({
    columns: ['plant', 'what', 'year', 'value', 'unit', 'municipality', 'status', 'source', 'name', 'owners', 'locator', 'note'],
    rows: [...study.plants.values()].flatMap(({ id, name, municipality, owners, source, note, figures }) => {
      const owned = owners.join(', ');
      const none = [id, '', '', '', '', municipality, '', source, name, owned, '', note ?? ''];
      const known = figures.map((one) => [
        ...[id, one.what, one.year, one.amount, one.unit, municipality, one.status, one.source, name, owned],
        ...[one.locator, one.note ?? ''],
      ]);
      return known.length === 0 ? [none] : known;
    }),
  }),
  sources: (study) => ({
    columns: ['source', 'author', 'title', 'year', 'address', 'terms'],
    rows: [...study.sources.values()].map((row) => [
      row.source.value,
      row.author.value,
      row.title.value,
      row.year?.value ?? '',
      row.address?.value ?? '',
      row.terms.value,
    ]),
  }),
};

const spreadColumns = ['low', 'high', 'shape', 'coverage', 'cut'] as const;

/** The range of a row and how it is drawn; empty where it has none. */
function spreadCells(row: CheckedRow, quantity: CheckedQuantity): Listing['rows'][number] {
  const spread = spreadOfRow(row, quantity);
  if (!row.range || !spread) return spreadColumns.map(() => '');
  const { low, high } = row.range;
  return [inUnit(low, quantity.unit), inUnit(high, quantity.unit), spread.shape, spread.coverage, spread.cut];
}

function ownValues({ quantities }: CheckedStudy, place: string): number {
  return quantities.reduce(
    (count, { from }) => count + (from.kind === 'given' ? from.rows.filter((row) => row.place === place).length : 0),
    0,
  );
}

function sorted(study: CheckedStudy): CheckedStudy['quantities'] {
  return [...study.quantities].sort((a, b) => (a.id < b.id ? -1 : 1));
}
