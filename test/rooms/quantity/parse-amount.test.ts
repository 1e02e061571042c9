import { describe, expect, test } from 'vitest';
import { parseAmount, parseRange } from '../../../src/quantity/parse-amount.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { sameDimension } from '../../../src/quantity/dimension.js';
import { faultOf, located, underlined, units, valueOf } from './program-units.js';

const unit = (text: string) => valueOf(parseUnit(text, located(text).at, units));
const parse = (text: string, expected?: string) =>
  parseAmount(text, located(text).at, units, ...(expected === undefined ? [] : [unit(expected)]));
const range = (text: string, expected: string) => parseRange(text, located(text).at, units, unit(expected));

describe('amounts', () => {
  test.each([
    ['60 %', '%', 0.6, 60],
    ['60%', '1', 0.6, 60],
    ['4.2 MDKK', 'DKK', 4.2e6, 4.2],
    ['8 Mpkm/year', 'pkm/year', 8e6, 8],
    ['1e5 kg', 't', 1e5, 1e5],
    ['2e-3kgCO2/MJ', 'gCO2/kWh', 2e-3, 2e-3],
    ['44/12 kgCO2/kgC', 'kgCO2/kgC', 44 / 12, 44 / 12],
    [' 5\u00A0kWh ', 'MJ', 18, 5],
    ['-3 t', 'kg', -3000, -3],
  ])('%s, asked for in %s', (text, expected, value, written) => {
    expect(valueOf(parse(text, expected))).toMatchObject({ value, written });
  });

  test('a bare number passes where a plain number is expected', () => {
    expect(valueOf(parse('0.6', '%'))).toMatchObject({ value: 0.6, written: 0.6, unit: { text: '1' } });
    expect(faultOf(parse('8', 'pkm/year'))).toMatchObject({ code: 'unit-missing', params: { text: '8', expected: 'pkm/year' } });
    expect(faultOf(parse('8')).code).toBe('unit-missing');
  });

  test.each([
    ['12 500 kg', 'thousands-space', '12 500'],
    ['12\u00A0500,5 kg', 'thousands-space', '12\u00A0500,5'],
    ['12,5 kg', 'decimal-comma', '12,5'],
    ['\u22125 kg', 'wrong-minus', '\u22125'],
    ['0x1F kg', 'hex-number', '0x1F'],
    ['.inf kg', 'not-finite', '.inf'],
    ['1e400 kg', 'not-finite', '1e400'],
    ['five kg', 'not-a-number', 'five kg'],
    ['kg', 'not-a-number', 'kg'],
    ['5/year', 'unit-syntax', '/year'],
    ['5 kg extra', 'unit-syntax', 'extra'],
    ['5 ton', 'unit-ton', 'ton'],
    ['5 1234 kg', 'unknown-unit', '1234'],
    ['  5 kg/yr', 'unknown-unit', 'yr'],
    ['1e300 Mt^9', 'not-finite', '1e300 Mt^9'],
  ])('%s is refused as %s at %j', (text, code, where) => {
    const found = faultOf(parse(text));
    expect([found.code, underlined(text, found)]).toEqual([code, where]);
  });

  test('a unit of another dimension names both sides', () => {
    const found = faultOf(parse('8 Mvkm/year', 'Mpkm/year'));
    expect(found).toMatchObject({ code: 'unit-mismatch', params: { expected: 'Mpkm/year', found: 'Mvkm/year' } });
    expect(underlined('8 Mvkm/year', found)).toBe('Mvkm/year');
  });

  test('a long text costs no more than its length', () => {
    const hostile = [
      `5 ${' '.repeat(1e5)}x${' '.repeat(1e5)}y`,
      `${'5 000'.repeat(4e4)}x`,
      `5 kg${' '.repeat(1e5)}^`,
      `${'/'.repeat(1e5)}5 kg`,
    ];
    // A regular expression that backtracks would not end before the test runner's own limit.
    for (const text of hostile) expect(faultOf(parse(text))).toBeDefined();
  });
});

describe('ranges', () => {
  test.each([
    ['45 % .. 70 %', '%', 0.45, 0.7],
    ['4 Mpkm/year..12 Mpkm/year', 'pkm/year', 4e6, 12e6],
    ['-1 .. 1', '1', -1, 1],
    ['0 .. 95 %', '%', 0, 0.95],
    ['900 kg .. 1 t', 't', 900, 1000],
  ])('%s', (text, expected, low, high) => {
    expect(valueOf(range(text, expected))).toEqual({ low, high });
  });

  test.each([
    ['70 % .. 45 %', 'range-reversed', '70 % .. 45 %'],
    ['45-70 %', 'range-syntax', '45-70 %'],
    ['45 % ... 70 %', 'range-syntax', '45 % ... 70 %'],
    ['45 % ..', 'range-syntax', '45 % ..'],
    ['1 % .. 2 % .. 3 %', 'range-syntax', '1 % .. 2 % .. 3 %'],
    ['45 .. 70 %', 'unit-missing', '45'],
    ['4 % .. 7', 'unit-missing', '7'],
    ['4 % .. 7 kg', 'unit-mismatch', 'kg'],
  ])('%s is refused as %s at %j', (text, code, where) => {
    const found = faultOf(range(text, '%'));
    expect([found.code, underlined(text, found)]).toEqual([code, where]);
  });

  test('both ends are told', () => {
    expect(range('1 kwh .. 2 mWh', 'MJ').diagnostics.map(({ code }) => code)).toEqual(['unknown-unit', 'unknown-unit']);
  });
});

describe('every wrong pair of 30 units is refused', () => {
  const thirty = [
    ...['kg', 't', 'kgC', 'kgN', 'tCO2', 'gCO2bio', 'kgCH4', 'kgCH4bio', 'kgN2O', 'tCO2e', 'MJ', 'kWh', 'km', 'm3', 'l'],
    ...['vkm', 'Mpkm', 'tkm', 'person', 'vehicle', 'household', 'trip', 'year', 'day', 'K', 'DKK', 'SEK', 'EUR', 'kgCO2/vkm', 'kgCO2/pkm'],
  ];

  test.each(thirty)('%s', (written) => {
    for (const expected of thirty) {
      const outcome = parse(`5 ${written}`, expected);
      if (sameDimension(unit(written).dimension, unit(expected).dimension)) expect(outcome.diagnostics).toEqual([]);
      else expect(faultOf(outcome).code, `${written} for ${expected}`).toBe('unit-mismatch');
    }
  });

  test('which pairs fit is what the author says, not what the program says', () => {
    const fitting = thirty.flatMap((a) => thirty.filter((b) => a !== b && parse(`5 ${a}`, b).value).map((b) => `${a} ${b}`));
    expect(fitting.sort()).toEqual(['MJ kWh', 'kWh MJ', 'kg t', 't kg', 'l m3', 'm3 l'].sort());
  });
});
