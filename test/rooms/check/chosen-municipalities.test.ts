import { describe, expect, test } from 'vitest';
import { checked, checkedStudy, codesOf } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, evaluate, ownStudy, run } from '../../support/world.js';

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

describe('a county of our own study', () => {
  const wanted = async (word: string): Promise<readonly string[]> => (await checkedStudy(ownStudy(), { municipalities: [word] })).wanted;

  test.each([
    ['skaane', 33],
    ['Skåne', 33],
    ['Skåne län', 33],
    ['SKÅNE LÄN', 33],
    ['sjaelland', 17],
    ['Sjælland', 17],
    ['Kalmar län', 12],
  ])('%s means the municipalities in it', async (word, count) => {
    expect(await wanted(word)).toHaveLength(count);
  });

  test.each([
    ['Køge', ['koege']],
    ['hässleholm', ['hassleholm']],
    ['Kalmar', ['kalmar']],
  ])('%s is a municipality', async (word, ids) => {
    expect(await wanted(word)).toEqual(ids);
  });

  test('a misspelt one is held against counties too', async () => {
    const { diagnostics } = await checked(ownStudy(), { municipalities: ['Skane län'] });
    expect(diagnostics).toMatchObject([{ code: 'unknown-municipality', params: { municipality: 'Skane län', nearest: 'Skåne län' } }]);
  });

  test('every municipality lies in one, and none is called as a municipality', async () => {
    const { municipalities } = await checkedStudy(ownStudy());
    const counties = [...municipalities.values()].map(({ county }) => county?.id ?? '');
    expect(counties.filter((county) => county === '' || municipalities.has(county))).toEqual([]);
    expect(new Set(counties).size).toBe(26);
  });

  test('stands between the municipality and its country where a value is looked for', async () => {
    const { values } = await evaluate(ownStudy(), 'transport.out_commuting_share', { municipalities: ['hassleholm'], year: 2026 });
    expect(values[0]?.value).toBe(0.4);
    const { findings } = await run(ownStudy(), {
      want: { kind: 'explanation', quantity: 'transport.out_commuting_share' },
      municipalities: ['hassleholm'],
    });
    expect(JSON.stringify(findings)).toContain('"place":"skaane"');
  });
});

test('a scenario may name groups, as the command line does', async () => {
  const named = (where: string): Map<string, string> => smallStudy({ [planFile]: plan({ a: change }, `municipalities: [${where}]`) });
  for (const where of ['XX', 'r', 'all', 'north, XX']) {
    const { scenarios } = await checkedStudy(named(where));
    expect(scenarios[0]?.municipalities.toSorted()).toEqual(['north', 'south']);
  }
  expect(await codesOf(named('ZZ'))).toContain('unknown-municipality');
});
