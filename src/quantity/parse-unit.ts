import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Span } from '../source/span.js';
import { overDimension, plain, timesDimension, toPower } from './dimension.js';
import type { Dimension, Unit, UnitTable } from './unit.js';

/** Words for a thousand kilograms, or for 907 of them: nobody can know which is meant. */
const tons = new Set(['ton', 'tons', 'tonne', 'tonnes', 'tonn', 'Ton', 'TON']);

/** A unit as written: symbols of the table with `^2`, `*` and `/`, read from left to right, without parentheses. `at` is the place of the text. */
export function parseUnit(text: string, at: Span, units: UnitTable): Outcome<Unit> {
  let dimension: Dimension = plain;
  let numerator = 1;
  let denominator = 1;
  const parts = /^\s*[^\s*/]+(\s*[*/]\s*[^\s*/]+)*\s*$/.test(text) ? [...text.matchAll(/([*/]?)\s*([^\s*/^]+)(?:\^(\d))?/g)] : [];
  if (parts.length === 0 || parts.reduce((length, part) => length + part[0].replace(/\s/g, '').length, 0) !== text.replace(/\s/g, '').length)
    return { diagnostics: [fault('unit-syntax', at, { unit: text })] };
  for (const part of parts) {
    const [whole, operation, symbol = '', exponent] = part;
    const unit = symbol === '1' ? one : units.get(symbol);
    if (!unit) return { diagnostics: [unknownSymbol(symbol, part.index + whole.indexOf(symbol), at, text, units)] };
    const power = Number(exponent ?? 1);
    const own = toPower(unit.dimension, power);
    const [over, under] = [unit.numerator ** power, unit.denominator ** power];
    dimension = operation === '/' ? overDimension(dimension, own) : timesDimension(dimension, own);
    [numerator, denominator] = operation === '/' ? [numerator * under, denominator * over] : [numerator * over, denominator * under];
  }
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { value: { text: text.trim(), dimension, numerator: numerator / divisor, denominator: denominator / divisor }, diagnostics: [] };
}

const one = { dimension: plain, numerator: 1, denominator: 1 };

function unknownSymbol(symbol: string, offset: number, at: Span, text: string, units: UnitTable): ReturnType<typeof fault> {
  const inside = at.end - at.start === text.length ? { ...at, start: at.start + offset, end: at.start + offset + symbol.length } : at;
  if (tons.has(symbol)) return fault('unit-ton', inside, { unit: symbol });
  const near = nearest(symbol, units.keys());
  return fault('unknown-unit', inside, { unit: symbol, ...(near === undefined ? {} : { nearest: near }) });
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
