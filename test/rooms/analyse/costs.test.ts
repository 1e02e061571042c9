import { describe, expect, test } from 'vitest';
import type { CostCurves } from '../../../src/domain/cost-findings.js';
import type { Comparison, Row } from '../../../src/domain/findings.js';
import type { Request } from '../../../src/domain/request.js';
import { codesOf } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const saved = 'change: { energy.saved: { to: 50 %, from: 2026 } }';
const less = 'change: { "energy.use[oil]": { by: 50 %, from: 2024 } }';
const wood = 'change: { "energy.use[wood]": { by: 50 %, from: 2024 } }';
const discounts = 'country,after,rate,status,source,locator,note\nXX,0,5 %,assumed,s,p. 1,\n';
const files = (
  measures: Readonly<Record<string, string>>,
  head?: string,
  more: Readonly<Record<string, string>> = {},
): Map<string, string> => smallStudy({ [planFile]: plan(measures, head), 'data/discount-rates.csv': discounts, ...more });
const priced = (change: string, cost: string): string => `cost: { ${cost}, price-year: 2024 }\n${change}`;

const rowOf = ({ rows }: Comparison, measure?: string, municipality = 'north'): Row => {
  const row = rows.find((one) => one.measure === measure && one.municipality === municipality);
  if (!row) throw new Error(`no row ${measure ?? ''}`);
  return row;
};

async function curves(
  study: ReadonlyMap<string, string>,
  want: Partial<Extract<Request['want'], { kind: 'cost' }>> = {},
  request: Partial<Request> = {},
): Promise<CostCurves> {
  const { findings, diagnostics } = await run(study, { ...request, want: { ...want, kind: 'cost' } });
  if (findings?.kind !== 'cost') throw new Error(JSON.stringify(diagnostics, null, 1));
  return findings;
}

describe('the cost of a row', () => {
  test('is the present value by hand: running cost from 2024 to 2034 at 5 %, the first year whole', async () => {
    const comparison = await compare(files({ a: priced(less, 'running: 1 MDKK/year') }));
    const { cost, cumulative } = rowOf(comparison, 'a');
    const value = Array.from({ length: 11 }, (_, t) => 1e6 / 1.05 ** t).reduce((sum, one) => sum + one, 0);
    expect(cost?.presentValue.central).toBeCloseTo(value, 3);
    expect(cost?.annuity.central).toBeCloseTo((value * 0.05) / (1 - 1.05 ** -11), 3);
    expect(cost?.perTonne?.central).toBeCloseTo(value / cumulative.central, 6);
    expect(cost).toMatchObject({ currency: 'DKK', priceYear: 2024, baseYear: 2024, discountRate: 0.05, tonnes: cumulative.central });
    expect(rowOf(comparison).cost?.perTonne).toEqual(cost?.perTonne);
  });

  test('a measure that begins later is discounted from its own year, and --discount comes in place of the rate', async () => {
    const cost = 'investment: 10 DKK, lifetime: 9 years';
    const study = files({ a: priced(saved, cost) });
    expect(rowOf(await compare(study), 'a').cost?.presentValue.central).toBeCloseTo(10 / 1.05 ** 2, 12);
    const asked = rowOf(await compare(study, { discount: '0 %' }), 'a').cost;
    expect(asked?.presentValue.central).toBe(10);
    expect(asked?.annuity.central).toBeCloseTo(10 / 11, 12);
  });

  test('a range is that of the investment', async () => {
    const study = files({ a: priced(less, 'investment: 10 DKK, range: 8 DKK .. 15 DKK, lifetime: 11 years, running: 1 DKK/year') });
    const { cost } = rowOf(await compare(study, { discount: '0 %' }), 'a');
    expect(cost?.presentValue).toEqual({ central: 21, low: 19, high: 26 });
    expect(cost?.investment).toEqual({ central: 10, low: 8, high: 15 });
  });

  test('what saves nothing has no cost per tonne, what costs nothing has one of 0, and a measure without a cost keeps the scenario from having one', async () => {
    const nothing = rowOf(await compare(files({ a: priced(wood, 'running: 1 DKK/year') }), { boundary: 'territorial' }), 'a');
    expect(nothing.cumulative.central).toBe(0);
    expect(nothing.cost?.perTonne).toBeUndefined();
    const comparison = await compare(files({ a: priced(less, 'running: 0 DKK/year'), b: wood }));
    expect(rowOf(comparison, 'a').cost?.perTonne).toEqual({ central: 0 });
    expect(rowOf(comparison, 'b').cost).toBeUndefined();
    expect(rowOf(comparison).cost?.perTonne).toBeUndefined();
    expect(rowOf(comparison).cost?.without).toEqual(['b']);
  });

  test('measures of different price years are added in one', async () => {
    const study = files({ a: `cost: { running: 100 DKK/year, price-year: 2015 }\n${less}`, b: priced(wood, 'running: 100 DKK/year') });
    const { cost } = rowOf(await compare(study, { discount: '0 %' }));
    expect(cost?.currency).toBe('DKK');
    expect(cost?.priceYear).toBe(2024);
    // consumer prices of data/currencies.csv: 118.8 in 2024, 100 in 2015
    expect(cost?.presentValue.central).toBeCloseTo(11 * (100 * 1.188 + 100), 6);
  });
});

