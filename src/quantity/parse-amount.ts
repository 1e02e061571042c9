import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import { isPlain, sameDimension } from './dimension.js';
import { parseNumber } from './parse-number.js';
import { parseUnit } from './parse-unit.js';
import { toBase } from './show.js';
import type { Unit, UnitTable } from './unit.js';

/** A number with its unit: `value` in base units, `written` in the unit that stands beside it. */
export interface Amount {
  readonly value: number;
  readonly written: number;
  readonly unit: Unit;
}

/** The two parts of `8 Mpkm/year` or `60%`, with their offsets; a number may hold spaces so that its fault can be told. */
const parts = /^(\s*)([^\sA-Za-z%]*(?:[\s\u00A0\u2009\u202F]\d{3}(?![^\s,.]))*(?:,\d+)?|[^\s]*)(\s*)(.*?)\s*$/u;

/**
 * An amount as written. With `expected` its dimension must be that of the expected unit; a bare number passes only where a plain number is expected.
 */
export function parseAmount(text: string, at: Span, units: UnitTable, expected?: Unit): Outcome<Amount> {
  const split = splitAmount(text);
  const exact = at.end - at.start === text.length;
  const part = (start: number, length: number): Span => (exact ? { ...at, start: at.start + start, end: at.start + start + Math.max(1, length) } : at);
  const number = parseNumber(split.number, part(split.numberAt, split.number.length));
  if (number.value === undefined) return { diagnostics: number.diagnostics };
  if (split.unit === '') return bareAmount(text, at, number.value, expected);
  const unitAt = part(split.unitAt, split.unit.length);
  const unit = parseUnit(split.unit, unitAt, units);
  if (!unit.value) return { diagnostics: unit.diagnostics };
  if (expected && !sameDimension(unit.value.dimension, expected.dimension))
    return { diagnostics: [fault('unit-mismatch', unitAt, { what: text.trim(), expected: expected.text, found: unit.value.text })] };
  return { value: { value: toBase(number.value, unit.value), written: number.value, unit: unit.value }, diagnostics: [] };
}

function bareAmount(text: string, at: Span, written: number, expected: Unit | undefined): Outcome<Amount> {
  if (expected && isPlain(expected.dimension)) {
    const one: Unit = { text: '1', dimension: expected.dimension, numerator: 1, denominator: 1 };
    return { value: { value: written, written, unit: one }, diagnostics: [] };
  }
  return { diagnostics: [fault('unit-missing', at, { text: text.trim(), expected: expected?.text ?? '' })] };
}

interface Split {
  readonly number: string;
  readonly numberAt: number;
  readonly unit: string;
  readonly unitAt: number;
}

function splitAmount(text: string): Split {
  const [, before = '', number = '', between = '', unit = ''] = parts.exec(text) ?? [];
  return { number, numberAt: before.length, unit, unitAt: before.length + number.length + between.length };
}

export interface AmountRange {
  readonly low: number;
  readonly high: number;
}

/** `45 % .. 70 %`, in base units; both ends carry their unit. */
export function parseRange(text: string, at: Span, units: UnitTable, expected?: Unit): Outcome<AmountRange> {
  const ends = text.split('..');
  const [first, second] = ends;
  if (ends.length !== 2 || first === undefined || second === undefined) return { diagnostics: [fault('range-syntax', at, { text })] };
  const exact = at.end - at.start === text.length;
  const firstAt = exact ? { ...at, end: at.start + first.length } : at;
  const secondAt = exact ? { ...at, start: at.end - second.length } : at;
  const low = parseAmount(first, firstAt, units, expected);
  const high = parseAmount(second, secondAt, units, expected);
  if (!low.value || !high.value) return { diagnostics: [...low.diagnostics, ...high.diagnostics] };
  if (low.value.value > high.value.value)
    return { diagnostics: [fault('range-reversed', at, { low: first.trim(), high: second.trim() })] };
  return { value: { low: low.value.value, high: high.value.value }, diagnostics: [] };
}
