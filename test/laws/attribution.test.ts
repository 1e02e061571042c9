import { describe, expect, test } from 'vitest';
import { plan, planFile, smallStudy } from '../support/small-study.js';
import { compare, ownStudy, run } from '../support/world.js';

/** So many measures that all multiply one cell: every set of them has something that it does together. */
const scaling = (count: number): Map<string, string> =>
  smallStudy({
    [planFile]: plan(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `m${String(i).padStart(2, '0')}`,
          `change: { energy.use: { by: ${100 - (i % 5) - 1} % } }`,
        ]),
      ),
    ),
  });

describe('fourteen measures that all interact', () => {
  test('shares are drawn, sum to the whole, and each says its error', async () => {
    const { rows } = await compare(scaling(14));
    const whole = rows.find(({ measure }) => measure === undefined);
    const measures = rows.filter(({ measure }) => measure !== undefined);
    const sum = measures.reduce((total, { share = 0 }) => total + share, 0);
    expect(sum).toBeCloseTo(whole?.reduction.central ?? Number.NaN, 9);
    for (const { shareError = 0, share = 0 } of measures) {
      expect(shareError).toBeGreaterThan(0);
      expect(shareError).toBeLessThan(share);
    }
    // the same measure five places later is its twin: symmetric but for what was drawn
    for (let i = 0; i + 5 < measures.length; i++) {
      const [one, twin] = [measures[i], measures[i + 5]];
      const room = 4 * Math.hypot(one?.shareError ?? 0, twin?.shareError ?? 0);
      expect(Math.abs((one?.share ?? 0) - (twin?.share ?? 0)), one?.measure).toBeLessThan(room);
    }
  }, 60_000);

  test('with draws of the inputs the drawn shares sum to the whole too', async () => {
    const { rows } = await compare(scaling(13), { sampling: { draws: 20, seed: 1, method: 'random' } });
    const whole = rows.find(({ measure }) => measure === undefined);
    const sum = rows.filter(({ measure }) => measure !== undefined).reduce((total, { reduction }) => total + (reduction.mean ?? 0), 0);
    expect(sum).toBeCloseTo(whole?.reduction.mean ?? Number.NaN, 6);
  }, 60_000);
});

test('twelve that all interact are exact, and thirty of which few do too', async () => {
  expect((await compare(scaling(12))).rows.every(({ shareError }) => shareError === undefined)).toBe(true);
  const sparse = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `m${i}`,
      `change: { "energy.use[${['oil', 'gas', 'wood'][i % 3] ?? ''}]": { add: ${-0.1 - i / 1000} t/year } }`,
    ]),
  );
  const { rows } = await compare(smallStudy({ [planFile]: plan(sparse) }));
  expect(rows).toHaveLength(31);
  expect(rows.every(({ shareError }) => shareError === undefined)).toBe(true);
}, 60_000);

test('a measure that changes nothing is a null player: it has no share, alone or with others', async () => {
  const { rows } = await compare(
    smallStudy({
      [planFile]: plan({
        a: 'change: { energy.use: { by: 90 % } }',
        nothing: 'change: { energy.use: { by: 100 % } }',
        b: 'change: { energy.saved: { to: 20 % } }',
      }),
    }),
  );
  const nothing = rows.find(({ measure }) => measure === 'nothing');
  expect([nothing?.standalone, nothing?.lastIn, nothing?.share]).toEqual([0, 0, 0]);
});

test('in joint scenarios every measure in every municipality is a player, and their shares sum to what all save', async () => {
  const { joint } = await compare(ownStudy());
  expect(joint.length).toBeGreaterThan(2);
  for (const { players, reduction, overlap } of joint) {
    expect(players.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(reduction, 6);
    expect(players.reduce((sum, { standalone }) => sum + standalone, 0) - reduction).toBeCloseTo(overlap, 6);
  }
  expect(joint.some(({ players }) => new Set(players.map(({ municipality }) => municipality)).size === 2)).toBe(true);
});

test('a measure that costs nothing comes before those that cost, and leaves the cost of the others as it is', async () => {
  const cost = (running: number): string => `cost: { running: ${running} DKK/year, price-year: 2020 }`;
  const files = (free: number): Map<string, string> =>
    smallStudy({
      [planFile]: plan({
        free: `change: { "energy.use[oil]": { add: -1 t/year } }\n${cost(free)}`,
        dear: `change: { "energy.use[gas]": { add: -1 t/year } }\n${cost(1000)}`,
      }),
    });
  const curve = async (free: number) => {
    const { findings, diagnostics } = await run(files(free), { want: { kind: 'cost' }, discount: '3 %' });
    if (findings?.kind !== 'cost') throw new Error(JSON.stringify(diagnostics, null, 1));
    return findings.curves[0];
  };
  const [without, some] = [await curve(0), await curve(500)];
  expect(without?.steps.map(({ measure }) => measure)).toEqual(['free', 'dear']);
  expect(without?.steps[0]).toMatchObject({ presentValue: { central: 0 }, perTonne: { central: 0 } });
  expect(without?.steps[1]?.presentValue).toEqual(some?.steps.find(({ measure }) => measure === 'dear')?.presentValue);
});