describe('work of several', () => {
  const head =
    'municipalities: [north, south]\nproject: { lead: south, partners: [north], period: 2014, budget: 75000 EUR, grant: 37500 EUR }';
  const joint = {
    a: `owner: south\n${priced(less, 'running: 100 DKK/year')}`,
    b: `owner: north\n${priced(saved, 'running: 100 SEK/year')}`,
  };

  test('each measure stands with its cost at the one who pays; the tonnes of one would say nothing of it', async () => {
    const comparison = await compare(files(joint, head), { discount: '0 %' });
    expect(rowOf(comparison, 'a').cost).toBeUndefined();
    const { cost } = rowOf(comparison, 'a', 'south');
    expect(cost?.presentValue.central).toBe(1100);
    expect(cost?.perTonne).toBeUndefined();
    expect(rowOf(comparison, undefined, 'south').cost).toBeUndefined();
    const tonnes = rowOf(comparison).cumulative.central + rowOf(comparison, undefined, 'south').cumulative.central;
    const [shared] = comparison.shared;
    expect(shared?.tonnes).toBeCloseTo(tonnes, 9);
    expect(shared?.measures?.perTonne).toBeCloseTo((shared?.measures?.presentValue ?? Number.NaN) / tonnes, 9);
    const [alone] = (await compare(files(joint, head), { municipalities: ['south'] })).shared;
    expect(alone?.tonnes).toBeUndefined();
    expect(alone?.measures?.perTonne).toBeUndefined();
  });

  test('partners stand side by side in euros of one year, and a project with its grant', async () => {
    const { shared } = await compare(files(joint, head), { discount: '0 %' });
    expect(shared).toHaveLength(1);
    const [{ measures, project, priceYear, currency } = { measures: undefined, project: undefined, priceYear: 0, currency: 'EUR' }] =
      shared;
    expect([priceYear, currency]).toEqual([2024, 'EUR']);
    const value = (id: string): number => measures?.partners.find(({ municipality }) => municipality === id)?.presentValue ?? Number.NaN;
    expect(value('south')).toBeCloseTo(1100 / 7.4589, 6);
    // the second begins in the third of eleven years
    expect(value('north')).toBeCloseTo(900 / 11.4325, 6);
    expect(measures?.presentValue).toBeCloseTo(value('south') + value('north'), 9);
    expect(project).toMatchObject({ grantShare: 0.5, budget: 75000, years: [2014, 2014] });
    expect(project?.partners).toEqual([
      { municipality: 'south', cost: 18750 },
      { municipality: 'north', cost: 18750 },
    ]);
    expect(project?.budgetPerTonne).toBeCloseTo(2 * (project?.ownPerTonne ?? Number.NaN), 9);
  });

  test('without all of its municipalities a joint scenario has no curve, and that is said', async () => {
    const { curves: some, incomplete } = await curves(files(joint, head), {}, { municipalities: ['south'] });
    expect(some).toEqual([]);
    expect(incomplete).toEqual(['plan']);
    const [both] = (await curves(files(joint, head))).curves;
    expect(both?.municipalities).toEqual(['north', 'south']);
    expect(both?.currency).toBe('EUR');
  });
});

