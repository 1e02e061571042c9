import { expect, test } from 'vitest';
import { factorFaults, paramsOf, placeOf, read } from './world.js';

const header = 'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note';
const row = 'waste.carbon,plastic,DK,2019,0.75,kgC/kg,,,,,seen,ipcc-2006,table 2.4,"as ""received"", wet"';
const table = `${header}\n${row}\n`;

test('a table without faults', () => {
  expect(factorFaults(table)).toEqual([]);
  expect(factorFaults(`\ufeff${table.replaceAll('\n', '\r\n')}`)).toEqual([]);
  expect(factorFaults(`${header}\n\n${row}\n\n`)).toEqual([]);
});

test.each([
  ['member', 'membr', 'csv-header 1:10 "membr"'],
  ['unit,', '', 'csv-column-missing 1:1 "quantity,member,place,year,value,low,high,shape,covers,status,source,locator,note"'],
  ['member', 'place', 'csv-column-twice 1:16 "place"'],
  [',DK,', ',,', 'csv-cell-empty 2:22 ""'],
  ['seen', 'sen', 'csv-cell-choice 2:46 "sen"'],
  ['table 2.4,', 'table, 2.4,', `csv-row-length 2:1 ${JSON.stringify(row.replace('table 2.4', 'table, 2.4').slice(0, -1))}`],
  ['"as', '"as" x', 'csv-syntax 2:75 " "'],
  ['wet"', 'wet', 'csv-syntax 2:71 "\\""'],
  [',DK,', ',D"K,', 'csv-syntax 2:23 "\\""'],
  [',DK,', ',D\u0000K,', 'control-character 2:23 "\\u0000"'],
  [',DK,', ',D\u202eK,', 'control-character 2:23 "\u202e"'],
])('%j as %j', (from, to, expected) => {
  expect(factorFaults(table.replace(from, to))).toEqual([expected]);
});

test('places hold beside æøå, quotes, CRLF and a byte order mark', () => {
  const text = `\ufeff${header}\n"wa""ste",på gulvet, koege ,2019,"1,5",kgC/kg,,,,,seen,a,b,\n`.replaceAll('\n', '\r\n');
  const files = { 'data/factors/a.csv': text };
  const given = read(files).value?.givens[0];
  const nowhere = { file: '', start: 0, end: 0 };
  expect([given?.quantity.value, given?.place.value, given?.value.value]).toEqual(['wa"ste', 'koege', '1,5']);
  expect(placeOf(files, given?.quantity.at ?? nowhere)).toBe('2:2 "wa\\"\\"ste"');
  expect(placeOf(files, given?.place.at ?? nowhere)).toBe('2:22 "koege"');
  expect(placeOf(files, given?.value.at ?? nowhere)).toBe('2:35 "1,5"');
});

test('faults say what is known and what is near', () => {
  const outcome = read({ 'data/municipalities.csv': 'id,code,name,cuntry,region\nKøge,259,Køge,DK,nordic\n' });
  expect(paramsOf(outcome, 'csv-header')).toEqual({
    column: 'cuntry',
    nearest: 'country',
    known: ['id', 'code', 'name', 'country', 'region', 'county', 'county_name'],
  });
  expect(paramsOf(read({ 'data/municipalities.csv': 'id,code,name,country,region\nKøge,259,Køge,DK,nordic\n' }), 'bad-id')).toMatchObject({
    id: 'Køge',
  });
});

test('semicolons, old line ends and empty files have their own words', () => {
  expect(factorFaults(table.replaceAll(',', ';'))).toEqual([`csv-semicolon 1:1 ${JSON.stringify(header.replaceAll(',', ';'))}`]);
  expect(factorFaults(table.replaceAll('\n', '\r'))[0]).toBe('control-character 1:87 "\\r"');
  expect(factorFaults('')).toEqual(['empty-document 1:1 ""']);
});

test('all rows with faults are shown, at most a hundred', () => {
  expect(factorFaults(`${header}\n${`${row.replace('seen', 'x').replace('0.75', '')}\n`.repeat(3)}`)).toHaveLength(6);
  expect(factorFaults(`${header}\n${`${row.replace('seen', 'x')}\n`.repeat(300)}`)).toHaveLength(100);
});

test('an open quotation mark does not swallow a large file', () => {
  expect(factorFaults(`${header}\n"${`${row}\n`.replaceAll('"', '').repeat(10_000)}`)).toEqual(['csv-syntax 2:1 "\\""']);
});

test('a hundred thousand rows are read', () => {
  const text = `${header}\n${`${row.replace(/,"as.*/, ',')}\n`.repeat(100_000)}`.slice(0, 7_999_000).replace(/\n[^\n]*$/, '\n');
  expect(read({ 'data/factors/a.csv': text }).value?.givens.length).toBeGreaterThan(90_000);
});
