import { describe, expect, test } from 'vitest';
import type { TargetFinding } from '../../../src/domain/cost-findings.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, ownStudy } from '../../support/world.js';

const half = 'change: { energy.saved: { to: 50 %, from: 2026 } }';

async function finding(target: string, measures: Readonly<Record<string, string>> = { a: half }): Promise<TargetFinding> {
  const study = smallStudy({ [planFile]: plan(measures, `municipality: north\ntarget: { ${target} }`) });
  const { targets } = await compare(study);
  const [found] = targets;
  if (!found || targets.length > 1) throw new Error(`${targets.length} targets`);
  return found;
}

describe('a target whose base year the study computes', () => {
  test('is held against the whole of it, year by year', async () => {
    const found = await finding('reduce: 40 %, by: 2030, against: 2024, boundary: gpc-basic');
    const base = found.covered.reduce((sum, one) => sum + one.base, 0);
    expect(found.covered.map(({ from }) => from)).toEqual(['model']);
    expect(found.pathway).toHaveLength(11);
    const [first] = found.pathway;
    expect(first).toMatchObject({ year: 2024, baseline: base, scenario: base, allowed: base, gap: 0 });
    const year = found.pathway.find((one) => one.year === 2027);
    expect(year?.allowed).toBeCloseTo(base * (1 - 0.4 / 2), 9);
    expect(year?.gap).toBeCloseTo((year?.scenario ?? Number.NaN) - (year?.allowed ?? Number.NaN), 9);
    expect(found.pathway.at(-1)?.allowed).toBeCloseTo(base * 0.6, 9);
    const own = found.pathway.filter((one) => one.year <= 2030);
    expect(found.budget?.used).toBeCloseTo(
      own.reduce((sum, { scenario }) => sum + scenario, 0),
      9,
    );
    expect(found.budget?.allowed).toBeCloseTo(base * (1 + 0.6) * 0.5 * 7, 6);
    expect(found.saved).toBeCloseTo((found.pathway[6]?.baseline ?? Number.NaN) - (found.pathway[6]?.scenario ?? Number.NaN), 9);
  });

  test('is met or missed by the share that is asked for', async () => {
    // emissions grow by oil until 2030, and half of them is saved
    const at = (await finding('reduce: 0 %, by: 2030, against: 2024, boundary: gpc-basic')).pathway;
    const cut = 1 - (at[6]?.scenario ?? Number.NaN) / (at[0]?.scenario ?? Number.NaN);
    const asked = (part: number): string => `reduce: ${String(100 * part)} %, by: 2030, against: 2024, boundary: gpc-basic`;
    expect((await finding(asked(cut - 1e-6))).verdict).toBe('met');
    expect((await finding(asked(cut + 1e-6))).verdict).toBe('missed');
  });

  test('is met in part where the council counts more than the study', async () => {
    const target = 'reduce: 10 %, by: 2030, against: 2024, boundary: gpc-basic, base: 100 ktCO2e/year, source: s';
    const found = await finding(target);
    expect(found.verdict).toBe('met-in-part');
    expect(found.needed).toBe(10000);
    expect(found.coverage).toBeCloseTo(found.covered.reduce((sum, { base }) => sum + base, 0) / 100000, 12);
  });
});

test('a base year that nobody knows makes the target unknown, and the pathway stands alone', async () => {
  const found = await finding('reduce: 10 %, by: 2030, against: 1990, boundary: territorial');
  expect(found.verdict).toBe('unknown');
  expect(found.covered).toEqual([]);
  expect(found.budget).toBeUndefined();
  expect(found.pathway.every(({ gap, allowed }) => gap === undefined && allowed === undefined)).toBe(true);
});

describe('the target of Køge', () => {
  test('is held against the published figure of transport, 42 % of what the council counts', async () => {
    const { targets } = await compare(ownStudy(), { municipalities: ['koege'] });
    const found = targets.find(({ scenario }) => scenario === 'koege-current-policy');
    expect(found?.covered).toEqual([
      { sector: 'transport', label: { en: 'Transport', da: 'Transport', sv: 'Transport' }, base: 238000, from: 'KOEGE_MOB' },
    ]);
    expect(found?.coverage).toBeCloseTo(0.42, 3);
    expect(found?.needed).toBeCloseTo(0.46 * 567000, 6);
    const year = found?.pathway.find((one) => one.year === 2030);
    expect(year?.allowed).toBeCloseTo(0.54 * 238000, 6);
    expect(found?.verdict).toBe('missed');
  });

  test('is nearer with the transport package', async () => {
    const { targets } = await compare(ownStudy(), { municipalities: ['koege'] });
    const gap = (scenario: string): number =>
      targets.find((one) => one.scenario === scenario)?.pathway.find(({ year }) => year === 2030)?.gap ?? Number.NaN;
    expect(gap('koege-transport-package')).toBeLessThan(gap('koege-current-policy'));
    expect(gap('koege-waste-package')).toBe(gap('koege-current-policy'));
  });
});

