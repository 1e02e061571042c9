import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnBlock } from '../../src/domain/chance.js';
import type { Row } from '../../src/domain/findings.js';
import { deckOf } from '../../src/evaluate/deck.js';
import { evaluateDraws } from '../../src/evaluate/evaluate-draws.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { chancesOf } from '../../src/plan/chances.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { compare, evaluate, ownStudy, run } from '../support/world.js';
import { checkedStudy } from '../support/checked.js';
import { plan, planFile, smallStudy } from '../support/small-study.js';

const header = 'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note';

/** A row of factors with a range, or without where it has no width. */
function row(name: string, member: string, place: string, value: number, unit: string, width = 0): string {
  const range = width === 0 ? ',,,' : `${value - width},${value + width},triangular,a guess`;
  return `energy.${name},${member},${place},2020,${value},${unit},${range},seen,s,p. 1,`;
}

const factors = (oil: number, gas: number, more: readonly string[] = []): string =>
  [
    header,
    row('factor', 'oil', 'world', 3, 'tCO2/t', oil),
    row('factor', 'gas', 'world', 2, 'tCO2/t', gas),
    row('factor', 'wood', 'world', 0, 'tCO2/t'),
    row('bio_factor', '', 'world', 1.5, 'tCO2bio/t'),
    row('tail', '', 'world', 0.5, 'tCO2e/t'),
    ...more,
    '',
  ].join('\n');

const measures = {
  one: 'change:\n  energy.saved: { to: 20 %, range: 10 % .. 40 %, from: 2024 }',
  two: 'change:\n  "energy.use[gas]": { by: 90 %, range: 70 % .. 100 %, from: 2024 }',
};
const study = (
  oil: number,
  gas: number,
  written: Readonly<Record<string, string>> = measures,
  more: readonly string[] = [],
): Map<string, string> => smallStudy({ 'data/factors/energy.csv': factors(oil, gas, more), [planFile]: plan(written) });
const sampling = (draws: number, seed = 1): { draws: number; seed: number; method: 'random' } => ({ draws, seed, method: 'random' });

const whole = (rows: readonly Row[]): Row => rows.find(({ measure }) => measure === undefined)!;

