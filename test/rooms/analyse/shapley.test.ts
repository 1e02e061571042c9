import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapleyShares } from '../../../src/analyse/shapley.js';

const first = ({ shares }: ReturnType<typeof shapleyShares>): number[] => shares.map(([share]) => share ?? Number.NaN);
const seed = 20261123;

/** The airport game: a set is worth the dearest of its members. */
const airport = (cost: readonly number[]) => (players: readonly number[]) => [Math.max(0, ...players.map((player) => cost[player] ?? 0))];

describe('exact', () => {
  test('the airport of four', () => {
    expect(first(shapleyShares(4, airport([8, 11, 13, 18])))).toEqual([2, 3, 4, 9].map((value) => expect.closeTo(value, 12) as number));
  });
  test('the glove game', () => {
    const shares = first(shapleyShares(3, (players) => [players.length >= 2 && players.includes(2) ? 1 : 0]));
    expect(shares).toEqual([1 / 6, 1 / 6, 4 / 6].map((value) => expect.closeTo(value, 12) as number));
  });
  test('efficiency, symmetry and the null player', () => {
    const games = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 32, maxLength: 32 }),
    );
    fc.assert(
      fc.property(games, ([count, values]) => {
        // player `count` is null, player `count + 1` the twin of player 0
        const worth = (players: readonly number[]): readonly number[] => {
          const own = players.filter((player) => player < count);
          const twins = players.filter((player) => player === 0 || player === count + 1).length;
          const others = own.filter((player) => player !== 0).reduce((mask, player) => mask | (1 << player), 0);
          return [others === 0 && twins === 0 ? 0 : (values[others % 32] ?? 0) * (1 + twins)];
        };
        const result = shapleyShares(count + 2, worth);
        const shares = first(result);
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo((result.all[0] ?? 0) - (result.none[0] ?? 0), 8);
        expect(shares[count]).toBeCloseTo(0, 9);
        expect(shares[count + 1]).toBeCloseTo(shares[0] ?? Number.NaN, 8);
      }),
      { seed },
    );
  });
});

describe('drawn', () => {
  const cost = [0, 1, 1, 2, 2, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7, 8, 8];
  const result = shapleyShares(20, airport(cost));

  /** Each step of the cost is shared by those that need it (Littlechild and Owen 1973). */
  const closed = (player: number): number => {
    const steps = [...new Set(cost)].sort((a, b) => a - b);
    return steps.reduce((sum, step, i) => {
      if (i === 0 || step > (cost[player] ?? 0)) return sum;
      return sum + (step - (steps[i - 1] ?? 0)) / cost.filter((other) => other >= step).length;
    }, 0);
  };

  test('the published values are those of the closed form', () => {
    expect(closed(1)).toBeCloseTo(0.052631578947, 11);
    expect(closed(19)).toBeCloseTo(1.192407489312, 11);
  });
  test('shares sum to the whole exactly, whatever was drawn', () => {
    expect(first(result).reduce((sum, share) => sum + share, 0)).toBeCloseTo(8, 9);
  });
  test('every share lies within four of its own standard errors of the truth, and the errors are small', () => {
    first(result).forEach((share, player) => {
      const error = result.errors?.[player]?.[0] ?? Number.NaN;
      expect(Math.abs(share - closed(player)), String(player)).toBeLessThanOrEqual(4 * error + 1e-12);
      expect(error).toBeLessThan(0.2);
    });
  });
  test('the null player gets nothing, the same again gives the same', () => {
    expect(first(result)[0]).toBe(0);
    expect(first(shapleyShares(20, airport(cost)))).toEqual(first(result));
  });
});
