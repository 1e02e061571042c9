import { describe, expect, test } from 'vitest';
import { checkedStudy, codesOf } from '../../support/checked.js';
import { flowHeader, plan, planFile, row, series, smallStudy } from '../../support/small-study.js';

const path = 'data/activity/energy.csv';
const flowPath = 'data/flows/energy.csv';
const text = smallStudy().get(path) ?? '';
const without = (line: string): string => text.replace(`${row(line)}\n`, '');
const joint = plan({}, 'municipalities: [north, south]');
const study = (activity: string) => smallStudy({ [path]: activity, [planFile]: joint });
const use = async (activity: string, place: string, cell: number) => series(await checkedStudy(study(activity)), 'energy.use', cell, place);
const years = 11; // 2024-2034

describe('where a value comes from', () => {
  test('the nearest place that knows the cell: municipality, country, region, world', async () => {
    const made = await checkedStudy(study(text));
    expect(made.municipalities.get('north')?.chain).toEqual(['north', 'XX', 'r', 'world']);
    expect(series(made, 'energy.use', 1, 'north')[0]).toBe(50_000);
    expect(series(made, 'energy.use', 1, 'south')[0]).toBe(40_000);
    expect(series(made, 'energy.people', 0, 'south')[0]).toBe(500);
    expect(series(made, 'energy.mix', 2, 'south')[0]).toBe(0.2);
  });

  test('the years of a place are never filled up with those of another', async () => {
    const nearer = `${text}${row('energy.use,gas,south,2024,1,t/year')}\n${row('energy.use,gas,r,2034,9,t/year')}\n`;
    expect(await use(nearer, 'south', 1)).toEqual(Array(years).fill(1000));
  });

  test('linear between two years, held beyond them', async () => {
    const values = await use(text, 'north', 0);
    expect(values.map((value) => Math.round(value))).toEqual([140, 150, 160, 170, 180, 190, 200, 200, 200, 200, 200].map((t) => t * 1000));
    const late = `${without('energy.use,oil,north,2020,100,t/year')}`;
    expect(await use(late, 'north', 0)).toEqual(Array(years).fill(200_000));
  });

  test('a step holds from its year on', async () => {
    const made = await checkedStudy(study(text));
    expect(series(made, 'energy.people', 0, 'north')).toEqual([1000, 1000, 1000, 1000, 1100, 1100, 1100, 1100, 1100, 1100, 1100]);
  });

  test('the order of rows changes nothing', async () => {
    const [head = '', ...rows] = text.trimEnd().split('\n');
    const reversed = `${[head, ...rows.reverse()].join('\n')}\n`;
    for (const cell of [0, 1, 2]) expect(await use(reversed, 'north', cell)).toEqual(await use(text, 'north', cell));
  });
});

describe('is every value there', () => {
  test.each([
    ['a cell without any row', without('energy.use,wood,XX,2020,0,t/year'), 'value-missing'],
    ['two rows for one cell, place and year', `${text}${row('energy.use,gas,north,2020,51,t/year')}\n`, 'duplicate-row'],
    ['two rows for one cell and place without years', `${text}${row('energy.mix,oil,world,2021,0.5,1')}\n`, 'duplicate-row'],
    ['shares that do not sum to 1', text.replace('2020,0.3,1', '2020,0.3001,1'), 'shares-do-not-sum'],
    ['a share of 105 %', text.replace('saved,,world,2020,0,1', 'saved,,world,2020,105,%'), 'share-out-of-range'],
    ['less than nothing', text.replace('oil,north,2020,100', 'oil,north,2020,-100'), 'below-zero'],
    ['a place that is none', `${text}${row('energy.use,gas,nort,2020,51,t/year')}\n`, 'unknown-place'],
    ['a row that serves nothing', `${text}${row('energy.usage,gas,north,2020,51,t/year')}\n`, 'unused-row'],
    ['a row for what is computed', `${text}${row('energy.burned,gas,north,2020,51,t/year')}\n`, 'row-for-formula'],
    ['a member that is none', `${text}${row('energy.use,gass,north,2020,51,t/year')}\n`, 'unknown-member'],
    ['no member', `${text}${row('energy.use,,north,2020,51,t/year')}\n`, 'members-expected'],
    ['another unit', `${text}${row('energy.use,gas,south,2020,51,GJ/year')}\n`, 'unit-mismatch'],
    ['a stock where a flow is meant', `${text}${row('energy.use,gas,south,2020,51,t')}\n`, 'unit-mismatch'],
    ['a year that is none', `${text}${row('energy.use,gas,south,20,51,t/year')}\n`, 'years-syntax'],
  ])('%s', async (_, activity, code) => {
    // once for each municipality that uses the row
    expect([...new Set(await codesOf(study(activity)))]).toEqual([code]);
  });

  test('with `beyond: fault` the years must be covered', async () => {
    const sectorPath = 'data/sectors/energy.yaml';
    const strict = (smallStudy().get(sectorPath) ?? '').replace(
      'years: { between: linear, beyond: hold }',
      'years: { between: linear, beyond: fault }',
    );
    const codes = await codesOf(smallStudy({ [sectorPath]: strict, [planFile]: joint }));
    expect(new Set(codes)).toEqual(new Set(['year-not-covered']));
  });

  test('one municipality may lack what nobody asks of it', async () => {
    const files = smallStudy({ [path]: without('energy.use,wood,XX,2020,0,t/year'), [planFile]: plan({}) });
    expect(await codesOf(files)).toEqual([]);
    expect(await codesOf(files, { municipalities: ['south'] })).toEqual(['value-missing']);
  });
});

