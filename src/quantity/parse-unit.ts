import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Span } from '../source/span.js';
import { plain, timesDimension, toPower } from './dimension.js';
import type { Dimension, Unit, UnitTable } from './unit.js';

/** Words for a thousand kilograms, or for 907 of them: nobody can know which is meant. */
export const tonWords: ReadonlySet<string> = new Set(['ton', 'tons', 'tonn', 'tonne', 'tonnes']);

/** What people write for a unit that the table spells too differently to be found as its nearest. */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: ['yr', 'yrs', 'a', 'annum'],
    kt: ['kton', 'ktonne'],
    Mt: ['Mton'],
    // in American texts MT is a metric ton; by letters alone a megatonne would be nearest, a million times as much
    t: ['MT', 'mt'],
    tCO2e: ['MTCO2E', 'MTCO2e', 'MTCO2eq', 'mtCO2e', 'tCO2eq', 'tonCO2e', 'tonneCO2e', 'tonnesCO2e'],
    tCO2: ['MTCO2', 'mtCO2', 'tonCO2', 'tonneCO2', 'tonnesCO2'],
    kgCO2e: ['kgCO2eq'],
    person: ['cap', 'capita', 'people', 'inhabitant', 'inhabitants', 'resident', 'residents'],
    pkm: ['passenger.km', 'passenger-km', 'passengerkm', 'pass.km', 'p.km', 'p-km'],
    vkm: ['vehicle.km', 'vehicle-km', 'vehiclekm', 'veh.km', 'v.km', 'v-km'],
    tkm: ['tonne.km', 'tonne-km', 'tonnekm', 't.km', 't-km'],
    pmi: ['passenger-mile', 'passenger.mile'],
    vmi: ['vehicle-mile', 'vehicle.mile', 'VMT'],
    l: ['litre', 'litres', 'liter', 'liters'],
    mi: ['mile', 'miles'],
    gal: ['gallon', 'gallons'],
    lb: ['lbs', 'pound', 'pounds'],
    shortton: ['short-ton', 'short_ton'],
    bbl: ['barrel', 'barrels'],
    h: ['hr', 'hrs', 'hour', 'hours'],
  }).flatMap(([unit, written]) => written.map((word) => [word, unit] as const)),
);

// One symbol with the sign before it; sticky, and every stretch is read once.
const piece = /(\s*[*/]\s*)?([^\s*/^]+)(?:\^(-?[1-9])(?!\d))?/uy;

/** A unit as written: symbols of the table with `^2`, `*` and `/`, read from left to right, without parentheses. `at` is the place of the text. */
export function parseUnit(text: string, at: Span, units: UnitTable): Outcome<Unit> {
  const body = text.trim();
  const lead = text.length - text.trimStart().length;
  const place = (start: number, end: number): Span =>
    at.end - at.start === text.length ? { ...at, start: at.start + lead + start, end: at.start + lead + end } : at;
  let dimension: Dimension = plain;
  let [over, under] = [1n, 1n];
  let read = 0;
  while (read < body.length || read === 0) {
    piece.lastIndex = read;
    const [whole = '', sign, symbol = '', exponent] = piece.exec(body) ?? [];
    if (whole === '' || (sign === undefined) !== (read === 0))
      return { diagnostics: [fault('unit-syntax', place(body.length - body.slice(read).trimStart().length, body.length), { unit: body })] };
    const symbolAt = read + (sign?.length ?? 0);
    const unit = symbol === '1' ? one : units.get(symbol);
    if (!unit) return { diagnostics: [unknownSymbol(symbol, place(symbolAt, symbolAt + symbol.length), units)] };
    const power = Number(exponent ?? 1) * (sign?.trim() === '/' ? -1 : 1);
    dimension = timesDimension(dimension, toPower(unit.dimension, power));
    const scale = [BigInt(unit.numerator), BigInt(unit.denominator)] as const;
    const [times, by] = power > 0 ? scale : [scale[1], scale[0]];
    over *= times ** BigInt(Math.abs(power));
    under *= by ** BigInt(Math.abs(power));
    read += whole.length;
  }
  return scaled(body, dimension, over, under, place(0, body.length));
}

const one = { dimension: plain, numerator: 1, denominator: 1 };

/** Products of scales pass 2^53 (BTU/scf has 10^23), so they are reduced as whole numbers before they become floating-point numbers. */
function scaled(text: string, dimension: Dimension, over: bigint, under: bigint, at: Span): Outcome<Unit> {
  const divisor = greatestCommonDivisor(over, under);
  const [numerator, denominator] = [Number(over / divisor), Number(under / divisor)];
  const usable = Number.isFinite(numerator) && Number.isFinite(denominator);
  return usable
    ? { value: { text, dimension, numerator, denominator }, diagnostics: [] }
    : { diagnostics: [fault('unit-syntax', at, { unit: text })] };
}

function unknownSymbol(symbol: string, at: Span, units: UnitTable): Diagnostic {
  if (tonWords.has(symbol.toLowerCase())) return fault('unit-ton', at, { unit: symbol });
  // `m³` and `tCO₂` are `m3` and `tCO2` in compatibility form; by letters alone `m` would be as near as `m3`
  const typed = symbol.normalize('NFKC');
  const near = [typed, words.get(symbol) ?? typed].find((known) => units.has(known)) ?? nearest(symbol, units.keys());
  return fault('unknown-unit', at, { unit: symbol, ...(near === undefined ? {} : { nearest: near }) });
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
