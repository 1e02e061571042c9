import { expect, test } from 'vitest';
import { placeOf, read, scenario, sector, shown } from './world.js';

test('a study becomes documents with every piece in its place', () => {
  const files = {
    'data/sectors/transport.yaml': sector,
    'scenarios/less-plastic.yaml': scenario,
    'data/sources.csv': 'source,author,title,year,address,terms,note\nramboll-2021,Rambøll,"Plast, og mere",2021,,free,\n',
    'data/activity/a.csv':
      'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note\ntransport.travel,car,koege,2019, 12.5 ,pkm/year,,,,,seen,dst,table 1,\n',
  };
  const { value, diagnostics } = read(files);
  expect(diagnostics).toEqual([]);
  expect(value?.sectors[0]?.quantities.map(({ id, lever, by }) => [id.value, lever, by.length])).toEqual([
    ['travel', true, 1],
    ['traffic', false, 1],
  ]);
  const traffic = value?.sectors[0]?.quantities[1];
  expect(traffic?.label).toEqual({ en: 'Traffic' });
  expect(traffic?.emits?.counts?.map((each) => each.value)).toEqual(['territorial']);
  expect(placeOf(files, traffic?.formula?.at ?? { file: '', start: 0, end: 0 })).toBe('13:51 "travel / occupancy"');
  const example = value?.sectors[0]?.examples[0];
  expect(placeOf(files, example?.given[0]?.target.at ?? { file: '', start: 0, end: 0 })).toBe('17:15 "travel[car]"');
  const change = value?.scenarios[0]?.measures[0]?.changes[0];
  expect(change).toMatchObject({
    target: { value: 'waste.sorted[plastic]' },
    how: { value: 'to' },
    amount: { value: '60 %' },
    from: { value: '2026' },
  });
  expect(placeOf(files, change?.how.at ?? { file: '', start: 0, end: 0 })).toBe('11:32 "to"');
  const row = value?.givens[0];
  expect(row).toMatchObject({ given: 'activity', value: { value: '12.5' } });
  expect(row && 'low' in row).toBe(false);
  expect(placeOf(files, row?.value.at ?? { file: '', start: 0, end: 0 })).toBe('2:34 "12.5"');
  expect(placeOf(files, value?.sources[0]?.title.at ?? { file: '', start: 0, end: 0 })).toBe('2:23 "Plast, og mere"');
  expect(value?.potentials[0]).toMatchObject({ set: 'AR5-100', gas: { value: 'CH4', at: { file: 'program:data/gwp/AR5-100.csv' } } });
  expect([...(value?.texts.keys() ?? [])]).toContain('program:data/units.csv');
});

test('amounts stay as they are written', () => {
  const text = scenario.replace('60 %', '0101').replace('45 % .. 70 %', "'12,5'").replace('2030 }', '1e400 }');
  const change = read({ 'scenarios/less-plastic.yaml': text }).value?.scenarios[0]?.measures[0]?.changes[0];
  expect([change?.amount.value, change?.range?.value, change?.full?.value]).toEqual(['0101', '12,5', '1e400']);
});

test('a shift may be one or a list, and differ by municipality', () => {
  const shift = '{ of: t.travel, to: bus, new: 8 Mpkm/year, taken-from: { car: { share: 30 %, range: 6 % .. 48 % }, new-travel: 70 % } }';
  const text = scenario
    .replace('municipality: koege', 'municipalities: [koege, kristianstad]')
    .replace('    source: ', `    shift: ${shift}\n    in:\n      koege: { shift: [${shift}] }\n    source: `);
  const measure = read({ 'scenarios/less-plastic.yaml': text }).value?.scenarios[0]?.measures[0];
  expect(measure?.shifts[0]?.takenFrom.map(({ member, share, range }) => [member.value, share.value, range?.value])).toEqual([
    ['car', '30 %', '6 % .. 48 %'],
    ['new-travel', '70 %', undefined],
  ]);
  expect(measure?.in.map(({ municipality, shifts }) => [municipality.value, shifts.length])).toEqual([['koege', 1]]);
});

test('only the scenarios wanted are read, with those they extend', () => {
  const named = (id: string, base?: string) =>
    scenario.replace('less-plastic', id).replace('years:', base === undefined ? 'years:' : `extends: ${base}\nyears:`);
  const files = {
    'scenarios/koege/a.yaml': named('a', '../joint/b.yaml'),
    'scenarios/joint/b.yaml': named('b', 'c.yaml'),
    'scenarios/joint/c.yaml': named('c', '../koege/a.yaml'),
    'scenarios/broken.yaml': '}',
  };
  expect(read(files, ['./scenarios/koege/']).value?.scenarios.map(({ file }) => file)).toEqual([
    'scenarios/joint/b.yaml',
    'scenarios/joint/c.yaml',
    'scenarios/koege/a.yaml',
  ]);
  expect(shown(files, read(files))).toEqual(['yaml-syntax 1:1 "}"']);
  expect(read(files, ['scenarios/none']).diagnostics[0]).toMatchObject({ code: 'file-missing', params: { file: 'scenarios/none' } });
  expect(read(files, ['../other', '/etc/passwd']).diagnostics.map(({ code }) => code)).toEqual(['outside-study', 'outside-study']);
  const lost = { 'scenarios/a.yaml': named('a', '../../x.yaml'), 'scenarios/b.yaml': named('b', 'nowhere.yaml') };
  expect(shown(lost, read(lost))).toEqual(['outside-study 4:10 "../../x.yaml"', 'file-missing 4:10 "nowhere.yaml"']);
});

test('a file with the wrong ending is named', () => {
  const outcome = read({ 'scenarios/a.yml': '', 'scenarios/notes.md': '' });
  expect(outcome.diagnostics).toMatchObject([
    { code: 'file-not-read', severity: 'warning', params: { file: 'scenarios/a.yml', ending: '.yaml' } },
  ]);
  expect(outcome.value).toBeDefined();
});
