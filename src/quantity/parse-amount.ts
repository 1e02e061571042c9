import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import { isPlain, plain, sameDimension } from './dimension.js';
import { parseNumber } from './parse-number.js';
import { parseUnit } from './parse-unit.js';
import { toBase } from './show.js';
import { splitAmount } from './split-amount.js';
import type { Unit, UnitTable } from './unit.js';

/** A number with its unit: `value` in base units, `written` in the unit that stands beside it. */
export interface Amount {
  readonly value: number;
  readonly written: number;
  readonly unit: Unit;
}

/**
 * An amount as written. With `expected` its dimension must be that of the expected unit; a bare number passes only where a plain number is expected.
 */
export function parseAmount(text: string, at: Span, units: UnitTable, expected?: Unit): Outcome<Amount> {
  const split = splitAmount(text);
  const number = parseNumber(split.number, within(at, text, split.numberAt, split.number.length));
  if (number.value === undefined) return { diagnostics: number.diagnostics };
  if (split.unit === '') return bareAmount(text, at, number.value, expected);
  const unitAt = within(at, text, split.unitAt, split.unit.length);
  const unit = parseUnit(split.unit, unitAt, units);
  if (!unit.value) return { diagnostics: unit.diagnostics };
  if (expected && !sameDimension(unit.value.dimension, expected.dimension))
    return { diagnostics: [fault('unit-mismatch', unitAt, { what: 'the value', expected: expected.text, found: unit.value.text })] };
  const value = toBase(number.value, unit.value);
  if (!Number.isFinite(value)) return { diagnostics: [fault('not-finite', at, { text: text.trim() })] };
  return { value: { value, written: number.value, unit: unit.value }, diagnostics: [] };
}

/** A stretch of the text; the whole of it where text and place differ in length (a quoted or folded scalar, a cell joined with its unit). */
function within(at: Span, text: string, start: number, length: number): Span {
  return at.end - at.start === text.length ? { ...at, start: at.start + start, end: at.start + start + length } : at;
}

function bareAmount(text: string, at: Span, written: number, expected: Unit | undefined): Outcome<Amount> {
  if (!expected || !isPlain(expected.dimension))
    return { diagnostics: [fault('unit-missing', at, { text: text.trim(), expected: expected?.text ?? '' })] };
  return { value: { value: written, written, unit: { text: '1', dimension: plain, numerator: 1, denominator: 1 } }, diagnostics: [] };
}

export interface AmountRange {
  readonly low: number;
  readonly high: number;
}

/** `45 % .. 70 %`, in base units; both ends carry their unit, so that `45 .. 70 %` is not 4500 % to 70 %. */
export function parseRange(text: string, at: Span, units: UnitTable, expected?: Unit): Outcome<AmountRange> {
  const ends = text.split('..');
  const [first = '', second = ''] = ends;
  if (ends.length !== 2 || first.trim() === '' || second.trim() === '' || second.startsWith('.'))
    return { diagnostics: [fault('range-syntax', at, { text })] };
  const firstAt = within(at, text, first.length - first.trimStart().length, first.trim().length);
  const secondAt = within(at, text, text.length - second.trimStart().length, second.trim().length);
  const low = parseAmount(first.trim(), firstAt, units, expected);
  const high = parseAmount(second.trim(), secondAt, units, expected);
  if (!low.value || !high.value) return { diagnostics: [...low.diagnostics, ...high.diagnostics] };
  if (lacksUnit(low.value, high.value))
    return { diagnostics: [fault('unit-missing', firstAt, { text: first.trim(), expected: high.value.unit.text })] };
  if (lacksUnit(high.value, low.value))
    return { diagnostics: [fault('unit-missing', secondAt, { text: second.trim(), expected: low.value.unit.text })] };
  if (low.value.value > high.value.value) return { diagnostics: [fault('range-reversed', at, { low: first.trim(), high: second.trim() })] };
  return { value: { low: low.value.value, high: high.value.value }, diagnostics: [] };
}

/** A bare end beside one in per cent; zero is the same in both. */
function lacksUnit(bare: Amount, other: Amount): boolean {
  return bare.unit.text === '1' && other.unit.text !== '1' && bare.written !== 0;
}
