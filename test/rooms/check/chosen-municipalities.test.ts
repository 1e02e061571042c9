import { expect, test } from 'vitest';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const change = 'owner: north\nchange: { energy.saved: { to: 10 % } }';
const files = smallStudy({
  'data/municipalities.csv': 'id,code,name,country,region\nnorth,1,North,XX,r\nsouth,2,South,XX,r\nwest,3,West,YY,r\neast,4,East,YY,r\n',
  [planFile]: plan({ a: change }, 'municipalities: [north, south]'),
  'scenarios/west.yaml': plan({ a: change.replace('north', 'west') }, 'municipality: west').replace('scenario: plan', 'scenario: west'),
  'data/activity/west.csv': `quantity,member,place,year,value,unit,status,source,locator,note
energy.use,oil,YY,2020,1,t/year,seen,s,p. 1,
energy.use,gas,YY,2020,1,t/year,seen,s,p. 1,
energy.use,wood,YY,2020,1,t/year,seen,s,p. 1,
`,
});
const chosen = async (...municipalities: readonly string[]): Promise<readonly string[]> =>
  (await compare(files, { municipalities })).municipalities.map(({ id }) => id);

test('a country, a region or all mean every municipality that lies there; without a word those of the scenarios are meant', async () => {
  expect(await chosen()).toEqual(['north', 'south', 'west']);
  expect(await chosen('all')).toEqual(['east', 'north', 'south', 'west']);
  expect(await chosen('r')).toEqual(['east', 'north', 'south', 'west']);
  expect(await chosen('XX')).toEqual(['north', 'south']);
  expect(await chosen('YY', 'south')).toEqual(['east', 'south', 'west']);
  expect(await chosen('south', 'XX')).toEqual(['north', 'south']);
});

test('a joint account is made only where all partners are compared', async () => {
  expect((await compare(files, { municipalities: ['XX'] })).joint.map(({ scenario }) => scenario)).toEqual(['plan']);
  expect((await compare(files, { municipalities: ['north'] })).joint).toEqual([]);
});

test('with many, those without a scenario have a line each with the numbers that they have alone', async () => {
  const towns = ['a', 'b', 'c', 'd', 'e', 'f'];
  const many = new Map([
    ...files,
    [
      'data/municipalities.csv',
      `${files.get('data/municipalities.csv') ?? ''}${towns.map((id, i) => `${id},${i + 5},${id.toUpperCase()},YY,r\n`).join('')}`,
    ],
  ]);
  const all = await compare(many, { municipalities: ['all'] });
  expect(all.municipalities.map(({ id }) => id)).toEqual(['north', 'south', 'west']);
  expect(all.others?.map(({ id }) => id)).toEqual([...towns, 'east'].sort());
  const alone = await compare(many, { municipalities: ['c'] });
  expect(alone.others).toBeUndefined();
  expect(all.others?.find(({ id }) => id === 'c')?.baselines).toEqual(alone.baselines);
  expect((await compare(many, { municipalities: ['north', 'south', 'west'] })).rows).toEqual(all.rows);
});

test('a municipality is one row, and takes what is not known of it from its country; a misspelt word is a fault with the nearest', async () => {
  expect((await compare(files, { municipalities: ['east'] })).baselines).toMatchObject([{ municipality: 'east', sector: 'energy' }]);
  const { diagnostics } = await run(files, { municipalities: ['wrld'] });
  expect(diagnostics).toMatchObject([{ code: 'unknown-municipality', params: { municipality: 'wrld', nearest: 'world' } }]);
});
