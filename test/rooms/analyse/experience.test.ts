import { describe, expect, test } from 'vitest';
import type { Comparison, Row } from '../../../src/domain/findings.js';
import type { Diagnostic } from '../../../src/source/diagnostic.js';
import { compare, ownStudy, run } from '../../support/world.js';

const own = ownStudy();
const textOf = (path: string): string => own.get(path) ?? '';
const freeBuses = 'scenarios/koege/koege-free-buses.yaml';
const bags = 'scenarios/koege/koege-optical-bags.yaml';
const food = 'scenarios/koege/koege-climate-smart-food.yaml';

function measureRow({ rows }: Comparison, measure: string, municipality = 'koege'): Row {
  const found = rows.find((row) => row.measure === measure && row.municipality === municipality);
  if (!found) throw new Error(`no row of ${measure}`);
  return found;
}

async function warnings(
  changes: Readonly<Record<string, string>>,
  path: string,
  kind: 'check' | 'comparison' = 'check',
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await run(ownStudy(changes), { want: { kind }, paths: [path] });
  return diagnostics;
}

const withoutAnswer = (text: string): string => text.replace(/ {4}answered: >-\n(?: {6}.*\n)+/, '');

describe('a measure that was found unsuitable', () => {
  test('warns where the conditions are alike, in check and in compare, at its kind and with the record', async () => {
    for (const kind of ['check', 'comparison'] as const) {
      const [warning, ...others] = await warnings({}, freeBuses, kind);
      expect(others).toEqual([]);
      expect(warning).toMatchObject({
        code: 'tried-and-unsuitable',
        severity: 'warning',
        params: { record: 'T02', reason: 'cost', here: ['Køge'], alike: ['small-town', 'bus'] },
        also: [{ relation: 'recorded-here' }],
      });
      expect(textOf(freeBuses).slice(warning?.at.start, warning?.at.end)).toBe('transport/free-public-transport');
    }
  });

  test('does not warn where they differ: Tallinn is a city', async () => {
    const { experience } = measureRow(await compare(own, { paths: [freeBuses] }), 'free-buses');
    expect(experience?.map(({ id, verdict, alike }) => [id, verdict, alike])).toEqual([
      ['T01', 'mixed', true],
      ['T02', 'unsuitable', true],
      ['T03', 'mixed', true],
      ['T04', 'unsuitable', false],
    ]);
  });

  test('a city is warned of cities: the same scenario, once the context says so', async () => {
    const city = textOf('data/experience/contexts.csv').replace('city,size,nowhere,,', 'city,size,municipality,koege,');
    const found = await warnings({ 'data/experience/contexts.csv': city }, freeBuses);
    expect(found.map(({ params }) => 'record' in params && params.record)).toEqual(['T02', 'T04']);
  });

  test('what nobody has said of a municipality counts as alike', async () => {
    const unknown = textOf('data/experience/contexts.csv')
      .replace(/^.*,size,.*\n/gm, '')
      .concat('city,size,nowhere,,\n');
    const found = await warnings({ 'data/experience/contexts.csv': unknown }, freeBuses);
    expect(found.map(({ params }) => 'record' in params && params.record)).toContain('T02');
  });

  test('the mode of its shift decides: park and ride by bus and not by rail', async () => {
    const rows = await compare(own);
    const alike = (measure: string, municipality: string) =>
      measureRow(rows, measure, municipality).experience?.find(({ id }) => id === 'T20')?.alike;
    expect(alike('park-and-ride-bus', 'kristianstad')).toBe(true);
    expect(alike('park-and-ride-rail', 'koege')).toBe(false);
  });

  test('an answer in the file is the end of it, and stands in the row', async () => {
    expect(await warnings({}, bags)).toEqual([]);
    const open = withoutAnswer(textOf(bags));
    expect(open).not.toBe(textOf(bags));
    expect((await warnings({ [bags]: open }, bags)).map(({ params }) => 'record' in params && params.record)).toEqual(['W01']);
    expect(measureRow(await compare(own, { paths: [bags] }), 'optical-bags').answered).toMatch(/^The verdict from Aarhus/);
  });
});

