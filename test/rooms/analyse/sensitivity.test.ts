import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributionsOf } from '../../../src/analyse/attribution.js';
import { beats, isDistinguishable, winsOf } from '../../../src/analyse/contests.js';
import { shareWeights } from '../../../src/analyse/share-weights.js';
import { noEffect } from '../../../src/analyse/effects.js';
import type { BreakEven, Sensitivity } from '../../../src/domain/sensitivity-findings.js';
import type { Request } from '../../../src/domain/request.js';
import { compare, evaluate, filesOf, root, run } from '../../support/world.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

async function sensitivity(files: ReadonlyMap<string, string>, of: string, request: Partial<Request> = {}): Promise<Sensitivity> {
  const { findings, diagnostics } = await run(files, { ...request, want: { kind: 'sensitivity', of } });
  if (findings?.kind !== 'sensitivity') throw new Error(JSON.stringify(diagnostics));
  return findings;
}

test("the estimated indices of Sobol's g function lie within four of their own errors of the closed forms", async () => {
  const found = await sensitivity(filesOf(join(root, 'test/cases/sens-sobol-g')), 'case.y', {
    sampling: { draws: 20_000, seed: 1, method: 'random' },
  });
  const first = [0.000276, 0.010195, 0.765743, 0.191436, 0.000179, 0.00149];
  const total = [0.0003294577, 0.01214324, 0.7959698, 0.2203131, 0.0002140966, 0.001778255];
  const inputs = [1, 2, 3, 4, 5, 6].map((i) => found.inputs.find(({ input }) => input.quantity === `case.x${i}`)!);
  inputs.forEach((one, i) => {
    expect(Math.abs(one.first.value - first[i]!)).toBeLessThan(4 * one.first.error);
    expect(Math.abs(one.total.value - total[i]!)).toBeLessThan(4 * one.total.error);
  });
  // the largest first
  expect(found.inputs[0]?.input.quantity).toBe('case.x3');
});

test.each([1, 2, 3, 4, 5])(
  "the estimated indices of Ishigami's function lie within four of their own errors of the closed forms, seed %i",
  async (seed) => {
    const files = filesOf(join(root, 'test/cases/sens-ishigami'));
    const found = await sensitivity(files, 'case.y', { sampling: { draws: 20_000, seed, method: 'random' } });
    const exact = async (name: string): Promise<number> => (await evaluate(files, `case.${name}`)).values[0]!.value;
    const inputs = [1, 2, 3].map((i) => found.inputs.find(({ input }) => input.quantity === `case.x${i}`)!);
    for (const [i, { first, total }] of inputs.entries()) {
      expect(Math.abs(first.value - (await exact(`s${i + 1}`)))).toBeLessThan(4 * first.error);
      expect(Math.abs(total.value - (await exact(`st${i + 1}`)))).toBeLessThan(4 * total.error);
    }
    // x3 acts with x1 only, so what it does together with others is the index of the second order of the two
    const [, second, third] = inputs;
    const together = third!.total.value - third!.first.value;
    expect(Math.abs(together - (await exact('s13')))).toBeLessThan(4 * (third!.total.error + third!.first.error));
    // what x1 and x3 explain together is all that x2 has no part in
    expect(Math.abs(1 - second!.total.value - (await exact('grouped13')))).toBeLessThan(4 * second!.total.error);
  },
);

describe('an input that matters in few draws', () => {
  const head = 'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note';
  const factor = (name: string, text: string): string => `case.${name},,world,2020,${text},seen,s,p. 1,`;
  const files = new Map([
    ['data/sources.csv', 'source,author,title,year,address,terms,note\ns,A,B,2020,,free,\n'],
    [
      'data/sectors/case.yaml',
      `sector: case
label: case
quantities:
  n: { label: N, unit: '1', kind: intensity, given: factor, signed: true }
  times: { label: Times, unit: '1', kind: intensity, given: factor, signed: true }
  l: { label: L, unit: '1', kind: intensity, given: factor, signed: true }
  none: { label: None, unit: '1', kind: intensity, given: factor, signed: true }
  limit: { label: Limit, unit: '1', kind: intensity, value: 6.5, source: s }
  y: { label: Y, unit: '1', kind: intensity, signed: true, formula: 'l + times * max(0 * n, n - limit) + 0 * none' }
`,
    ],
    [
      'data/factors/case.csv',
      [
        head,
        factor('n', '3,1,2,7,normal,95 %: x'),
        factor('times', '0.5,1,-1,3,normal,95 %: x'),
        factor('l', '3,1,2,7,lognormal,95 %: x'),
        factor('none', '3,1,2,7,normal,95 %: x'),
        '',
      ].join('\n'),
    ],
  ]);
  const sampling = { draws: 500, seed: 1, method: 'random' } as const;

  test('is found, and one that changes nothing is not', async () => {
    const { inputs, idle } = await sensitivity(files, 'case.y', { sampling });
    expect(inputs.map(({ input }) => input.quantity).sort()).toEqual(['case.l', 'case.n', 'case.times']);
    expect(idle).toBe(1);
  });

  test.each([1, 2, 3])('is drawn with all others: mean and interval are those of evaluate, seed %i', async (seed) => {
    const request = { sampling: { ...sampling, seed } };
    const { drawn } = await sensitivity(files, 'case.y', request);
    const { values } = await evaluate(files, 'case.y', request);
    expect(drawn).toEqual(values.find(({ year }) => year === 2030)?.drawn);
  });
});

