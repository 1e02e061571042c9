import { expect, test } from 'vitest';
import { paramsOf, read, scenario, scenarioFaults, sector, sectorFaults } from './world.js';

const note = (line: string) => `${scenario}note: ${line}\n`;

test.each([
  ['CO2: lav', 'yaml-colon-in-text 13:7 "CO2: lav"'],
  ['{ en: CO2: lav }', 'yaml-colon-in-text 13:13 "CO2: lav"'],
  ['&a x', 'yaml-alias 13:7 "&a"'],
  ['*a', 'yaml-alias 13:7 "*a"'],
  ['!foo x', 'yaml-tag 13:7 "!foo"'],
  ['!!binary x', 'yaml-tag 13:7 "!!binary"'],
  ['@x', 'yaml-syntax 13:7 "@"'],
  ['"a', 'yaml-syntax 13:7 "\\""'],
  ['x\n\towner: y', 'yaml-tab 14:1 "\\t"'],
  ['x\n<<: { en: y }', 'yaml-merge-key 14:1 "<<"'],
  ['x\n---\na: b', 'several-documents 14:1 "---"'],
])('note: %j', (line, expected) => {
  expect(scenarioFaults(note(line))).toEqual(expect.arrayContaining([expected]));
  expect(scenarioFaults(note(line)).filter((each) => !each.startsWith('unknown-key'))).toHaveLength(1);
});

test('the text with a colon is quoted in the fault', () => {
  expect(paramsOf(read({ 'scenarios/a.yaml': note('CO2: lav') }), 'yaml-colon-in-text')).toEqual({ text: 'CO2: lav' });
});

test('YAML 1.1 is refused, 1.2 is not', () => {
  expect(scenarioFaults(`%YAML 1.1\n---\n${scenario}`)).toEqual(['yaml-version 1:1 "%YAML 1.1"']);
  expect(scenarioFaults(`%YAML 1.2\n---\n${scenario}`)).toEqual([]);
});

test('keys equal as text are refused, with both places', () => {
  const text = scenario.replace('from: 2026,', 'from: 2026, "from": 2027,');
  expect(scenarioFaults(text)).toEqual(['duplicate-key 11:76 "from"']);
  expect(scenarioFaults(`a: 1\n2030: x\n"2030": y\n`)).toContain('duplicate-key 3:2 "2030"');
  const [fault] = read({ 'scenarios/a.yaml': `2030: x\n"2030": y\n` }).diagnostics.filter(({ code }) => code === 'duplicate-key');
  expect(fault?.also).toEqual([{ relation: 'first-given-here', at: { file: 'scenarios/a.yaml', start: 0, end: 4 } }]);
});

test('å typed in two ways is one key', () => {
  expect(scenarioFaults(`${scenario}"p\u00e5": 1\n"pa\u030a": 2\n`)).toContain('duplicate-key 14:2 "pa\u030a"');
});

