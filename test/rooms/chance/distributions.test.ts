import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaOf } from '../../../src/chance/beta.js';
import type { Range } from '../../../src/chance/distribution.js';
import { distributionOf, misfitOf } from '../../../src/chance/distribution.js';
import { normalBelow, normalQuantile } from '../../../src/chance/normal.js';
import { probabilityBelow, samplerOf } from '../../../src/chance/sampler.js';

const near = (value: number, expected: number, relative: number): void => {
  expect(Math.abs(value - expected), `${value} against ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
};

// references: mpmath 1.3.0 with 40 digits
test.each([
  [1e-300, -37.0470962993612],
  [1e-12, -7.034483825301132],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.3, -0.5244005127080408],
  [0.6, 0.2533471031357998],
  [0.975, 1.9599639845400543],
])('the normal quantile of %s', (p, expected) => {
  near(normalQuantile(p), expected, 2e-14);
});

test.each([
  [-6, 9.86587645037698e-10],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0.5, 0.6914624612740131],
  [1.5, 0.9331927987311419],
  [4, 0.9999683287581669],
])('the normal distribution below %s', (x, expected) => {
  expect(Math.abs(normalBelow(x) - expected)).toBeLessThan(1e-15);
});

test.each([
  [2, 3, 0.4, 0.5248],
  [1.25, 4.75, 0.1, 0.2910879780110429],
  [30, 70, 0.35, 0.861575475866109],
  [0.5, 0.5, 0.2, 0.2951672353008666],
  [1, 5, 0.7, 0.99757],
  [0.02, 1.98, 0.01, 0.9298323836707508],
])('the beta distribution (%s, %s) below %s', (alpha, beta, x, expected) => {
  near(betaOf(alpha, beta).below(x), expected, 1e-13);
});

test.each([
  [2, 3, 0.025, 0.06758598648854296],
  [1.25, 4.75, 0.5, 0.1750706041319665],
  [30, 70, 0.999, 0.4498912610865279],
  [0.5, 0.5, 0.01, 0.0002467198171342215],
])('the beta quantile (%s, %s) of %s', (alpha, beta, p, expected) => {
  near(betaOf(alpha, beta).quantile(p), expected, 1e-12);
});

const plain = { low: -Infinity, high: Infinity };
const share = { low: 0, high: 1 };
const shapes = ['normal', 'lognormal', 'triangular', 'uniform', 'pert', 'beta'] as const;

const ranges: fc.Arbitrary<Range> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    ends: fc.tuple(fc.double({ min: 0.01, max: 0.98, noNaN: true }), fc.double({ min: 0.02, max: 0.5, noNaN: true })),
    where: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    coverage: fc.constantFrom(0.68, 0.9, 0.95),
  })
  .map(({ shape, ends: [low, width], where, coverage }) => {
    const high = Math.min(0.99, low + width);
    return { value: low + where * (high - low), low, high, shape, coverage, bounds: shape === 'beta' ? share : plain };
  })
  .filter((range) => misfitOf(range) === undefined);

describe('a distribution', () => {
  test('has the stated part inside its range', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const { curve } = distributionOf(range);
        const inside = probabilityBelow(curve, range.high) - probabilityBelow(curve, range.low);
        // a share that is at its loosest may hold more than it says
        if (range.shape === 'beta') expect(inside).toBeGreaterThan(range.coverage - 1e-4);
        else expect(inside).toBeCloseTo(range.coverage, 6);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives back the probability from which a value was made, and rises with it', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.boolean(), (range, p, isCut) => {
        const distribution = distributionOf(isCut ? { ...range, bounds: { low: range.low, high: range.high } } : range);
        const sample = samplerOf(distribution);
        const x = sample(p);
        const { curve, from, to } = distribution;
        expect((probabilityBelow(curve, x) - from) / (to - from)).toBeCloseTo(p, 9);
        expect(sample(Math.min(1 - 1e-9, p + 0.01))).toBeGreaterThanOrEqual(x);
        if (isCut) expect(x >= range.low - 1e-9 && x <= range.high + 1e-9).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('with half below the value, where it is a normal or lognormal', () => {
    for (const shape of ['normal', 'lognormal'] as const) {
      const sample = samplerOf(distributionOf({ value: 3, low: 2, high: 7, shape, coverage: 0.95, bounds: plain }));
      near(sample(0.025), 2, 1e-12);
      near(sample(0.5), 3, 1e-12);
      near(sample(0.975), 7, 1e-12);
    }
  });

  test('keeps an end at which the value stands: nothing lies beyond it', () => {
    for (const shape of ['triangular', 'pert'] as const) {
      const sample = samplerOf(distributionOf({ value: 0, low: 0, high: 3, shape, coverage: 0.95, bounds: plain }));
      expect(sample(1e-9)).toBeGreaterThanOrEqual(0);
    }
  });

  test('without width is a fixed number', () => {
    const sample = samplerOf(distributionOf({ value: 2, low: 2, high: 2, shape: 'lognormal', coverage: 0.95, bounds: plain }));
    expect([sample(0.1), sample(0.9)]).toEqual([2, 2]);
  });

  test('that a range cannot have is refused', () => {
    const range: Range = { value: 1, low: 0.5, high: 2, shape: 'normal', coverage: 0.95, bounds: plain };
    expect(misfitOf(range)).toBeUndefined();
    expect(misfitOf({ ...range, shape: 'lognormal', low: 0 })).toBe('not-positive');
    expect(misfitOf({ ...range, shape: 'beta' })).toBe('not-a-share');
    expect(misfitOf({ ...range, coverage: 1 })).toBe('no-ends');
    expect(misfitOf({ ...range, value: 0.5 })).toBe('value-at-end');
    expect(misfitOf({ ...range, coverage: 0.05 })).toBe('coverage');
    expect(misfitOf({ ...range, shape: 'pert', coverage: 1, value: 0.5 })).toBeUndefined();
  });
});
