import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overDimension, plain, sameDimension, showDimension, timesDimension, toPower } from '../../../src/quantity/dimension.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { inUnit, toBase } from '../../../src/quantity/show.js';
import { faultOf, located, underlined, units, valueOf } from './program-units.js';

const parse = (text: string) => parseUnit(text, located(text).at, units);

describe('units', () => {
  test.each([
    ['kWh', 18, 5],
    ['t/year', 1000, 1],
    ['kgCO2/vkm', 1, 1],
    ['gCO2/kWh', 1, 3600],
    ['m^2', 1, 1000000],
    ['m^-2', 1000000, 1],
    ['1/year', 1, 1],
    ['%', 1, 100],
    ['kWh/person/year', 18, 5],
    ['kg / t', 1, 1000],
  ])('%s has the scale %d/%d', (text, numerator, denominator) => {
    expect(valueOf(parse(text))).toMatchObject({ text, numerator, denominator });
  });

  test('reads from the left: a/b*c is (a/b)*c', () => {
    const unit = valueOf(parse('kgCO2/vkm*year'));
    expect(Object.fromEntries(unit.dimension)).toEqual({ CO2: 1, vkm: -1, year: 1 });
  });

  test('scales beyond 2^53 are reduced before they are rounded: a BTU per cubic foot', () => {
    const unit = valueOf(parse('BTU/scf'));
    // 1055.05585262e-6 MJ over 0.028316846592 m3 is 105505585262 / 2831684659200, both even
    expect([unit.numerator, unit.denominator]).toEqual([52752792631, 1415842329600]);
    expect(valueOf(parse('BTU/BTU'))).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test.each([
    ['kwh', 'kwh', 'kWh'],
    ['mWh', 'mWh', 'MWh'],
    ['kgCO2/Vkm', 'Vkm', 'vkm'],
    ['  t/ yr', 'yr', 'year'],
    ['m³', 'm³', 'm3'],
    ['tCO₂', 'tCO₂', 'tCO2'],
    ['kton', 'kton', 'kt'],
    ['kgCO2e/capita', 'capita', 'person'],
    ['furlong', 'furlong', undefined],
  ])('%j is refused at %s, with %s', (text, symbol, near) => {
    const found = faultOf(parse(text));
    expect(found).toMatchObject({ code: 'unknown-unit', params: { unit: symbol } });
    expect(found.params).toEqual(near === undefined ? { unit: symbol } : { unit: symbol, nearest: near });
    expect(underlined(text, found)).toBe(symbol);
  });

  test.each(['ton', 'tons', 'tonne', 'tonnes', 'Ton', 'TON'])('%s can mean 1000 kg or 907 kg and is refused', (word) => {
    const text = `DKK/${word}`;
    const found = faultOf(parse(text));
    expect([found.code, underlined(text, found)]).toEqual(['unit-ton', word]);
  });

  test.each([
    ['', ''],
    ['kg kg', 'kg'],
    ['/year', '/year'],
    ['kg//t', '//t'],
    ['kg^0', '^0'],
    ['m^2.5', '.5'],
    ['m^22', '^22'],
    ['kg^', '^'],
    ['kg/', '/'],
  ])('%j is no unit from %j on', (text, from) => {
    const found = faultOf(parse(text));
    expect([found.code, underlined(text, found)]).toEqual(['unit-syntax', from]);
  });

  test.each(['(kg)', 'kg/(vkm)', '10*kg', 'kg·m'])('%s is refused', (text) => {
    expect(faultOf(parse(text)).code).toBe('unknown-unit');
  });

  test('a scale that no number can hold is refused', () => {
    expect(faultOf(parse(Array(5).fill('Mt^9').join('*'))).code).toBe('unit-syntax');
  });

  test('the whole place is underlined where text and place differ in length', () => {
    const at = { file: 'x', start: 40, end: 60 };
    expect(faultOf(parseUnit('t/yr', at, units)).at).toEqual(at);
  });
});

describe('conversion', () => {
  test('tonnes and grams are exact', () => {
    expect(toBase(0.3, valueOf(parse('t')))).toBe(300);
    expect(inUnit(300, valueOf(parse('t')))).toBe(0.3);
    expect(toBase(7, valueOf(parse('g')))).toBe(0.007);
    for (let n = 1; n <= 10000; n++) expect(inUnit(n, valueOf(parse('t')))).toBe(n / 1000);
  });

  test('there and back is the same number to the last but one digit, in every unit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units.values()), fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (unit, value) => {
        expect(Math.abs(inUnit(toBase(value, unit), unit) / value - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
      }),
      { numRuns: 1000 },
    );
  });
});

const dimensions = fc
  .array(fc.tuple(fc.constantFrom('CO2', 'vkm', 'pkm', 'year', 'energy'), fc.constantFrom(-2, -1, 1, 2)))
  .map((pairs) => new Map(pairs));

describe('dimensions', () => {
  test('are a group: product and quotient undo one another, and no exponent is zero', () => {
    fc.assert(
      fc.property(dimensions, dimensions, (a, b) => {
        const product = timesDimension(a, b);
        expect(sameDimension(overDimension(product, b), a)).toBe(true);
        expect(sameDimension(product, timesDimension(b, a))).toBe(true);
        expect([...product.values()]).not.toContain(0);
        expect(sameDimension(overDimension(a, a), plain)).toBe(true);
        expect(sameDimension(toPower(a, 2), timesDimension(a, a))).toBe(true);
        expect(sameDimension(toPower(a, 0), plain)).toBe(true);
      }),
    );
  });

  test('are shown in base units, and what is shown is read back', () => {
    expect(
      showDimension(
        new Map([
          ['CO2', 1],
          ['vkm', -1],
        ]),
        units,
      ),
    ).toBe('kgCO2/vkm');
    expect(showDimension(plain, units)).toBe('1');
    expect(sameDimension(plain, new Map([['mass', 1]]))).toBe(false);
    fc.assert(
      fc.property(dimensions, (dimension) => {
        const unit = valueOf(parse(showDimension(dimension, units)));
        expect(sameDimension(unit.dimension, dimension)).toBe(true);
        expect([unit.numerator, unit.denominator]).toEqual([1, 1]);
      }),
    );
  });
});
