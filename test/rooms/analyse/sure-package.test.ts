import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnDividends, worthIn } from '../../../src/analyse/drawn-worth.js';
import { withoutRivals, worthOfSets } from '../../../src/analyse/subsets.js';
import { probabilityOf, surePackage } from '../../../src/analyse/sure-package.js';

const draws = 40;
const singles = (costs: readonly number[]): Float64Array =>
  worthOfSets(
    costs.length,
    costs.map((value, i) => ({ mask: 1 << i, value })),
  );

describe('the cheapest package that is sure enough', () => {
  test('is that of a look at every set, for any costs, interactions, confidence and budget', () => {
    const part = fc.record({
      mask: fc.integer({ min: 1, max: 31 }),
      values: fc.array(fc.integer({ min: -10, max: 30 }), { minLength: draws, maxLength: draws }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 5, maxLength: 5 }),
        fc.array(part, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: draws }),
        fc.integer({ min: 0, max: 100 }),
        (costs, drawn, least, wanted, limit) => {
          const parts = drawn.map(({ mask, values }) => ({ mask, values: Float64Array.from(values) }));
          const cost = singles(costs);
          const kept = (mask: number): number => worthIn(mask, parts, draws).filter((value) => value >= least).length;
          const fitting = [...cost.keys()].filter((mask) => (cost[mask] ?? 0) <= limit && kept(mask) >= wanted);
          const found = surePackage(cost, parts, least, wanted / draws, limit);
          expect(found === undefined).toBe(fitting.length === 0);
          if (!found) return;
          const cheapest = Math.min(...fitting.map((mask) => cost[mask] ?? Number.NaN));
          expect(cost[found.mask]).toBe(cheapest);
          expect(kept(found.mask)).toBe(Math.max(...fitting.filter((mask) => cost[mask] === cheapest).map(kept)));
          expect(found.probability).toBeCloseTo(kept(found.mask) / draws, 12);
        },
      ),
    );
  });

  test('never holds two that rule each other out', () => {
    const certain = [1, 2, 4].map((mask) => ({ mask, values: new Float64Array(draws).fill(10) }));
    const { cost, sets } = withoutRivals(singles([1, 2, 5]), [0b011]);
    expect(sets).toBe(6);
    expect(surePackage(cost, certain, 20, 1)).toEqual({ mask: 0b101, probability: 1 });
    expect(surePackage(cost, certain, 30, 0.5)).toBeUndefined();
  });

  test('all of twenty measures are looked at', () => {
    const parts = Array.from({ length: 20 }, (_, i) => ({ mask: 1 << i, values: new Float64Array(draws).fill(1) }));
    const found = surePackage(singles(parts.map((_, i) => i + 1)), parts, 19, 0.9);
    expect(found).toEqual({ mask: 2 ** 19 - 1, probability: 1 });
  });
});

test('what sets do in the draws is what they do beyond their subsets, put together again', () => {
  const worths = [1, 2, 3].map((mask) => ({ mask, values: Float64Array.of(mask, 5 * mask, mask === 3 ? -1 : 2) }));
  const parts = drawnDividends(worths);
  for (const { mask, values } of worths) expect(worthIn(mask, parts, 3)).toEqual(values);
  expect(probabilityOf(3, parts, 3, 3)).toBeCloseTo(2 / 3, 12);
  expect(probabilityOf(3, parts, 3, 3, 0)).toBeUndefined();
});
