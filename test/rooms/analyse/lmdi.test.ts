import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lmdiEffects, logarithmicMean, multiplicativeEffects } from '../../../src/analyse/lmdi.js';

const seed = 20261123;
const product = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('the logarithmic mean lies between its numbers and is the number itself where they are equal', () => {
  expect(logarithmicMean(3, 3)).toBe(3);
  expect(logarithmicMean(1, Math.E)).toBeCloseTo(Math.E - 1, 12);
});

test('no residual: effects sum to the change and multiply to the ratio, zeros or not', () => {
  const factor = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 0.01, max: 100, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  const row = fc.tuple(factor, factor, factor);
  fc.assert(
    fc.property(fc.array(fc.record({ before: row, after: row }), { minLength: 1, maxLength: 6 }), (rows) => {
      const [before, after] = [sum(rows.map((one) => product(one.before))), sum(rows.map((one) => product(one.after)))];
      const effects = lmdiEffects(rows) ?? [];
      expect(Math.abs(sum(effects) - (after - before))).toBeLessThanOrEqual(1e-9 * Math.max(1, before, after));
      const ratios = multiplicativeEffects(effects, before, after);
      if (ratios && before !== after) expect(product(ratios)).toBeCloseTo(after / before, 6);
    }),
    { seed },
  );
});

describe('zeros are taken at their limit', () => {
  test('what comes from nothing is the effect of the factor that was zero', () => {
    expect(lmdiEffects([{ before: [0, 2, 3], after: [4, 5, 6] }])).toEqual([120, 0, 0]);
  });
  test('what vanishes is the effect of the factor that became zero', () => {
    expect(lmdiEffects([{ before: [4, 5, 6], after: [4, 0, 6] }])).toEqual([0, -120, 0]);
  });
  test('two that were zero share it, as they do when a small number stands for each', () => {
    expect(lmdiEffects([{ before: [0, 0, 3], after: [2, 5, 3] }])).toEqual([15, 15, 0]);
    const small = 1e-12;
    const near = lmdiEffects([{ before: [small, small, 3], after: [2, 5, 3] }]) ?? [];
    expect(near[0]).toBeCloseTo(15, -0.5);
  });
  test('nothing from nothing', () => {
    expect(lmdiEffects([{ before: [0, 2, 3], after: [0, 5, 6] }])).toEqual([0, 0, 0]);
  });
});

test('a change of sign has no logarithm', () => {
  expect(lmdiEffects([{ before: [1, 2], after: [-1, 2] }])).toBeUndefined();
  expect(lmdiEffects([{ before: [-1, 2], after: [-3, 2] }])?.[0]).toBeCloseTo(-4, 12);
});