describe('contests', () => {
  const [a, b] = [Float64Array.of(3, 1, 2, 2), Float64Array.of(1, 3, 2, 1)];

  test('are won draw by draw, and ties are shared', () => {
    expect(beats(a, b)).toBe(0.625);
    expect(winsOf([a, b, Float64Array.of(0, 0, 2, 0)])).toEqual([(1 + 1 / 3 + 1) / 4, (1 + 1 / 3) / 4, 1 / 3 / 4]);
  });

  test('are decided from two thirds on, and by more than the chance of so few draws', () => {
    expect([0.5, 0.66, 0.67, 0.2, 0.83].map((p) => isDistinguishable(p, 1000))).toEqual([false, false, true, true, true]);
    expect(isDistinguishable(0.67, 20)).toBe(false);
  });
});

test('weights of shares are those of the attribution', () => {
  const sets = [['a'], ['b'], ['c'], ['a', 'b'], ['b', 'c'], ['a', 'c'], ['a', 'b', 'c']];
  const worth = new Map(sets.map((set, i) => [set.join(), 1 + i * i]));
  const effect = (measures: readonly string[]): typeof noEffect => ({
    ...noEffect,
    year: { ...noEffect.year, 'gpc-basic': worth.get(measures.join()) ?? 0 },
  });
  const exact = attributionsOf(sets, effect);
  for (const [measure, weights] of shareWeights(sets)) {
    const share = [...weights].reduce((sum, [set, weight]) => sum + weight * (worth.get(sets[set]!.join()) ?? 0), 0);
    expect(share).toBeCloseTo(exact.get(measure)?.share.year['gpc-basic'] ?? Number.NaN, 12);
  }
});

describe('break-even', () => {
  const more = 'change:\n  "energy.use[oil]": { add: -10 t/year, range: -30 t/year .. -1 t/year, from: 2024 }';
  const less = 'change:\n  "energy.use[gas]": { add: -20 t/year, range: -21 t/year .. -19 t/year, from: 2024 }';
  const files = smallStudy({ [planFile]: plan({ more, less }) });

  const breakEven = (of: string, other: string): Promise<BreakEven> => breakEvenIn(files, of, other);
  async function breakEvenIn(study: ReadonlyMap<string, string>, of: string, other: string): Promise<BreakEven> {
    const { findings, diagnostics } = await run(study, {
      want: { kind: 'break-even', of, less: other },
      municipalities: ['north'],
      boundary: 'life-cycle',
    });
    if (findings?.kind !== 'break-even') throw new Error(JSON.stringify(diagnostics));
    return findings;
  }

  test('is where both save the same, and is never where the other input cannot reach it', async () => {
    const { a, b, inputs } = await breakEven('plan/more', 'plan/less');
    // a tonne of oil saves 3 t of CO2, one of gas 2 t; both the same upstream and next door
    expect(a).toBeLessThan(b);
    const [oil, gas] = ['more', 'less'].map((measure) => inputs.find(({ input }) => input.measure === measure)!);
    const perTonne = { oil: a / 10, gas: b / 20 };
    expect(-oil!.at!).toBeCloseTo(b / perTonne.oil, 6);
    expect(oil!.flips).toBe(1);
    expect(gas!.at).toBeUndefined();
    expect(gas!.flips).toBe(0);
    expect(Math.sign(gas!.atLow)).toBe(Math.sign(gas!.atHigh));
  });

  test('of the same two the other way round is the same value', async () => {
    const [one, other] = [await breakEven('plan/more', 'plan/less'), await breakEven('plan/less', 'plan/more')];
    expect(other.inputs[0]?.at).toBeCloseTo(one.inputs[0]?.at ?? Number.NaN, 9);
  });

  test('sums a run once that is both sides: a scenario and its only measure', async () => {
    const files = smallStudy({ [planFile]: plan({ less }) });
    const { findings } = await run(files, { want: { kind: 'break-even', of: 'plan', less: 'plan/less' }, municipalities: ['north'] });
    const { rows } = await compare(files, { municipalities: ['north'] });
    if (findings?.kind !== 'break-even') throw new Error('no break-even');
    expect([findings.a, findings.b]).toEqual([rows[0]?.reduction.central, rows[0]?.reduction.central]);
  });

  test('looks at the central value too: a flip between it and an end is seen where the central value is outside of the middle', async () => {
    // 40 t is the most likely value and the end of the range, so every place of the interval saves more
    const edge = 'change:\n  "energy.use[gas]": { add: -40 t/year, range: -49 t/year .. -40 t/year, from: 2024 }';
    const against = async (tonnes: number): Promise<BreakEven> => {
      const other = `change:\n  "energy.use[oil]": { add: -${tonnes} t/year, from: 2024 }`;
      return breakEvenIn(smallStudy({ [planFile]: plan({ edge, other }) }), 'plan/edge', 'plan/other');
    };
    const { a, b } = await against(10);
    const found = await against(((10 * a) / b) * (40.02 / 40));
    const [one] = found.inputs;
    expect(found.a).toBeLessThan(found.b);
    expect(Math.min(one!.atLow, one!.atHigh)).toBeGreaterThan(0);
    expect(one?.flips).toBe(1);
    expect(one?.at).toBeCloseTo(-40.02, 6);
  });

  test('asks for a scenario that is there', async () => {
    const { diagnostics } = await run(files, { want: { kind: 'break-even', of: 'plan', less: 'plam' }, municipalities: ['north'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-scenario']);
  });
});
