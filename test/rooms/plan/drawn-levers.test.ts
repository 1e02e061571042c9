import { describe, expect, test } from 'vitest';
import { evaluate, run } from '../../support/world.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const sampling = { draws: 4000, seed: 1, method: 'latin' } as const;
const study = (saved: string, gas: string): Map<string, string> =>
  smallStudy({
    [planFile]: plan({
      one: `change:\n  energy.saved: { to: 20 %, ${saved}, from: 2024 }`,
      two: `change:\n  "energy.use[gas]": { by: 90 %, ${gas}, from: 2024 }`,
    }),
  });
const range = 'range: 10 % .. 40 %';

async function drawn(saved: string): Promise<{ readonly mean: number; readonly low: number; readonly high: number }> {
  const request = { municipalities: ['north'], scenario: 'plan', sampling };
  const { values } = await evaluate(study(saved, 'range: 80 % .. 95 %'), 'energy.saved', request);
  return values.find(({ year }) => year === 2030)!.drawn!;
}

describe('the amount of a measure', () => {
  test('is PERT and holds 95 % where nothing is said', async () => {
    expect(await drawn(range)).toEqual(await drawn(`${range}, shape: pert, covers: "95 %: a guess"`));
  });

  test('has the shape and the coverage that its file gives', async () => {
    const { mean, low, high } = await drawn(`${range}, shape: uniform, covers: 100 %`);
    expect(mean).toBeCloseTo(0.25, 3);
    expect(low).toBeCloseTo(0.1075, 3);
    expect(high).toBeCloseTo(0.3925, 3);
    const half = await drawn(`${range}, shape: triangular, covers: "50 %: a survey"`);
    expect(half.high - half.low).toBeGreaterThan(high - low);
  });

  test('is drawn together with all of its group, the other way round with a minus', async () => {
    const widthWith = async (saved: string, gas: string): Promise<number> => {
      const request = { municipalities: ['north'], scenario: 'plan', sampling };
      const files = study(`${range}${saved}`, `range: 80 % .. 95 %${gas}`);
      const { values } = await evaluate(files, 'energy.burned[gas]', request);
      const { low, high } = values.find(({ year }) => year === 2030)!.drawn!;
      return high - low;
    };
    const apart = await widthWith('', '');
    // more is saved and more is kept: they cancel, unless drawn the other way round
    expect(await widthWith(', group: effort', ', group: effort')).toBeLessThan(apart);
    expect(await widthWith(', group: effort', ', group: -effort')).toBeGreaterThan(apart);
    const { findings } = await run(study(`${range}, group: effort`, 'range: 80 % .. 95 %, group: -effort'), {
      want: { kind: 'sensitivity', of: 'plan' },
      municipalities: ['north'],
      sampling: { ...sampling, draws: 100 },
    });
    if (findings?.kind !== 'sensitivity') throw new Error('no sensitivity');
    expect(findings.inputs.map(({ input }) => [input.quantity, input.together])).toEqual([['energy.saved', 1]]);
  });

  test('of a shift and its shares may have a shape too', async () => {
    const shift = (own: string): Map<string, string> =>
      smallStudy({
        [planFile]: plan({
          one: `shift: { of: energy.use, to: wood, new: 10 t/year, range: 5 t/year .. 20 t/year${own}, taken-from: { oil: { share: 40 %, range: 20 % .. 60 %, shape: beta }, gas: 60 % } }`,
        }),
      });
    const request = { municipalities: ['north'], scenario: 'plan', sampling };
    const of = async (own: string): Promise<unknown> => (await evaluate(shift(own), 'energy.use[wood]', request)).values.at(-1)?.drawn;
    expect(await of(', shape: uniform, covers: 100 %')).not.toEqual(await of(''));
    expect(await of(', shape: pert')).toEqual(await of(''));
  });
});
