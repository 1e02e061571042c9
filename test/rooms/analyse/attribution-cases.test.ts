import { describe, expect, test } from 'vitest';
import { attributionsOf } from '../../../src/analyse/attribution.js';
import type { Effect } from '../../../src/analyse/effects.js';
import { noEffect } from '../../../src/analyse/effects.js';
import { compare } from '../../support/world.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const effect = (value: number): Effect => ({ ...noEffect, year: { ...noEffect.year, 'gpc-basic': value } });

/** The Shapley values of a game in which every set may interact. */
function shapley(players: readonly string[], worth: (set: readonly string[]) => number): number[] {
  const sets = Array.from({ length: 2 ** players.length - 1 }, (_, i) => players.filter((_player, bit) => ((i + 1) >> bit) & 1));
  const found = attributionsOf(
    sets.sort((a, b) => a.length - b.length),
    (set) => effect(worth(set)),
  );
  return players.map((player) => found.get(player)?.share.year['gpc-basic'] ?? Number.NaN);
}

const expectClose = (found: readonly number[], expected: readonly number[], within: number): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? Number.NaN)), String(i)).toBeLessThanOrEqual(within + 1e-15);
  });
};

describe('published games', () => {
  test('three players with help and hindrance (CoopGT)', () => {
    const worth: Readonly<Record<string, number>> = { '1': 5, '2': 3, '3': 2, '1,2': 12, '1,3': 5, '2,3': 4, '1,2,3': 13 };
    expectClose(
      shapley(['1', '2', '3'], (set) => worth[[...set].sort().join(',')] ?? Number.NaN),
      [20 / 3, 31 / 6, 7 / 6],
      1e-9,
    );
  });

  test('the glove game (R package shapley)', () => {
    expectClose(
      shapley(['1', '2', '3'], (set) => (set.length >= 2 && set.includes('3') ? 1 : 0)),
      [1 / 6, 1 / 6, 2 / 3],
      1e-12,
    );
  });

  test('the airport: the largest covers the others (R package shapley)', () => {
    const cost: Readonly<Record<string, number>> = { A: 8, B: 11, C: 13, D: 18 };
    expectClose(
      shapley(['A', 'B', 'C', 'D'], (set) => Math.max(...set.map((player) => cost[player] ?? Number.NaN))),
      [2, 3, 4, 9],
      1e-12,
    );
  });
});

test.each([
  [[-0.1, -0.08], -0.172],
  [[-0.1, -0.08, -0.05], -0.2134],
  [[-0.5, -0.5], -0.75],
  [[0.2, -0.1], 0.08],
  [[-1, -0.5], -1],
] as const)('measures that scale one cell by %j change it by %d together (CAPCOA 2024)', async (changes, expected) => {
  const measures = Object.fromEntries(
    changes.map((change, i) => [`m${i}`, `change: { "energy.use[oil]": { by: ${100 * (1 + change)} %, from: 2024 } }`]),
  );
  const only = (fuel: string): string => `change: { "energy.use[${fuel}]": { by: 0 %, from: 2024 } }`;
  const options = { year: 2030, boundary: 'gpc-basic' } as const;
  const all = await compare(smallStudy({ [planFile]: plan(measures) }), options);
  const oil = await compare(smallStudy({ [planFile]: plan({ out: only('oil') }) }), options);
  const [whole] = all.rows;
  const total = oil.rows[0]?.reduction.central ?? Number.NaN;
  expect(-(whole?.reduction.central ?? Number.NaN) / total).toBeCloseTo(expected, 9);
  const shares = all.rows.slice(1).reduce((sum, { share }) => sum + (share ?? Number.NaN), 0);
  expect(shares).toBeCloseTo(whole?.reduction.central ?? Number.NaN, 9);
});
