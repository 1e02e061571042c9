import { describe, expect, test } from 'vitest';
import type { CostCurve, CostCurves } from '../../../src/domain/cost-findings.js';
import type { Request } from '../../../src/domain/request.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const discounts = 'country,after,rate,status,source,locator,note\nXX,0,0 %,assumed,s,p. 1,\n';
const priced = (cost: number, change: string): string => `cost: { running: ${cost} DKK/year, price-year: 2024 }\nchange: { ${change} }`;

const oil = priced(10, '"energy.use[oil]": { by: 50 %, range: 30 % .. 90 %, from: 2024 }');
const gas = priced(4, '"energy.use[gas]": { by: 50 %, from: 2024 }');
const save = (cost: number, share: number): string => priced(cost, `energy.saved: { to: ${share} %, from: 2026 }`);

/** Three files: `one` with two measures, `two` with one of them again and a rival of the other, and a joint one. */
const files = (): Map<string, string> =>
  smallStudy({
    'data/discount-rates.csv': discounts,
    [planFile]: plan({ oil, save: save(6, 30) }),
    'scenarios/two.yaml': plan({ gas, more: save(9, 50), oil }).replace('scenario: plan', 'scenario: two'),
    'scenarios/both.yaml': plan({ shared: gas }, 'municipalities: [north, south]').replace('scenario: plan', 'scenario: both'),
  });

async function curves(want: Partial<Extract<Request['want'], { kind: 'cost' }>> = {}, request: Partial<Request> = {}): Promise<CostCurves> {
  const { findings, diagnostics } = await run(files(), { ...request, want: { ...want, together: true, kind: 'cost' } });
  if (findings?.kind !== 'cost') throw new Error(JSON.stringify(diagnostics, null, 1));
  return findings;
}

async function northern(
  want: Partial<Extract<Request['want'], { kind: 'cost' }>> = {},
  request: Partial<Request> = {},
): Promise<CostCurve> {
  const curve = (await curves(want, request)).curves.find(({ municipalities }) => municipalities.includes('north'));
  if (!curve) throw new Error('no curve of north');
  return curve;
}

const ids = (curve: CostCurve): readonly string[] => curve.best?.measures.map(({ measure }) => measure) ?? [];

describe('all measures of a municipality from several files', () => {
  test('stand in one curve, a measure of two files once, scenarios of several municipalities named and left out', async () => {
    const all = await curves();
    expect(all.joint).toEqual(['both']);
    expect(all.curves.map(({ scenario }) => scenario)).toEqual(['north']);
    const curve = await northern();
    expect([...curve.steps, ...curve.passedOver].map(({ measure }) => measure).sort()).toEqual(['gas', 'more', 'oil', 'save']);
    expect(curve.from).toEqual([planFile, 'scenarios/two.yaml']);
  });

  test('those of different files that set one value rule each other out; the second is passed over, and that is said', async () => {
    const curve = await northern();
    // all are of one kind; `oil` stands in both files, so it goes with everything, and `gas` and `more` stand together in one
    expect(curve.alternatives.map((pair) => [...pair].sort()).sort()).toEqual([
      ['gas', 'save'],
      ['more', 'save'],
    ]);
    expect(curve.passedOver.map(({ measure }) => measure)).toEqual(['save']);
    expect(curve.total.tonnes).toBeCloseTo(
      curve.steps.reduce((sum, { tonnes }) => sum + tonnes, 0),
      9,
    );
    const alone = curve.steps.reduce((sum, step) => sum + step.alone, 0);
    expect(curve.overlap).toBeCloseTo(alone - curve.total.tonnes, 9);
    expect(curve.overlap).toBeGreaterThan(1);
  });

  test('save together what they save in one scenario file', async () => {
    const curve = await northern();
    const study = smallStudy({ 'data/discount-rates.csv': discounts, [planFile]: plan({ gas, more: save(9, 50), oil }) });
    const whole = (await compare(study)).rows.find(({ measure }) => measure === undefined);
    expect(curve.total.tonnes).toBeCloseTo(whole?.cumulative.central ?? Number.NaN, 6);
  });

  test('the best package is that of all sets without two that rule each other out', async () => {
    // 11 years at 0 %: 10 × 11 + 6 × 11; four measures have 16 sets, 6 of them with a pair that is ruled out
    const within = await northern({ budget: '176 DKK' });
    expect(within.best?.considered).toBe(10);
    expect(within.best?.presentValue).toBeLessThanOrEqual(176);
    expect(ids(await northern({ budget: '1 MDKK' }))).toEqual(['gas', 'more', 'oil']);
  });
});

test('more measures with a cost than can be combined are a fault of the files', async () => {
  const many = Array.from({ length: 21 }, (_, i) => [`m${i}`, priced(i, '"energy.use[oil]": { by: 99 %, from: 2024 }')] as const);
  const study = smallStudy({ 'data/discount-rates.csv': discounts, [planFile]: plan(Object.fromEntries(many)) });
  const { findings, diagnostics } = await run(study, { want: { kind: 'cost', together: true } });
  expect(findings).toBeUndefined();
  expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([['too-many-measures', { count: 21, limit: 20 }]]);
});

describe('with draws', () => {
  const sampling = { draws: 200, seed: 1, method: 'random' } as const;

  test('a step has a range around what it adds, and a package says how sure it is', async () => {
    const target = `${String(0.999 * (await northern({ budget: '110 DKK' })).total.tonnes)} tCO2e`;
    const curve = await northern({ target }, { sampling });
    const uncertain = curve.steps.find(({ measure }) => measure === 'oil');
    expect(uncertain?.drawn?.low).toBeLessThan(uncertain?.tonnes ?? Number.NaN);
    expect(uncertain?.drawn?.high).toBeGreaterThan(uncertain?.tonnes ?? Number.NaN);
    expect(curve.total.drawn?.probability).toBeGreaterThan(0.2);
    expect(curve.total.drawn?.probability).toBeLessThan(0.8);
    expect(curve.best?.drawn?.probability).toBe(curve.total.drawn?.probability);
  });

  test('more confidence never costs less, and what nobody can reach has no package', async () => {
    const all = await northern();
    const target = `${String(0.6 * all.total.tonnes)} tCO2e`;
    const values = await Promise.all(
      ['5 %', '50 %', '100 %'].map(async (confidence) => (await northern({ target, confidence }, { sampling })).best),
    );
    const costs = values.map((best) => (best?.found === true ? best.presentValue : Number.POSITIVE_INFINITY));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const [i, least] of [0.05, 0.5, 1].entries())
      if (values[i]?.found === true) expect(values[i]?.drawn?.probability).toBeGreaterThanOrEqual(least);
    expect(values[0]?.found).toBe(true);
    const never = await northern({ target: '1 MtCO2e', confidence: '5 %' }, { sampling });
    expect(never.best?.found).toBe(false);
    expect(never.total.drawn?.probability).toBe(0);
  });

  test.each([
    ['120 %', 'share-out-of-range'],
    ['5 t', 'unit-mismatch'],
  ])('--confidence %s is %s', async (confidence, code) => {
    const { diagnostics } = await run(files(), { want: { kind: 'cost', target: '1 tCO2e', confidence }, sampling });
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });
});
