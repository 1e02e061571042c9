import { evaluate as mathjs, unit as mathjsUnit } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { sameDimension } from '../../../src/quantity/dimension.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { toBase } from '../../../src/quantity/show.js';
import { faultOf, located, units, valueOf } from './program-units.js';

const parse = (text: string) => parseUnit(text, located(text).at, units);

/** Our unit, the same for mathjs, and our base unit for mathjs. */
const common: readonly (readonly [string, string, string])[] = [
  ['g', 'g', 'kg'],
  ['t', 'tonne', 'kg'],
  ['lb', 'lbm', 'kg'],
  ['shortton', 'ton', 'kg'],
  ['kJ', 'kJ', 'MJ'],
  ['GJ', 'GJ', 'MJ'],
  ['Wh', 'Wh', 'MJ'],
  ['kWh', 'kWh', 'MJ'],
  ['TWh', 'TWh', 'MJ'],
  ['BTU', 'BTU', 'MJ'],
  ['m', 'm', 'km'],
  ['mi', 'mi', 'km'],
  ['l', 'l', 'm3'],
  ['gal', 'gal', 'm3'],
  ['scf', 'cuft', 'm3'],
  ['kWh/t', 'kWh/tonne', 'MJ/kg'],
  ['BTU/gal', 'BTU/gal', 'MJ/m3'],
  ['m^2', 'm^2', 'km^2'],
];

describe('mathjs as a second opinion', () => {
  test.each(common)('%s', (ours, theirs, base) => {
    const expected = mathjsUnit(7, theirs).toNumber(base.replace('m3', 'm^3'));
    expect(Math.abs(toBase(7, valueOf(parse(ours))) / expected - 1)).toBeLessThan(1e-14);
  });
});

describe('why units are not those of mathjs', () => {
  test('it reads mWh, a thousand million times less than MWh; we ask which is meant', () => {
    expect(mathjsUnit(1, 'MWh').toNumber('mWh')).toBeCloseTo(1e9, 0);
    expect(faultOf(parse('mWh'))).toMatchObject({ code: 'unknown-unit', params: { nearest: 'MWh' } });
  });

  test('its ton is 907 kg; we refuse the word', () => {
    expect(mathjsUnit(1, 'ton').toNumber('kg')).toBeCloseTo(907.18474, 5);
    expect(faultOf(parse('ton')).code).toBe('unit-ton');
  });

  test('its kilogram per tonne is the bare number 0.001; ours has a unit that reports can show, and the number is the same', () => {
    expect(mathjs('300 kg / (1 tonne)')).toBe(0.3);
    expect(valueOf(parse('kg/t'))).toMatchObject({ text: 'kg/t', numerator: 1, denominator: 1000 });
    expect(toBase(300, valueOf(parse('kg/t')))).toBe(0.3);
  });

  test('its CO2 is no unit, and any CO2 of ours is another thing than CO2e', () => {
    expect(() => mathjsUnit(1, 'kgCO2')).toThrow();
    expect(sameDimension(valueOf(parse('kgCO2')).dimension, valueOf(parse('kgCO2e')).dimension)).toBe(false);
  });

  test('its year is 365.25 days; a day is a dimension of its own here, and nobody chose a number', () => {
    expect(mathjsUnit(1, 'year').toNumber('day')).toBeCloseTo(365.25, 6);
    expect(Object.fromEntries(valueOf(parse('day/year')).dimension)).toEqual({ day: 1, year: -1 });
  });
});