describe('draws', () => {
  test('of other inputs stay where they are when one more has a range', async () => {
    const of = async (gas: number): Promise<unknown> => {
      const { values } = await evaluate(study(1, gas), 'energy.direct[oil]', { municipalities: ['north'], sampling: sampling(200) });
      return values.map(({ drawn }) => drawn);
    };
    expect(await of(0.5)).toEqual(await of(0));
  });

  test('of a factor of the world are those of every municipality', async () => {
    const checked = await checkedStudy(study(1, 0.5, {}), { municipalities: ['north', 'south'] });
    const planned = planStudy(checked, 'whole');
    const factor = checked.quantities.findIndex(({ id }) => id === 'energy.factor');
    const seen = new Map<string, number[]>();
    const take = ({ run: { inputs }, columns }: DrawnBlock): void => {
      seen.set(inputs, [...(seen.get(inputs) ?? []), ...columns[factor]!]);
    };
    const observed = new Set([factor]);
    evaluateDraws(planned, evaluatePlan(planned), { chances: chancesOf(checked), deck: deckOf(sampling(100)), observed }, take);
    expect(seen.get('south')).toEqual(seen.get('north'));
  });

  test('a study without ranges has intervals without width, at the central value', async () => {
    const fixed = { one: 'change:\n  energy.saved: { to: 20 %, from: 2024 }' };
    const { rows } = await compare(study(0, 0, fixed), { sampling: sampling(50) });
    for (const { reduction, cumulative } of rows)
      for (const { central, mean = Number.NaN, low, high, deviation = Number.NaN } of [reduction, cumulative]) {
        expect(high).toBe(low);
        expect(Math.abs(mean - central)).toBeLessThanOrEqual(1e-12 * Math.abs(central));
        expect(deviation).toBeLessThanOrEqual(1e-12 * Math.abs(central));
      }
  });

  test('more of them move the mean within its standard error', async () => {
    const [few, many] = await Promise.all([400, 40_000].map((draws) => compare(study(1, 0.5), { sampling: sampling(draws) })));
    for (const [i, row] of few!.rows.entries()) {
      const { mean = 0, deviation = 0 } = row.reduction;
      expect(Math.abs(mean - (many!.rows[i]!.reduction.mean ?? 0))).toBeLessThan((4 * deviation) / Math.sqrt(400));
    }
  });

  test('what two scenarios share cancels in their difference, draw by draw', async () => {
    // an addition on top of what both do has the same effect in both, whatever is drawn
    const files = study(1, 0.5, { one: measures.one });
    files.set('scenarios/again.yaml', plan({ one: measures.one }).replace('scenario: plan', 'scenario: again'));
    const { findings } = await run(files, {
      want: { kind: 'sensitivity', of: 'plan', less: 'again' },
      municipalities: ['north'],
      sampling: sampling(100),
    });
    if (findings?.kind !== 'sensitivity') throw new Error('no sensitivity');
    expect(findings.drawn).toMatchObject({ mean: 0, low: 0, high: 0, deviation: 0 });
    expect(findings.inputs).toEqual([]);
  });

  test('an input that two different scenarios share cancels in their difference', async () => {
    // both leave out the same tonnes of gas, one of them some oil besides: the factor of gas is in both, that of oil in the difference
    const both = '"energy.use[gas]": { add: -20 t/year, range: -40 t/year .. -10 t/year, from: 2024 }';
    const files = study(1, 0.5, { one: `change:\n  ${both}` });
    const more = `change:\n  ${both}\n  "energy.use[oil]": { add: -10 t/year, from: 2024 }`;
    files.set('scenarios/other.yaml', plan({ one: more }).replace('scenario: plan', 'scenario: other'));
    const of = async (less?: string): Promise<readonly string[]> => {
      const { findings } = await run(files, {
        want: { kind: 'sensitivity', of: 'other', ...(less === undefined ? {} : { less }) },
        municipalities: ['north'],
        sampling: sampling(300),
      });
      if (findings?.kind !== 'sensitivity') throw new Error('no sensitivity');
      return findings.inputs.map(({ input }) => `${input.quantity} ${input.member.join()}`);
    };
    expect([...(await of())].sort()).toEqual(['energy.factor gas', 'energy.factor oil', 'energy.use gas']);
    expect(await of('plan')).toEqual(['energy.factor oil']);
  });

  test('an input that is set to a value has no width', async () => {
    const request = { municipalities: ['north'], sampling: sampling(100) };
    const drawn = (await evaluate(study(1, 0.5, {}), 'energy.direct[oil]', request)).values[0]!.drawn!;
    const fixed = await evaluate(study(1, 0.5, {}), 'energy.direct[oil]', { ...request, set: ['energy.factor[oil]=3 tCO2/t'] });
    expect(drawn.high).toBeGreaterThan(drawn.low);
    for (const { value, drawn: own } of fixed.values) expect([own!.low, own!.high]).toEqual([value, value]);
  });

  test('with another seed give another mean, with the same seed the same bytes', async () => {
    const json = async (seed: number): Promise<string> =>
      JSON.stringify((await compare(study(1, 0.5), { sampling: sampling(100, seed) })).rows);
    expect(await json(5)).toBe(await json(5));
    expect(await json(5)).not.toBe(await json(6));
  });

  test('leave the central run what it is', async () => {
    const [without, drawn] = await Promise.all([compare(study(1, 0.5)), compare(study(1, 0.5), { sampling: sampling(50) })]);
    expect(drawn.rows.map(({ reduction, cumulative, share }) => [reduction.central, cumulative.central, share])).toEqual(
      without.rows.map(({ reduction, cumulative, share }) => [reduction.central, cumulative.central, share]),
    );
  });

  test('shares of measures sum to their scenario in the mean', async () => {
    const { rows } = await compare(study(1, 0.5), { sampling: sampling(500) });
    const parts = rows.filter(({ measure }) => measure !== undefined).reduce((sum, { reduction }) => sum + (reduction.mean ?? 0), 0);
    expect(parts).toBeCloseTo(whole(rows).reduction.mean ?? 0, 9);
  });

  test('a wider range never makes a narrower interval, where the result rises with the input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), async (width, more) => {
        const intervals = await Promise.all(
          [width, width + more].map(async (one) => {
            const { values } = await evaluate(study(Number(one.toFixed(3)), 0, {}), 'energy.direct[oil]', {
              municipalities: ['north'],
              sampling: sampling(100),
            });
            return values[0]!.drawn!;
          }),
        );
        expect(intervals[1]!.high - intervals[1]!.low).toBeGreaterThan(intervals[0]!.high - intervals[0]!.low);
      }),
      { numRuns: 10 },
    );
  });
});

test('the own study is drawn without a fault: no number is missing, no computed share outside its limits', async () => {
  const { strays = [], rows } = await compare(ownStudy(), { sampling: sampling(40) });
  expect(strays.filter(({ kind }) => kind === 'outside')).toEqual([]);
  expect(rows.every(({ reduction }) => Number.isFinite(reduction.mean))).toBe(true);
}, 120_000);
