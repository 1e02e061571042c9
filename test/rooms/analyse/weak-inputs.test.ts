import { expect, test } from 'vitest';
import { header, plan, planFile, row, smallStudy } from '../../support/small-study.js';
import { run } from '../../support/world.js';

const oil = (status: string, review: string): string =>
  [
    `${header},review`,
    `energy.factor,oil,world,2020,3,tCO2/t,${status},s,p. 1,,${review}`,
    ...['gas,world,2020,2', 'wood,world,2020,0'].map((text) => `${row(`energy.factor,${text},tCO2/t`)},`),
    `${row('energy.bio_factor,,world,2020,1.5,tCO2bio/t')},`,
    `${row('energy.tail,,world,2020,0.5,tCO2e/t')},`,
    '',
  ].join('\n');

const measures = plan({
  'less-oil': 'change: { "energy.use[oil]": { to: 100 t/year } }',
  'less-gas': 'change: { "energy.use[gas]": { to: 10 t/year } }',
});

/** The list, each row by the titles of its columns. */
async function weak(changes: Readonly<Record<string, string>>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { findings, diagnostics } = await run(smallStudy({ [planFile]: measures, ...changes }), { want: { kind: 'quality' }, year: 2030 });
  if (findings?.kind !== 'listing') throw new Error(JSON.stringify(diagnostics));
  return findings.rows.map((cells) => Object.fromEntries(findings.columns.map((column, i) => [column, cells[i]])));
}

test('what was seen and is fresh is not in it', async () => {
  expect(await weak({})).toEqual([]);
  expect(await weak({ 'data/factors/energy.csv': oil('seen', '2030-01-01') })).toEqual([]);
});

test.each([
  ['assumed', ''],
  ['memory', ''],
])('a value that is %s is in it, with each measure that rests on it and how much that changes', async (status, review) => {
  const [found, ...others] = await weak({ 'data/factors/energy.csv': oil(status, review) });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    quantity: 'energy.factor',
    status,
    'best before': '',
    past: '',
    place: 'world',
    file: 'data/factors/energy.csv',
    line: 2,
    rows: 1,
    results: expect.stringContaining('plan/less-oil (north)') as string,
  });
  // 100 t of oil less, at 3 t CO2 and 0.5 t CO2e of what is bought, in GPC BASIC
  expect(found?.['tonnes']).toBeGreaterThanOrEqual(350);
});

test('a value past its best-before date is in it, though it was seen, and stands before what is assumed', async () => {
  const activity = smallStudy().get('data/activity/energy.csv') ?? '';
  const assumed = activity.replace('energy.saved,,world,2020,0,1,seen', 'energy.saved,,world,2020,0,1,assumed');
  expect(assumed).not.toBe(activity);
  const found = await weak({ 'data/factors/energy.csv': oil('seen', '2026-11-22'), 'data/activity/energy.csv': assumed });
  expect(found.map(({ quantity, past, status }) => [quantity, past, status])).toEqual([
    ['energy.factor', 'past', 'seen'],
    ['energy.saved', '', 'assumed'],
  ]);
  // on the day itself it is still good
  expect(await weak({ 'data/factors/energy.csv': oil('seen', '2026-11-23') })).toEqual([]);
});