describe('a marginal abatement cost curve', () => {
  const three = {
    cheap: priced(less, 'running: 10 DKK/year'),
    dear: priced(saved, 'running: 900 DKK/year'),
    gain: priced('change: { "energy.use[gas]": { by: 90 %, from: 2024 } }', 'savings: 50 DKK/year, running: 1 DKK/year'),
    unknown: wood,
  };

  test('takes what saves money first, then the cheapest tonne, each after those already in; the parts sum to the whole', async () => {
    const [curve] = (await curves(files(three))).curves;
    const comparison = await compare(files({ cheap: three.cheap, dear: three.dear, gain: three.gain }));
    expect(curve?.steps.map(({ measure }) => measure)).toEqual(['gain', 'cheap', 'dear']);
    expect(curve?.unpriced.map(({ measure }) => measure)).toEqual(['unknown']);
    const tonnes = curve?.steps.reduce((sum, step) => sum + step.tonnes, 0) ?? Number.NaN;
    expect(tonnes).toBeCloseTo(rowOf(comparison).cumulative.central, 6);
    expect(curve?.total.tonnes).toBeCloseTo(tonnes, 9);
    expect(curve?.total.reduction).toBeCloseTo(rowOf(comparison).reduction.central, 9);
    const alone = curve?.steps.reduce((sum, step) => sum + step.alone, 0) ?? Number.NaN;
    expect(curve?.overlap).toBeCloseTo(alone - tonnes, 9);
    expect(curve?.overlap).toBeGreaterThan(1);
    const last = curve?.steps.at(-1);
    expect(last?.tonnes).toBeCloseTo(
      tonnes - (await compare(files({ cheap: three.cheap, gain: three.gain }))).rows[0]!.cumulative.central,
      6,
    );
    expect(last?.perTonne?.central).toBeCloseTo((last?.presentValue.central ?? Number.NaN) / (last?.tonnes ?? Number.NaN), 9);
  });

  test('the package within a budget saves most of all sets, and a saving pays for others', async () => {
    const package_ = async (budget: string): Promise<readonly string[] | undefined> =>
      (await curves(files(three), { budget }, { discount: '0 %' })).curves[0]?.best?.measures.map(({ measure }) => measure);
    expect(await package_('0 DKK')).toEqual(['cheap', 'gain']);
    // 110 + 8,100 - 539
    expect(await package_('7671 DKK')).toEqual(['cheap', 'dear', 'gain']);
    // short of that by one krone the dear one alone saves more than the cheap one, which would come first on the curve
    expect(await package_('7670 DKK')).toEqual(['dear', 'gain']);
    expect(await package_('7560 DKK')).toEqual(['cheap', 'gain']);
    // one euro of 2024 is 7.4589 DKK
    expect(await package_('1029 EUR')).toEqual(['cheap', 'dear', 'gain']);
  });

  test('the cheapest package that saves enough, over the years or in the year; or that there is none', async () => {
    const best = async (target: string): Promise<NonNullable<CostCurves['curves'][number]['best']>> => {
      const [curve] = (await curves(files(three), { target }, { discount: '0 %' })).curves;
      if (!curve?.best) throw new Error('no package');
      return curve.best;
    };
    const none = await best('1 tCO2e');
    expect(none.measures.map(({ measure }) => measure)).toEqual(['gain']);
    const all = (await curves(files(three))).curves[0]?.total;
    const everything = await best(`${String((all?.reduction ?? 0) - 1e-6)} tCO2e/year`);
    expect(everything.measures.map(({ measure }) => measure)).toEqual(['cheap', 'dear', 'gain']);
    expect((await best('1 MtCO2e')).found).toBe(false);
  });

  test.each([
    [{ budget: '40' }, 'unit-missing'],
    [{ budget: '40 t' }, 'unit-mismatch'],
    [{ target: '2 ktCO2' }, 'unit-mismatch'],
    [{ target: '2 kt CO2e' }, 'unit-syntax'],
  ])('%j is a fault', async (want, code) => {
    const { findings, diagnostics } = await run(files(three), { want: { kind: 'cost', ...want } });
    expect(findings).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

describe('what is checked', () => {
  test.each([
    ['running: 1 DKK, price-year: 2024', 'unit-mismatch'],
    ['running: 1 DKK/year, savings: 1 SEK/year, price-year: 2024', 'unit-mismatch'],
    ['running: 1 t/year, price-year: 2024', 'unit-mismatch'],
    ['running: 1, price-year: 2024', 'unit-missing'],
    ['running: -1 DKK/year, price-year: 2024', 'below-zero'],
    ['running: 1 DKK/year', 'missing-key'],
    ['price-year: 2024', 'missing-key'],
    ['investment: 1 DKK, price-year: 2024', 'missing-key'],
    ['investment: 1 DKK, lifetime: 10 kg, price-year: 2024', 'unit-mismatch'],
    ['investment: 1 DKK, lifetime: 0.5 year, price-year: 2024', 'value-outside-range'],
    ['investment: 1 DKK, range: 2 DKK .. 3 DKK, lifetime: 9 years, price-year: 2024', 'value-outside-range'],
    ['running: 1 DKK/year, price-year: 1998', 'rate-missing'],
    ['running: 1 USD/year, price-year: 2024', 'rate-missing'],
    ['running: 1 DKK/year, price-year: 2024, source: nobody', 'unknown-source'],
  ])('cost: { %s } is %s', async (cost, code) => {
    expect(await codesOf(files({ a: `cost: { ${cost} }\n${less}` }))).toEqual([code]);
  });

  test.each([
    ['target: { reduce: 146 %, by: 2030, against: 2020, boundary: territorial }', 'share-out-of-range'],
    ['target: { reduce: 46 %, by: 2020, against: 2030, boundary: territorial }', 'range-reversed'],
    ['target: { reduce: 46 %, by: 2023, against: 2020, boundary: territorial }', 'year-outside-scenario'],
    ['target: { reduce: 46 %, by: 2030, against: 2020, boundary: territorial, sectors: [energi] }', 'unknown-quantity'],
    ['target: { reduce: 46 %, by: 2030, against: 2020, boundary: territorial, base: 5 ktCO2e/year }', 'missing-key'],
    ['project: { lead: north, partners: [nobody], period: 2024, budget: 1 EUR }', 'unknown-municipality'],
    ['project: { lead: north, partners: [south], period: 2024, budget: 1 EUR }', 'municipality-takes-no-part'],
    ['project: { lead: north, partners: [north], period: 2024, budget: 1 EUR, grant: 2 EUR }', 'value-outside-range'],
    ['project: { lead: north, partners: [north], period: 2024, budget: 1 EUR, grant: 1 DKK }', 'unit-mismatch'],
    ['project: { lead: north, partners: [north], period: 1998, budget: 1 EUR }', 'rate-missing'],
  ])('%s is %s', async (line, code) => {
    expect(await codesOf(files({ a: less }, `municipality: north\n${line}`))).toEqual([code]);
  });

  test('a country without a discount rate is a fault where something has a cost and no rate is named', async () => {
    const study = smallStudy({ [planFile]: plan({ a: priced(less, 'running: 1 DKK/year') }) });
    expect((await run(study)).diagnostics.map(({ code }) => code)).toEqual(['rate-missing']);
    expect((await run(study, { discount: '3 %' })).findings?.kind).toBe('comparison');
    expect((await run(study, { discount: '3 kg' })).diagnostics.map(({ code }) => code)).toEqual(['unit-mismatch']);
  });
});

test('check finds that no discount rate of the country that pays is known', async () => {
  const priced = 'change: { energy.saved: { to: 50 %, from: 2026 } }\ncost: { running: 1 DKK/year, price-year: 2020 }';
  const study = smallStudy({
    [planFile]: plan({ a: priced, b: priced.replace('50', '40').replace('energy.saved', 'energy.use').replace('40 %', '10 t/year') }),
  });
  const { diagnostics } = await run(study, { want: { kind: 'check' } });
  expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([['rate-missing', { what: 'discount-rate', of: 'XX' }]]);
});
