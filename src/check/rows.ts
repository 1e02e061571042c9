import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import { nearest } from '../source/nearest.js';
import type { Span } from '../source/span.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { sameDimension } from '../quantity/dimension.js';
import { cellOf, membersOf } from '../domain/cells.js';
import type { Given, GivenRow } from '../domain/documents.js';
import type { CheckedRow } from '../domain/study.js';
import type { Declaration, Names } from './declarations.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { supportedValue } from './provenance.js';
import { checkSpread } from './spreads.js';
import { yearOf, yearsOf } from './years.js';

/** The rows of data by quantity, each with its cell, place, year and value in base units. A row that serves nothing is a fault. */
export function rowsOf(
  rows: readonly GivenRow[],
  declarations: ReadonlyMap<string, Declaration>,
  places: ReadonlySet<string>,
  names: Names,
  found: Found,
): Map<string, CheckedRow[]> {
  const checked = new Map<string, CheckedRow[]>();
  for (const [id, group] of groupBy(rows, (row) => row.quantity.value)) {
    const declaration = declarations.get(id);
    if (!declaration) {
      // A faulty declaration has been reported; its rows are not the fault.
      if (names.declared.has(id)) continue;
      const near = nearest(id, declarations.keys());
      for (const row of group)
        found.push(fault('unused-row', row.quantity.at, { quantity: id, ...(near === undefined ? {} : { nearest: near }) }));
      continue;
    }
    const kept: CheckedRow[] = [];
    for (const row of group) {
      const value = rowOf(row, declaration, places, names, found);
      if (value) kept.push(value);
    }
    reportDuplicates(declaration, kept, names, found);
    checked.set(id, kept);
  }
  return checked;
}

function rowOf(row: GivenRow, declaration: Declaration, places: ReadonlySet<string>, names: Names, found: Found): CheckedRow | undefined {
  if (declaration.document.given?.value !== row.given) {
    found.push(misplaced(row, declaration));
    return undefined;
  }
  const place = row.place.value;
  if (!places.has(place)) {
    const near = nearest(place, places);
    found.push(fault('unknown-place', row.place.at, { place, ...(near === undefined ? {} : { nearest: near }) }));
  }
  const cell = cellIn(row, declaration, names, found);
  const year = yearOf(row.year, found);
  const valid = row.valid && yearsOf(row.valid, found);
  const unit = take(parseUnit(row.unit.value, row.unit.at, names.units), found);
  if (cell === undefined || year === undefined || !unit) return undefined;
  if (!sameDimension(unit.dimension, declaration.unit.dimension)) {
    const shown = { what: declaration.id, expected: declaration.unit.text, found: unit.text };
    found.push(fault('unit-mismatch', row.unit.at, shown, [{ relation: 'declared-here', at: declaration.document.unit.at }]));
    return undefined;
  }
  const value = supportedValue(row.value, row, unit, names.units, names.sources, found);
  if (!value) return undefined;
  checkValue(row, declaration, value.value, found);
  if (value.range && row.low && row.high) {
    const at = { range: { ...row.low.at, end: Math.max(row.low.at.end, row.high.at.end) }, ...placesOf(row) };
    checkSpread(value.value, value, { quantity: declaration.id, unit: declaration.unit, bounds: declaration.valid, at }, found);
  }
  const group = row.group ? { group: row.group.value } : {};
  return { at: row.at, cell, place, year, ...(valid ? { valid } : {}), ...value, ...group };
}

const placesOf = ({ shape, covers }: GivenRow): { readonly shape?: Span; readonly covers?: Span } => ({
  ...(shape ? { shape: shape.at } : {}),
  ...(covers ? { covers: covers.at } : {}),
});

const folders: Readonly<Record<Given, string>> = { activity: 'data/activity', factor: 'data/factors', trajectory: 'data/trajectories' };

/** A row for what is not given at all, or in the folder of another sort of given. */
function misplaced(row: GivenRow, { id, at, document }: Declaration): Diagnostic {
  const also = [{ relation: 'declared-here', at }] as const;
  if (!document.given)
    return fault('row-for-formula', row.quantity.at, { quantity: id, origin: document.formula ? 'formula' : 'value' }, also);
  const params = { quantity: id, expected: folders[document.given.value], found: folders[row.given] };
  return fault('row-in-other-folder', row.quantity.at, params, also);
}

function checkValue(row: GivenRow, declaration: Declaration, value: number, found: Found): void {
  const shown = { quantity: declaration.id, value: row.unit.value === '1' ? row.value.value : `${row.value.value} ${row.unit.value}` };
  if (declaration.kind === 'share' && (value < 0 || value > 1)) found.push(fault('share-out-of-range', row.value.at, shown));
  else if (value < 0 && !declaration.document.signed) found.push(fault('below-zero', row.value.at, shown));
}

function cellIn(row: GivenRow, declaration: Declaration, names: Names, found: Found): number | undefined {
  const members = row.member?.value.split('/') ?? [];
  const lists = declaration.by.map((name) => names.dimensions.get(name) ?? []);
  if (members.length !== lists.length) {
    const at = row.member?.at ?? row.quantity.at;
    found.push(fault('members-expected', at, { quantity: declaration.id, by: declaration.by, found: row.member?.value ?? '' }));
    return undefined;
  }
  const positions = members.map((member, i) => lists[i]?.indexOf(member) ?? -1);
  const wrong = positions.indexOf(-1);
  if (wrong !== -1) {
    const [member, list] = [members[wrong] ?? '', lists[wrong] ?? []];
    const near = nearest(member, list);
    const shown = { member, dimension: declaration.by[wrong] ?? '', members: list, ...(near === undefined ? {} : { nearest: near }) };
    found.push(fault('unknown-member', row.member?.at ?? row.at, shown));
    return undefined;
  }
  return cellOf(
    positions,
    lists.map((list) => list.length),
  );
}

/** Two rows for one cell, place and year; without a `years` rule two rows for one cell and place. */
function reportDuplicates(declaration: Declaration, rows: readonly CheckedRow[], names: Names, found: Found): void {
  const byYear = declaration.document.years !== undefined;
  for (const group of groupBy(rows, (row) => `${row.cell} ${row.place} ${byYear ? row.year : ''}`).values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const members = declaration.by.length === 0 ? '' : memberText(first.cell, declaration, names);
    const shown = { quantity: declaration.id, member: members, place: first.place, year: String(second.year) };
    found.push(fault('duplicate-row', second.at, shown, [{ relation: 'first-given-here', at: first.at }]));
  }
}

/** `car/petrol`: the members of a cell as data files write them. */
function memberText(cell: number, declaration: Pick<Declaration, 'by'>, names: Pick<Names, 'dimensions'>): string {
  return membersOf(cell, declaration.by, names.dimensions).join('/');
}