describe('an assumption beside what was observed', () => {
  const observed = async (measure: string, effect: string, municipality = 'koege', files = own) =>
    measureRow(await compare(files), measure, municipality).observed?.find((one) => one.effect === effect);

  test('the share that a shift takes from the car; observed in four places, a model and a forecast left out', async () => {
    expect(await observed('bus-every-15-minutes-diesel', 'car-diversion-share')).toMatchObject({
      assumed: 0.3,
      low: 0,
      high: 0.39,
      places: 4,
      outside: false,
    });
    const effects = `${textOf('data/experience/effects.csv')}T12,transport/bus-rapid-transit,Elsewhere,car-diversion-share,0.9,1,forecast,\n`;
    const files = ownStudy({ 'data/experience/effects.csv': effects });
    expect(await observed('bus-every-15-minutes-diesel', 'car-diversion-share', 'koege', files)).toMatchObject({ high: 0.39, places: 4 });
    const seen = ownStudy({ 'data/experience/effects.csv': effects.replace('0.9,1,forecast', '0.9,1,measured') });
    expect(await observed('bus-every-15-minutes-diesel', 'car-diversion-share', 'koege', seen)).toMatchObject({ high: 0.9, places: 5 });
  });

  test('a change in the year of full effect, against the value without the measure', async () => {
    const { assumed } = (await observed('free-buses', 'pt-ridership-change')) ?? {};
    expect(assumed).toBeCloseTo(16 / 36, 12);
    expect(await observed('joint-prevention-goal', 'waste-change', 'kristianstad')).toMatchObject({
      assumed: expect.closeTo(-0.15, 12) as number,
    });
  });

  test('a level, and what is left of it', async () => {
    expect(await observed('optical-bags', 'food-waste-sorting-rate')).toMatchObject({ assumed: 0.44, low: 0.8, high: 0.8, places: 1 });
    expect(await observed('better-plastic-sorting-plant', 'recycling-yield')).toMatchObject({
      assumed: 0.6,
      low: 0.37,
      high: 0.95,
      places: 2,
    });
    expect(await observed('collect-plastic', 'recycling-yield')).toBeUndefined();
  });

  test('one place has no range, so that nothing is outside it', async () => {
    expect(await observed('optical-bags', 'food-waste-sorting-rate')).toMatchObject({ outside: false });
  });

  test.each([
    ['by: 80 %, range: 74 % .. 90 %', 0],
    ['by: 73 %, range: 60 % .. 90 %', 1],
    ['by: 90 %, range: 74 % .. 95 %', 1],
    ['by: 74 %, range: 74 % .. 90 %', 0],
  ])('%s: %i warnings, because Malmö and Copenhagen saw 26 and 17 %% less', async (amount, count) => {
    const text = textOf(food).replace('by: 80 %, range: 74 % .. 90 %', amount);
    const found = await warnings({ [food]: text }, food);
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'outside-observed'));
  });

  test('an answer is the end of that warning too', async () => {
    const path = 'scenarios/koege/koege-residents-travel.yaml';
    expect(await warnings({}, path)).toEqual([]);
    const [warning] = await warnings({ [path]: withoutAnswer(textOf(path)) }, path);
    expect(warning).toMatchObject({
      code: 'outside-observed',
      params: { assumed: expect.closeTo(0.45, 12) as number, low: 0, high: 0.39 },
    });
  });
});

test('every measure row has its records, and no row of a scenario has', async () => {
  const { rows } = await compare(own);
  expect(rows.filter((row) => row.measure === undefined).every((row) => row.experience === undefined)).toBe(true);
  for (const row of rows.filter((one) => one.measure !== undefined)) {
    const kinds = textOf('data/experience/register.csv')
      .split('\n')
      .filter((line) => line.split(',')[1] === row.kind);
    expect(
      row.experience?.map(({ id }) => id),
      row.measure,
    ).toEqual(kinds.map((line) => line.split(',')[0]));
  }
});
