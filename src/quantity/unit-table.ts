import type { Outcome, Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import type { Dimension, Unit, UnitTable } from './unit.js';

/** A row of data/units.csv, as located text. */
export interface UnitText {
  readonly unit: Located<string>;
  readonly dimension: Located<string>;
  readonly numerator: Located<string>;
  readonly denominator: Located<string>;
}

/** The closed table of units. A symbol given twice, a scale that is no whole number above zero or a dimension that cannot be read is a fault. */
export function unitTable(rows: readonly UnitText[]): Outcome<UnitTable> {
  const found: Diagnostic[] = [];
  const units = new Map<string, Unit>();
  const places = new Map<string, Located<string>>();
  for (const { unit, dimension, numerator, denominator } of rows) {
    const before = places.get(unit.value);
    if (before) found.push(fault('duplicate-id', unit.at, { id: unit.value, what: 'unit' }, [{ relation: 'first-given-here', at: before.at }]));
    places.set(unit.value, unit);
    const read = dimensionOfRow(dimension.value);
    if (!read) found.push(fault('unit-syntax', dimension.at, { unit: dimension.value }));
    units.set(unit.value, {
      text: unit.value,
      dimension: read ?? new Map(),
      numerator: wholeNumber(numerator, found),
      denominator: wholeNumber(denominator, found),
    });
  }
  return found.length > 0 ? { diagnostics: found } : { value: units, diagnostics: [] };
}

/** `mass*distance`, `energy`, or `1`. */
function dimensionOfRow(text: string): Dimension | undefined {
  if (text === '1') return new Map();
  const dimension = new Map<string, number>();
  for (const part of text.split('*')) {
    const match = /^([A-Za-z][A-Za-z0-9]*)(?:\^(-?\d))?$/.exec(part);
    if (!match?.[1]) return undefined;
    dimension.set(match[1], (dimension.get(match[1]) ?? 0) + Number(match[2] ?? 1));
  }
  return dimension;
}

function wholeNumber(cell: Located<string>, found: Diagnostic[]): number {
  if (/^[1-9]\d{0,14}$/.test(cell.value)) return Number(cell.value);
  found.push(fault('not-a-number', cell.at, { text: cell.value }));
  return 1;
}
