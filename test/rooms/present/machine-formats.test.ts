import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { csvOf } from '../../../src/present/csv.js';
import { escaped, markdownOf } from '../../../src/present/markdown.js';
import { line } from '../../../src/present/piece.js';
import { reportOf } from '../../../src/present/report.js';
import { comparisonOf, evaluation, explanation, listing, rowOf, typical } from './made-findings.js';

const english = await catalogueIn('en');
const records = (csv: string): Record<string, string>[] => parse<Record<string, string>>(csv, { columns: true });

describe('CSV', () => {
  test('one row one number: scenario × measure × municipality × boundary × variable, with unit and year', () => {
    const rows = records(csvOf(typical));
    const found = rows.filter(({ scenario, measure, variable }) => scenario === 'plan' && measure === 'biogas' && variable === 'reduction');
    expect(found.map(({ boundary, value, unit, year, gwp }) => [boundary, value, unit, year, gwp])).toEqual([
      ['territorial', '0', 'tCO2e/year', '2030', 'AR5-100'],
      ['gpc-basic', '300.3', 'tCO2e/year', '2030', 'AR5-100'],
      ['life-cycle', '600.6', 'tCO2e/year', '2030', 'AR5-100'],
      ['avoided', '1', 'tCO2e/year', '2030', 'AR5-100'],
    ]);
    expect(rows.find(({ variable }) => variable === 'cumulative')).toMatchObject({ year: '2045', unit: 'tCO2e' });
    expect(rows.find(({ variable }) => variable === 'biogenic_co2')).toMatchObject({ value: '4321', boundary: '' });
  });

  test('the numbers are those of the findings, to the last digit', () => {
    const rows = records(csvOf(comparisonOf([rowOf('a', 'x', 0.1 + 0.2)])));
    expect(rows.find(({ variable, boundary }) => variable === 'reduction' && boundary === 'gpc-basic')?.['value']).toBe(
      '0.30000000000000004',
    );
  });

  test.each(['=1+1', '+1', '-x', '@sum', '\tx', '\r=1', ' =1', '::error::x'])('text %j cannot become a formula or a command', (text) => {
    const [header, row] = csvOf({ ...listing, columns: ['note', 'value'], rows: [[text, -5]] }).split('\n');
    expect(header).toBe('note,value');
    expect(row).toMatch(/^"?'/);
    expect(row).toMatch(/,-5$/);
  });

  test('quotes, commas and line ends stay in their cell', () => {
    const rows = records(csvOf({ ...listing, columns: ['name', 'note'], rows: [['say "hi", twice', 'two\nlines']] }));
    expect(rows).toEqual([{ name: 'say "hi", twice', note: 'two lines' }]);
  });

  test('an evaluation has a column for each dimension, an explanation a row for each node', () => {
    expect(records(csvOf(evaluation))[0]).toMatchObject({ mode: 'car', year: '2030', value: '512345678.25', unit: 'pkm/year' });
    expect(records(csvOf(explanation)).map(({ depth, quantity }) => [depth, quantity])).toEqual([
      ['0', 'transport.traffic[car]'],
      ['1', 'transport.occupancy[car]'],
    ]);
  });
});

describe('Markdown', () => {
  test('a hostile title stays one cell and stays text', () => {
    const title = '| a <img src=x> [l](http://x) `c` @user ![i](x) https://evil.example **b**';
    const text = markdownOf(reportOf(comparisonOf([rowOf('a', 'x', 1, { title: { en: title } })]), english, '', 'short'));
    const row = text.split('\n').find((one) => one.startsWith('| 1 |')) ?? '';
    expect(row.split(/(?<!\\)\|/).length).toBe(11);
    expect(row).not.toMatch(/(?<!\\)[<`[*!]|@user|https:/);
  });

  test.each([
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['# head', '\\# head'],
    ['::error::x', '\\::error::x'],
    ['-41.7', '-41.7'],
    ['4.8', '4.8'],
    ['&lt;', '&amp;lt;'],
  ])('%j is written %j', (text, written) => {
    expect(escaped(text)).toBe(written);
  });

  test('a fence is longer than any in the text', () => {
    expect(markdownOf([{ kind: 'lines', lines: [line('```'), line('::error::x')] }])).toBe('````text\n```\n\\x3a:error::x\n````\n');
  });

  test('there are no bars and the columns match', () => {
    const table = markdownOf(reportOf(typical, english, '', 'short'))
      .split('\n')
      .filter((one) => one.startsWith('| '));
    expect(table.join('\n')).not.toMatch(/█/);
    expect(table[0]?.split('|').length).toBe(table[1]?.split('|').length);
  });
});
