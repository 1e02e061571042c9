import type { Outcome, Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { timesDimension } from './dimension.js';
import { tonWords } from './parse-unit.js';
import type { Dimension, Unit, UnitTable } from './unit.js';

/** A row of data/units.csv, as located text. */
export interface UnitText {
  readonly unit: Located<string>;
  readonly dimension: Located<string>;
  readonly numerator: Located<string>;
  readonly denominator: Located<string>;
}

/** What is never converted into one another: the list of docs/handbook/files.md. */
export const baseDimensions: readonly string[] = [
  ...['mass', 'carbon', 'nitrogen', 'CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e'],
  ...['energy', 'distance', 'volume', 'vkm', 'pkm', 'tkm', 'person', 'vehicle', 'household', 'trip', 'year', 'day', 'temperature'],
  ...['DKK', 'SEK', 'EUR', 'USD'],
];

/** The closed table of units. A symbol given twice, a scale that is no whole number above zero or a dimension that cannot be read is a fault. */
export function unitTable(rows: readonly UnitText[]): Outcome<UnitTable> {
  const found: Diagnostic[] = [];
  const units = new Map<string, Unit>();
  const places = new Map<string, Located<string>>();
  for (const row of rows) {
    const before = places.get(row.unit.value);
    if (before)
      found.push(
        fault('duplicate-id', row.unit.at, { id: row.unit.value, what: 'unit' }, [{ relation: 'first-given-here', at: before.at }]),
      );
    places.set(row.unit.value, before ?? row.unit);
    const unit = unitOfRow(row, found);
    if (unit && !before) units.set(unit.text, unit);
  }
  return found.length > 0 ? { diagnostics: found } : { value: units, diagnostics: [] };
}

function unitOfRow(row: UnitText, found: Diagnostic[]): Unit | undefined {
  reportSymbol(row.unit, found);
  const dimension = dimensionOfRow(row.dimension, found);
  const numerator = wholeNumber(row.numerator, found);
  const denominator = wholeNumber(row.denominator, found);
  if (!dimension || numerator === undefined || denominator === undefined) return undefined;
  // `1` is read as a plain number everywhere, so its row can say nothing else
  if (row.unit.value === '1' && (dimension.size > 0 || numerator !== denominator))
    found.push(fault('unit-syntax', row.unit.at, { unit: row.unit.value }));
  return { text: row.unit.value, dimension, numerator, denominator };
}

/** A symbol that no unit text could name is refused here and not found missing later. */
function reportSymbol(unit: Located<string>, found: Diagnostic[]): void {
  if (tonWords.has(unit.value.toLowerCase())) found.push(fault('unit-ton', unit.at, { unit: unit.value }));
  else if (!/^(1|%|\p{L}[\p{L}\p{N}_]*)$/u.test(unit.value)) found.push(fault('unit-syntax', unit.at, { unit: unit.value }));
}

/** `energy`, `mass*distance`, `distance^2`, or `1`. */
function dimensionOfRow(cell: Located<string>, found: Diagnostic[]): Dimension | undefined {
  let dimension: Dimension = new Map();
  for (const part of cell.value === '1' ? [] : cell.value.split('*')) {
    const [, base, exponent] = /^([A-Za-z][A-Za-z0-9]*)(?:\^(-?[1-9]))?$/.exec(part) ?? [];
    if (base === undefined) {
      found.push(fault('unit-syntax', cell.at, { unit: cell.value }));
      return undefined;
    }
    if (!baseDimensions.includes(base)) {
      found.push(fault('csv-cell-choice', cell.at, { column: 'dimension', found: base, choices: baseDimensions }));
      return undefined;
    }
    dimension = timesDimension(dimension, new Map([[base, Number(exponent ?? 1)]]));
  }
  return dimension;
}

function wholeNumber(cell: Located<string>, found: Diagnostic[]): number | undefined {
  if (/^[1-9]\d{0,14}$/.test(cell.value)) return Number(cell.value);
  found.push(fault('not-a-number', cell.at, { text: cell.value }));
  return undefined;
}
