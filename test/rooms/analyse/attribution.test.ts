import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionsOf } from '../../../src/analyse/attribution.js';
import type { Effect } from '../../../src/analyse/effects.js';
import { noEffect } from '../../../src/analyse/effects.js';

const players = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Every non-empty set of the first `count` players, smaller sets first. */
function subsets(count: number): string[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, i) => players.slice(0, count).filter((_, bit) => ((i + 1) >> bit) & 1));
  return all.sort((a, b) => a.length - b.length);
}

/** The effect of one number, in the year and boundary that the test looks at; a third of it falls at home. */
function effect(value: number): Effect {
  return { ...noEffect, year: { ...noEffect.year, 'gpc-basic': value }, falls: new Map([['home', value / 3]]) };
}

const valueOf = ({ year }: Effect): number => year['gpc-basic'];

/** Shapley's value by its definition: the mean of what a player adds, over all orders. */
function overAllOrders(count: number, value: (set: ReadonlySet<string>) => number): Map<string, number> {
  const shares = new Map(players.slice(0, count).map((player) => [player, 0]));
  const walk = (before: readonly string[], left: readonly string[], weight: number): void => {
    const worth = value(new Set(before));
    for (const next of left) {
      const part = weight / left.length;
      shares.set(next, (shares.get(next) ?? 0) + part * (value(new Set([...before, next])) - worth));
      walk(
        [...before, next],
        left.filter((player) => player !== next),
        part,
      );
    }
  };
  walk([], players.slice(0, count), 1);
  return shares;
}

const amount = fc.double({ min: -1000, max: 1000, noNaN: true });
const keyOf = (set: Iterable<string>): string => [...set].sort().join('');

describe('the share of a measure', () => {
  test('is the mean over all orders, in any game of up to six measures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(amount, { minLength: 63, maxLength: 63 }), (count, worths) => {
        const sets = subsets(count);
        const worth = new Map(sets.map((set, i) => [keyOf(set), worths[i] ?? 0]));
        const value = (set: Iterable<string>): number => worth.get(keyOf(set)) ?? 0;
        const found = attributionsOf(sets, (measures) => effect(value(measures)));
        const expected = overAllOrders(count, value);
        const all = players.slice(0, count);
        for (const player of all) {
          const own = found.get(player);
          if (!own) throw new Error(`${player} has no share`);
          expect(Math.abs(valueOf(own.share) - (expected.get(player) ?? NaN))).toBeLessThan(1e-9 * 1000);
          expect(valueOf(own.standalone)).toBe(value([player]));
          const lastIn = value(all) - value(all.filter((other) => other !== player));
          expect(Math.abs(valueOf(own.lastIn) - lastIn)).toBeLessThan(1e-9 * 1000);
          expect(Math.abs((own.share.falls.get('home') ?? NaN) - valueOf(own.share) / 3)).toBeLessThan(1e-9 * 1000);
        }
        const sum = [...found.values()].reduce((total, { share }) => total + valueOf(share), 0);
        expect(Math.abs(sum - value(all))).toBeLessThan(1e-9 * 1000);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test('needs no set without a dividend: a game made of the dividends of some sets is shared from these sets alone', () => {
    const someSets = fc.subarray(subsets(5).filter((set) => set.length > 1));
    fc.assert(
      fc.property(someSets, fc.array(amount, { minLength: 31, maxLength: 31 }), (some, dividends) => {
        // a set needs its parts, as in a plan, where members of a set that interact also do so in its parts
        const known = subsets(5).filter((set) => set.length === 1 || some.some((larger) => set.every((player) => larger.includes(player))));
        const value = (set: Iterable<string>): number => {
          const members = new Set(set);
          return known.reduce((sum, part, i) => (part.every((player) => members.has(player)) ? sum + (dividends[i] ?? 0) : sum), 0);
        };
        const found = attributionsOf(known, (measures) => effect(value(measures)));
        const expected = overAllOrders(5, value);
        for (const [player, share] of expected)
          expect(Math.abs(valueOf(found.get(player)?.share ?? noEffect) - share)).toBeLessThan(1e-9 * 31_000);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test('of one that does nothing is nothing; two that do the same get the same', () => {
    const worth = (set: readonly string[]): number =>
      (set.includes('a') ? 10 : 0) + (set.includes('b') ? 10 : 0) - (set.includes('a') && set.includes('b') ? 4 : 0);
    const found = attributionsOf(subsets(3), (measures) => effect(worth(measures)));
    expect([...found].map(([player, { share }]) => [player, valueOf(share)])).toEqual([
      ['a', 8],
      ['b', 8],
      ['c', 0],
    ]);
  });

  test('the glove game: one left glove and two right ones', () => {
    // Shapley 1953: 2/3 for the scarce glove, 1/6 for each of the others
    const worth = (set: readonly string[]): number => (set.includes('a') && (set.includes('b') || set.includes('c')) ? 1 : 0);
    const found = attributionsOf(subsets(3), (measures) => effect(worth(measures)));
    expect(valueOf(found.get('a')?.share ?? noEffect)).toBeCloseTo(2 / 3, 12);
    expect(valueOf(found.get('b')?.share ?? noEffect)).toBeCloseTo(1 / 6, 12);
  });
});
