import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../src/quantity/parse-number.js';
import { faultOf, located, valueOf } from './program-units.js';

const parse = (text: string) => parseNumber(text, located(text).at);

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['12.5', 12.5],
    ['-3', -3],
    ['1e5', 1e5],
    ['2.5E-3', 0.0025],
    ['44/12', 44 / 12],
    ['-1/2', -0.5],
    ['9007199254740991', 9007199254740991],
    ['1e16', 1e16],
    ['0.1', 0.1],
  ])('%s is read', (text, value) => {
    expect(valueOf(parse(text))).toBe(value);
  });

  test.each(['-0', '-0.0', '-0/5'])('%s is zero without a sign', (text) => {
    expect(valueOf(parse(text))).toBe(0);
  });

  test.each([
    ['12,5', 'decimal-comma', '12.5'],
    ['1.234,5', 'decimal-comma', '1234.5'],
    ['-1.234.567,8', 'decimal-comma', '-1234567.8'],
    ['12 500', 'thousands-space', '12500'],
    ['12\u00A0500', 'thousands-space', '12500'],
    ['12\u2009500,5', 'thousands-space', '12500.5'],
    ['1_000', 'thousands-space', '1000'],
    ["1'000.5", 'thousands-space', '1000.5'],
    ['1,234,567', 'thousands-space', '1234567'],
    ['1,234.5', 'thousands-space', '1234.5'],
    ['1.234.567', 'thousands-space', '1234567'],
    ['\u22125', 'wrong-minus', '-5'],
    ['\u201312,5', 'wrong-minus', '-12.5'],
    ['0101', 'leading-zero', '101'],
    ['-007.5', 'leading-zero', '-7.5'],
  ])('%s is refused as %s, with %s', (text, code, suggestion) => {
    expect(faultOf(parse(text))).toMatchObject({ code, params: { text, suggestion }, at: { start: 0, end: text.length } });
    expect(parse(suggestion).diagnostics, 'what is suggested must itself be right').toEqual([]);
  });

  test.each([
    ['044/12', 'leading-zero'],
    ['0x1F', 'hex-number'],
    ['0o17', 'hex-number'],
    ['1e400', 'not-finite'],
    ['.inf', 'not-finite'],
    ['-.Inf', 'not-finite'],
    ['NaN', 'not-finite'],
    ['1/0', 'not-finite'],
    ['9007199254740992', 'unsafe-integer'],
    ['9007199254740993.0', 'unsafe-integer'],
    ['9007199254740993e0', 'unsafe-integer'],
    ['9007199254740993/2', 'unsafe-integer'],
    ['1e-400', 'not-a-number'],
    ['', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
  ])('%s is refused as %s', (text, code) => {
    expect(faultOf(parse(text)).code).toBe(code);
  });

  test('every finite number that JavaScript prints is read back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(!Number.isInteger(value) || Number.isSafeInteger(value));
        expect(valueOf(parse(String(value)))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('any text is a finite number or one fault', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'0123456789.,-+eExX/ _\u00A0\u2212naif'), maxLength: 12 });
    fc.assert(
      fc.property(hostile, (text) => {
        const { value, diagnostics } = parse(text);
        expect(value === undefined ? diagnostics.length : Number.isFinite(value)).toBe(value === undefined ? 1 : true);
      }),
      { numRuns: 2000 },
    );
  });
});