describe('a level', () => {
  test('begins where the scenario begins when no base year is written, and is reached on a straight line', async () => {
    const found = await finding('reach: 0 tCO2e/year, by: 2034, boundary: gpc-basic', {});
    const base = found.pathway[0]?.baseline ?? Number.NaN;
    expect(found).toMatchObject({ against: 2024, reach: { level: 0, per: 'territory' }, verdict: 'missed' });
    expect(found.pathway.map(({ allowed }) => allowed)).toEqual(
      Array.from({ length: 11 }, (_, t) => expect.closeTo(base * (1 - t / 10), 6) as number),
    );
  });

  test('of each inhabitant is that of all of them', async () => {
    const found = await finding('reach: 0.1 tCO2e/person/year, by: 2030, boundary: gpc-basic', {});
    // 1,000 people, and 1,100 from 2028 on; the year that is compared is 2030
    expect(found.pathway.find(({ year }) => year === 2030)?.allowed).toBeCloseTo(110, 6);
  });

  test('in some of the sectors is met in part at most', async () => {
    const found = await finding('reach: 1 MtCO2e/year, by: 2030, boundary: gpc-basic, sectors: [energy]', {});
    expect(found.verdict).toBe('met-in-part');
  });
});

describe('what cannot be judged is said', () => {
  test('consumption is not computed', async () => {
    const found = await finding('reach: 5 tCO2e/person/year, by: 2030, boundary: consumption', {});
    expect(found).toMatchObject({ verdict: 'not-computed', covered: [], pathway: [] });
  });

  test('a year beyond those of the scenario has a way to it and no verdict', async () => {
    const found = await finding('reduce: 100 %, by: 2050, against: 2024, boundary: gpc-basic', {});
    expect(found.verdict).toBe('beyond');
    expect(found.pathway.at(-1)?.gap).toBeGreaterThan(0);
  });
});

test('all promises of both municipalities are in the files, and none is left out', async () => {
  const { targets } = await compare(ownStudy());
  const ofPolicy = targets.filter(({ scenario }) => scenario.endsWith('-current-policy'));
  expect(ofPolicy.map(({ municipality, by, verdict }) => [municipality, by, verdict])).toEqual([
    ['koege', 2030, 'missed'],
    ['koege', 2050, 'beyond'],
    ['kristianstad', 2034, 'missed'],
    ['kristianstad', 2030, 'not-computed'],
  ]);
});

describe('with draws', () => {
  const drawn = async (target: string): Promise<TargetFinding> => {
    const files = smallStudy({
      [planFile]: plan(
        { a: 'change: { energy.saved: { to: 50 %, range: 0 % .. 80 %, from: 2026 } }' },
        `municipality: north\ntarget: { ${target} }`,
      ),
    });
    const sampling = { draws: 400, seed: 1, method: 'latin' } as const;
    const { targets } = await compare(files, { sampling });
    const [found] = targets;
    if (!found?.drawn) throw new Error('no draws');
    return found;
  };

  test('the gap has a range around the central one, and the probability is the part of the draws that keep to it', async () => {
    const found = await drawn('reduce: 20 %, by: 2030, against: 2024, boundary: gpc-basic');
    const gap = found.pathway.find(({ year }) => year === 2030)?.gap ?? Number.NaN;
    expect(found.drawn?.gap.low).toBeLessThan(gap);
    expect(found.drawn?.gap.high).toBeGreaterThan(gap);
    expect(found.drawn?.probability).toBeGreaterThan(0.05);
    expect(found.drawn?.probability).toBeLessThan(0.95);
  });

  test('a promise that nothing can miss is kept in every draw, one that nothing can keep in none', async () => {
    expect((await drawn('reach: 1 MtCO2e/year, by: 2030, boundary: gpc-basic')).drawn?.probability).toBe(1);
    expect((await drawn('reach: 0 tCO2e/year, by: 2030, boundary: gpc-basic')).drawn?.probability).toBe(0);
  });

  test('every year of the way has its gap with a range, and that of the year of the target is the one that decides', async () => {
    const study = smallStudy({
      [planFile]: plan({ a: 'change: { energy.saved: { to: 50 %, range: 30 % .. 70 %, from: 2026 } }' }, targeted),
    });
    const [found] = (await compare(study, { sampling: { draws: 200, seed: 1, method: 'random' } })).targets;
    expect(found?.pathway.find(({ year }) => year === 2030)?.drawn).toEqual(found?.drawn?.gap);
    // before the measure begins nothing is drawn, so the base and the first years have a range of nothing
    for (const { year, gap = Number.NaN, drawn } of found?.pathway ?? []) {
      expect(drawn?.low).toBeLessThanOrEqual(gap + 1e-6);
      expect(drawn?.high).toBeGreaterThanOrEqual(gap - 1e-6);
      expect((drawn?.high ?? 0) - (drawn?.low ?? 0) > 1).toBe(year >= 2026);
    }
    const used = found?.pathway.filter(({ year }) => year <= 2030).reduce((sum, { scenario }) => sum + scenario, 0);
    expect(found?.drawn?.used.low).toBeLessThan(used ?? Number.NaN);
    expect(found?.drawn?.used.high).toBeGreaterThan(used ?? Number.NaN);
  });
});

const targeted = 'municipality: north\ntarget: { reduce: 10 %, by: 2030, against: 2024, boundary: gpc-basic }';
