import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSet, maskOf, membersIn, worthOfSets } from '../../../src/analyse/subsets.js';

describe('the worth of every set', () => {
  test('is the sum of the dividends inside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            dividends: fc.array(
              fc.record({ mask: fc.integer({ min: 1, max: 2 ** count - 1 }), value: fc.integer({ min: -50, max: 50 }) }),
              { maxLength: 20 },
            ),
          }),
        ),
        ({ count, dividends }) => {
          const worth = worthOfSets(count, dividends);
          for (let set = 0; set < worth.length; set++)
            expect(worth[set]).toBe(dividends.filter(({ mask }) => (mask & set) === mask).reduce((sum, { value }) => sum + value, 0));
        },
      ),
    );
  });

  test('twenty measures are combined, more are not', () => {
    const singles = Array.from({ length: 20 }, (_, i) => ({ mask: 1 << i, value: i + 1 }));
    expect(worthOfSets(20, singles).at(-1)).toBe(210);
    expect(() => worthOfSets(21, [])).toThrow();
  });
});

describe('the best package', () => {
  test('within a budget is that of a search by hand, for any costs, gains and interactions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: -10, max: 40 }), { minLength: 32, maxLength: 32 }),
        fc.integer({ min: 0, max: 80 }),
        (costs, gains, budget) => {
          const cost = worthOfSets(
            5,
            costs.map((value, i) => ({ mask: 1 << i, value })),
          );
          const gain = Float64Array.from(gains, (value, mask) => (mask === 0 ? 0 : value));
          const best = bestSet(gain, cost, budget);
          const allowed = [...gain.keys()].filter((mask) => (cost[mask] ?? 0) <= budget);
          expect(best).toBeDefined();
          expect(cost[best ?? 0]).toBeLessThanOrEqual(budget);
          expect(gain[best ?? 0]).toBe(Math.max(...allowed.map((mask) => gain[mask] ?? 0)));
        },
      ),
    );
  });

  test('of equals takes the cheaper, then the smaller, and nothing where nothing is within the limit', () => {
    expect(bestSet(Float64Array.of(0, 5, 5, 5), Float64Array.of(0, 3, 2, 5), 9)).toBe(2);
    expect(bestSet(Float64Array.of(0, 5, 0, 5), Float64Array.of(0, 1, 0, 1), 9)).toBe(1);
    expect(bestSet(Float64Array.of(0, 5), Float64Array.of(2, 3), 1)).toBeUndefined();
  });

  test('sets and masks are the same', () => {
    expect(maskOf(['c', 'a'], ['a', 'b', 'c'])).toBe(5);
    expect(membersIn(5, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });
});