describe('flows', () => {
  const flows = (...rows: readonly string[]): string => `${[flowHeader, ...rows.map((line) => `${line},seen,s,p. 1,`)].join('\n')}\n`;
  test.each([
    [
      'sum to 1 for each flow and municipality',
      flows('plant,north,north,0.25', 'plant,north,south,0.7', 'plant,south,elsewhere,1'),
      ['shares-do-not-sum'],
    ],
    ['lead to a municipality or elsewhere', flows('plant,north,abroad,1', 'plant,south,elsewhere,1'), ['unknown-place']],
    ['start in a municipality', flows('plant,elsewhere,north,1'), ['unknown-place']],
    ['are shares', flows('plant,north,north,1.5', 'plant,north,elsewhere,-0.5'), ['share-out-of-range', 'share-out-of-range']],
    ['are named by the lines that use them', flows('plante,north,north,1'), ['unknown-flow', 'unknown-flow']],
  ])('%s', async (_, content, codes) => {
    expect(await codesOf(smallStudy({ [flowPath]: content, [planFile]: joint }))).toEqual(codes);
  });
});

describe('--set', () => {
  const set = (...typed: readonly string[]) => checkedStudy(smallStudy({ [planFile]: joint }), { set: typed });
  const codes = (...typed: readonly string[]) => codesOf(smallStudy({ [planFile]: joint }), { set: typed });

  test('comes in place of the data, in every year and municipality', async () => {
    const made = await set('energy.use[gas]=60 t/year', 'energy.saved=10 %');
    for (const place of ['north', 'south']) {
      expect(series(made, 'energy.use', 1, place)).toEqual(Array(years).fill(60_000));
      expect(series(made, 'energy.burned', 1, place)[0]).toBeCloseTo(54_000, 6);
    }
    expect(series(made, 'energy.use', 0, 'south')[0]).toBe(80_000);
  });

  test('a bare number has the unit of the quantity; without members all cells are meant', async () => {
    const made = await set('energy.use=60');
    expect([0, 1, 2].map((cell) => series(made, 'energy.use', cell, 'north')[0])).toEqual([60_000, 60_000, 60_000]);
  });

  test('fills what the data lack', async () => {
    const files = study(without('energy.use,wood,XX,2020,0,t/year'));
    expect(await codesOf(files)).toEqual(['value-missing']);
    expect(await codesOf(files, { set: ['energy.use[wood]=1'] })).toEqual([]);
  });

  test.each([
    ['energy.use', 'set-syntax'],
    ['=5', 'set-syntax'],
    ['energy.usage=5', 'unknown-lever'],
    ['energy.use[gass]=5', 'unknown-member'],
    ['energy.use[gas]=5 GJ', 'unit-mismatch'],
    ['energy.use[gas]=5,5', 'decimal-comma'],
    ['energy.burned=5', 'set-on-formula'],
  ])('%s is refused as %s', async (typed, code) => {
    expect(await codes(typed)).toEqual([code]);
  });

  test('a whole that no longer sums to 1 is a fault; one that is set whole is none', async () => {
    expect(new Set(await codes('energy.mix[oil]=90 %'))).toEqual(new Set(['shares-do-not-sum']));
    expect(await codes('energy.mix[oil]=60 %', 'energy.mix[gas]=20 %')).toEqual([]);
    expect(await codes('energy.mix[oil]=1', 'energy.mix[gas]=0', 'energy.mix[wood]=0')).toEqual([]);
  });

  test('what has nothing to do with a whole does not stop its check', async () => {
    const files = study(text.replace('2020,0.3,1', '2020,0.3001,1'));
    expect(new Set(await codesOf(files, { set: ['energy.saved=10 %'] }))).toEqual(new Set(['shares-do-not-sum']));
  });
});
