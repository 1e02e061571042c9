import { fault } from '../source/diagnostic.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseNumber } from '../quantity/parse-number.js';
import { toBase } from '../quantity/show.js';
import type { Unit, UnitTable } from '../quantity/unit.js';
import type { Cell, Provenance, Shape, Status } from '../domain/documents.js';
import type { CheckedRow, Interval } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import { coverageIn } from './spreads.js';

/** A value and the columns beside it, in base units. */
export type Supported = Pick<
  CheckedRow,
  'value' | 'range' | 'shape' | 'covers' | 'coverage' | 'status' | 'source' | 'locator' | 'note' | 'review'
>;

/** The number of a cell in the unit of its row, in base units. */
function numberIn(cell: Cell, unit: Unit, units: UnitTable, found: Found): number | undefined {
  if (unit.text === '1') return take(parseAmount(cell.value, cell.at, units, unit), found)?.value;
  const written = take(parseNumber(cell.value, cell.at), found);
  const value = written === undefined ? undefined : toBase(written, unit);
  if (value === undefined || Number.isFinite(value)) return value;
  found.push(fault('not-finite', cell.at, { text: `${cell.value} ${unit.text}` }));
  return undefined;
}

function shown(cell: Cell | undefined): string {
  return cell?.value ?? '';
}

/** The range, with all that belongs to one: both ends, what it covers, which distribution; and the value inside it. */
function rangeOf(row: Provenance, value: Cell, amount: number, unit: Unit, units: UnitTable, found: Found): Interval | undefined {
  const { low, high, shape, covers } = row;
  if (!low && !high && !shape) return undefined;
  const missing = !low ? 'low' : !high ? 'high' : !shape ? 'shape' : !covers ? 'covers' : undefined;
  if (missing !== undefined || !low || !high) {
    found.push(fault('range-without-shape', (low ?? high ?? shape ?? value).at, { column: missing ?? 'low' }));
    return undefined;
  }
  const from = numberIn(low, unit, units, found);
  const to = numberIn(high, unit, units, found);
  if (from === undefined || to === undefined) return undefined;
  if (from > to)
    found.push(fault('range-reversed', { ...low.at, end: Math.max(low.at.end, high.at.end) }, { low: shown(low), high: shown(high) }));
  else if (amount < from || amount > to)
    found.push(fault('value-outside-range', value.at, { value: value.value, low: shown(low), high: shown(high) }));
  return { low: from, high: to };
}

/** The value of a row with its range and origin, or nothing when a number is faulty. */
export function supportedValue(
  value: Cell,
  row: Provenance,
  unit: Unit,
  units: UnitTable,
  sources: Sources,
  found: Found,
): Supported | undefined {
  const amount = numberIn(value, unit, units, found);
  const source = sourceOf(row.source, sources, found);
  if (amount === undefined || source === undefined) return undefined;
  const range = rangeOf(row, value, amount, unit, units, found);
  return {
    value: amount,
    ...(range && row.shape ? { range, shape: row.shape.value as Shape } : {}),
    ...(row.covers ? { covers: row.covers.value, ...coverageIn(row.covers.value) } : {}),
    status: row.status.value as Status,
    source,
    locator: row.locator.value,
    ...(row.note ? { note: row.note.value } : {}),
    ...(row.review ? { review: row.review.value } : {}),
  };
}
