import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileIn, rangeOf, spreadOf } from '../../../src/chance/statistics.js';

const draws = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1)), { minLength: 2, maxLength: 400 });

test('a quantile is that of the sorted values, in whatever order they come', () => {
  fc.assert(
    fc.property(draws, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
      const sorted = Float64Array.from(values).sort();
      const at = p * (values.length - 1);
      const before = sorted[Math.floor(at)]!;
      const expected = Number.isInteger(at) ? before : before + (at - Math.floor(at)) * (sorted[Math.floor(at) + 1]! - before);
      expect(quantileIn(Float64Array.from(values), p) === expected).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('mean, interval and deviation of the numbers 1 to 1001', () => {
  const spread = spreadOf(Float64Array.from({ length: 1001 }, (_, i) => 1001 - i));
  expect(spread).toEqual({ mean: 501, low: 26, high: 976, deviation: Math.sqrt((1001 * 1002) / 12) });
});

test('a large common part costs no digits of the mean', () => {
  const { mean, deviation } = spreadOf(Float64Array.from([1e15, 1, -1e15, 1]));
  expect(mean).toBe(0.5);
  expect(deviation).toBeGreaterThan(0);
  expect(spreadOf(Float64Array.from([3, 3, 3]))).toEqual({ mean: 3, low: 3, high: 3, deviation: 0 });
});

test('of many draws the ends are found among a few, and are those of all', () => {
  const kind = fc.constantFrom<(x: number, i: number) => number>(
    (x) => x,
    (x) => Math.floor(x * 4),
    (_x, i) => i,
    (_x, i) => -i,
    // the sample sees other numbers than there are
    (x, i) => (i % 7 === 0 ? 100 + x : x),
    (x, i) => (i % 5 === 0 ? 0 : x - 0.5),
  );
  fc.assert(
    fc.property(kind, fc.integer({ min: 1990, max: 6000 }), fc.integer(), (numberOf, length, seed) => {
      let state = seed >>> 0;
      const values = Float64Array.from({ length }, (_, i) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return numberOf(state / 2 ** 32, i);
      });
      const { low, high } = rangeOf(values);
      expect(low).toBe(quantileIn(Float64Array.from(values), 0.025));
      expect(high).toBe(quantileIn(Float64Array.from(values), 0.975));
    }),
    { numRuns: 200 },
  );
});
