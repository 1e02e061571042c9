import { expect, test } from 'vitest';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const change = 'owner: north\nchange: { energy.saved: { to: 10 % } }';
const files = smallStudy({
  'data/municipalities.csv': 'id,code,name,country,region\nnorth,1,North,XX,r\nsouth,2,South,XX,r\nwest,3,West,YY,r\nfar,4,Far,ZZ,s\n',
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

test('a country, a region or all mean the municipalities of the scenarios that lie there', async () => {
  expect(await chosen()).toEqual(['north', 'south', 'west']);
  expect(await chosen('all')).toEqual(['north', 'south', 'west']);
  expect(await chosen('r')).toEqual(['north', 'south', 'west']);
  expect(await chosen('XX')).toEqual(['north', 'south']);
  expect(await chosen('YY', 'south')).toEqual(['south', 'west']);
  expect(await chosen('south', 'XX')).toEqual(['north', 'south']);
});

test('a joint account is made only where all partners are compared', async () => {
  expect((await compare(files, { municipalities: ['XX'] })).joint.map(({ scenario }) => scenario)).toEqual(['plan']);
  expect((await compare(files, { municipalities: ['north'] })).joint).toEqual([]);
});

test('where no scenario has a municipality there is nothing to compare, and a misspelt word is a fault with the nearest', async () => {
  expect((await run(files, { municipalities: ['ZZ'] })).diagnostics.map(({ code }) => code)).toEqual(['nothing-to-compare']);
  const { diagnostics } = await run(files, { municipalities: ['wrld'] });
  expect(diagnostics).toMatchObject([{ code: 'unknown-municipality', params: { municipality: 'wrld', nearest: 'world' } }]);
});