test('a byte order mark and CRLF move no place', () => {
  const text = scenario.replace('municipality', 'municipalty');
  expect(scenarioFaults(text)).toEqual(['unknown-key 3:1 "municipalty"']);
  expect(scenarioFaults(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(['unknown-key 3:1 "municipalty"']);
  expect(scenarioFaults(`\ufeff${scenario.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

test('columns count what an editor counts, æøå as one', () => {
  expect(scenarioFaults(scenario.replace('på gulvet }', 'på gulvet, sw: æøå }'))).toEqual(['unknown-key 2:56 "sw"']);
});

test('unknown keys come with the nearest and the known ones', () => {
  expect(paramsOf(read({ 'scenarios/less-plastic.yaml': scenario.replace('owner', 'ownr') }), 'unknown-key')).toEqual({
    key: 'ownr',
    nearest: 'owner',
    belongs: [],
    known: ['title', 'kind', 'owner', 'change', 'shift', 'in', 'cost', 'source', 'note', 'answered'],
  });
  expect(paramsOf(read({ 'scenarios/less-plastic.yaml': scenario.replace('to: 60', 'too: 60') }), 'unknown-key')).toMatchObject({
    nearest: 'to',
  });
});

test('a comma in a number inside braces is not read as two keys', () => {
  const text = scenario.replace('to: 60 %', 'to: 1,5');
  expect(scenarioFaults(text)).toContain('decimal-comma 11:36 "1,5"');
});

test.each([
  ['scenario: less-plastic', 'scenario: Køge', 'bad-id 1:11 "Køge"'],
  ['scenario: less-plastic', 'scenario: other', 'id-not-file-name 1:11 "other"'],
  ['  sort-plastic:', '  Sort plastic:', 'bad-id 6:3 "Sort plastic"'],
  ['to: 60 %, ', '', 'no-change 11:7 "waste.sorted[plastic]"'],
  ['to: 60 %, ', 'to: 60 %, by: 2, ', 'several-changes 11:30 "{ to: 60 %, by: 2, range: 45 % .. 70 %, from: 2026, full: 2030 }"'],
  ['    title: Sort plastic\n', '', 'missing-key 6:3 "sort-plastic"'],
  ['    title: Sort plastic\n', '    title: {}\n', 'missing-key 7:12 "{}"'],
  ['    title: Sort plastic\n', '    title: [a]\n', 'wrong-type 7:12 "[a]"'],
  ['owner: koege', 'owner:', 'wrong-type 9:5 "owner"'],
  ['owner: koege', 'owner: ~', 'wrong-type 9:12 "~"'],
  ['owner: koege', 'owner: { a: b }', 'wrong-type 9:12 "{ a: b }"'],
  ['owner: koege', 'owner: ko\u200bege', 'control-character 9:14 "\u200b"'],
  ['owner: koege', 'owner: "ko\\u202eege"', 'control-character 9:12 "\\"ko\\\\u202eege\\""'],
  ['owner: koege', 'own\u200ber: koege', 'control-character 9:8 "\u200b"'],
  ['owner: koege', 'own\u00a0er: koege', 'confusing-key 9:5 "own\u00a0er"'],
  ['owner: koege', 'ownеr: koege', 'confusing-key 9:5 "ownеr"'],
  ['municipality: koege', 'municipality: koege\nmunicipalities: [a]', 'wrong-type 4:1 "municipalities"'],
  ['municipality: koege', 'municipalities: []', 'wrong-type 3:17 "[]"'],
])('scenario with %j as %j', (from, to, expected) => {
  expect(scenarioFaults(scenario.replace(from, to))).toContain(expected);
});

test.each([
  ['given: activity', 'given: activty', 'wrong-type 10:12 "activty"'],
  ['lever: true', 'lever: yes', 'wrong-type 12:12 "yes"'],
  ['  travel:', '  Travel:', 'bad-id 6:3 "Travel"'],
  ['[car, bus]', '[car, Bus]', 'bad-id 4:15 "Bus"'],
  ['between: linear, ', '', 'missing-key 11:12 "{ beyond: hold }"'],
  ['counts: [territorial]', 'counts: [teritorial]', 'wrong-type 14:77 "teritorial"'],
  ['  - name: one car\n', '  - nam: one car\n', 'unknown-key 16:5 "nam"'],
  ['label: { en: Passenger travel }', 'label: { da: Rejser }', 'missing-key 7:12 "{ da: Rejser }"'],
])('sector with %j as %j', (from, to, expected) => {
  expect(sectorFaults(sector.replace(from, to))).toContain(expected);
});

test('a wrong choice names the choices and the nearest', () => {
  expect(paramsOf(read({ 'data/sectors/transport.yaml': sector.replace('linear', 'liner') }), 'wrong-type')).toEqual({
    expected: [{ oneOf: ['linear', 'step'] }],
    found: 'liner',
    nearest: 'linear',
  });
});

test('one run shows all faults of all files', () => {
  const broken = scenario.replace('owner', 'ownr').replace('to: 60', 'too: 60');
  const files = {
    'scenarios/less-plastic.yaml': broken,
    'data/sectors/transport.yaml': sector.replace('linear', 'x'),
    'data/factors/a.csv': 'x\n',
  };
  const codes = read(files).diagnostics.map(({ code, at }) => `${at.file} ${code}`);
  expect(new Set(codes).size).toBe(4);
  expect(codes.filter((code) => code.endsWith('unknown-key'))).toHaveLength(2);
});

test('a merge conflict is named before what follows from it', () => {
  expect(scenarioFaults(`${scenario}<<<<<<< HEAD\nnote: a\n=======\nnote: b\n>>>>>>> x\n`)).toEqual(['merge-conflict 13:1 "<<<<<<<"']);
});

test('an empty file is said to be empty', () => {
  expect(scenarioFaults('')).toEqual(['empty-document 1:1 ""']);
  expect(scenarioFaults('# only a remark\n')).toEqual(['empty-document 1:1 ""']);
  expect(scenarioFaults('- a\n')).toEqual(['wrong-type 1:1 "- a"']);
});
