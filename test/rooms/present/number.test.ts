import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonStep, exact, rounded, roundedParts, shown, shownRounded } from '../../../src/present/number.js';

describe('numbers for people', () => {
  test.each([
    [812.345, '812'],
    [12_345.6, '12,300'],
    [0.012_345, '0.0123'],
    [-41.7, '-41.7'],
    [999.6, '1,000'],
    [0, '0'],
    [-0, '0'],
    [1e-12, '1.00e-12'],
  ])('%d is shown as %s', (value, text) => {
    expect(shown(value, 'en-GB')).toBe(text);
  });

  test('what is not there is a dash, never 0', () => {
    expect(shown(undefined, 'en-GB')).toBe('–');
    expect(shown(Number.NaN, 'en-GB')).toBe('–');
  });

  test('another language writes the same number its own way', () => {
    expect(shown(1234.5, 'da-DK', 5)).toBe('1.234,5');
    expect(shownRounded(rounded(-0.5, -1), 'sv-SE')).toBe('−0,5');
  });

  test('machines get every digit and no minus zero', () => {
    expect(exact(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(exact(-0)).toBe('0');
    expect(() => exact(Number.POSITIVE_INFINITY)).toThrow();
  });
});

describe('parts of a total', () => {
  test('the step follows the largest part, finer where a part would vanish, by at most two digits', () => {
    expect(commonStep([812, 40])).toBe(0);
    expect(commonStep([12_345, 40])).toBe(1);
    expect(commonStep([812, 0.96])).toBe(0);
    expect(commonStep([812, 0.4])).toBe(-1);
    expect(commonStep([12_345, 0.004])).toBe(0);
    expect(commonStep([0, 0])).toBe(0);
    expect(commonStep([0.4, 0.1])).toBe(-3);
  });

  test('three thirds of a hundred', () => {
    expect(roundedParts([33.4, 33.3, 33.3], 100, 0).map(({ steps }) => steps)).toEqual([34, 33, 33]);
  });

  test('shown parts sum to the shown total, each within one step of its value', () => {
    const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const step = commonStep([...parts, total]);
        const shownParts = roundedParts(parts, total, step);
        expect(shownParts.reduce((sum, { steps }) => sum + steps, 0)).toBe(rounded(total, step).steps);
        shownParts.forEach(({ steps }, index) => {
          expect(Math.abs(steps * 10 ** step - (parts[index] ?? Number.NaN))).toBeLessThanOrEqual(10 ** step * (1 + 1e-6));
        });
      }),
    );
  });
});
