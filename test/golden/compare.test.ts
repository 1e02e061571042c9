import { expect, test } from 'vitest';
import { catalogueIn } from '../../src/present/catalogue/languages.js';
import { csvOf } from '../../src/present/csv.js';
import { markdownOf } from '../../src/present/markdown.js';
import { textOfLine } from '../../src/present/piece.js';
import { reportOf } from '../../src/present/report.js';
import { textLines } from '../../src/present/text.js';
import { compare } from '../support/world.js';
import { fixedStudy } from './fixed-study.js';

const english = await catalogueIn('en');
const comparison = await compare(fixedStudy);
const blocks = reportOf(comparison, english, 'a fixed study', 'short');

// Read the change of a file here as a reader of the report would, then run vitest with -u.

test.each([60, 80, 120])('the comparison at %d columns', async (width) => {
  const lines = textLines(blocks, { width, ascii: false, leftOut: english.lookups.leftOut }).map(textOfLine);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`compare-${width}.txt`);
});

test('the comparison in ASCII', async () => {
  const lines = textLines(blocks, { width: 80, ascii: true, leftOut: english.lookups.leftOut }).map(textOfLine);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('compare-ascii.txt');
});

test('the comparison in Markdown', async () => {
  await expect(markdownOf(blocks)).toMatchFileSnapshot('compare.md');
});

test('the header of the CSV and its variables', () => {
  const [header, ...rows] = csvOf(comparison).trimEnd().split('\n');
  expect(header).toBe('scenario,measure,municipality,sector,kind,boundary,gwp,year,variable,value,mean,low,high,unit,quality');
  expect([...new Set(rows.map((row) => row.split(',')[8]))]).toEqual([
    'reduction',
    'cumulative',
    'of_sector',
    'per_inhabitant',
    'falls_in_north',
    'falls_in_south',
    'falls_in_elsewhere',
    'account_of_north',
    'account_of_south',
    'standalone',
    'standalone_cumulative',
    'last_in',
    'share',
    'overlap',
    'account_of_elsewhere',
    'baseline',
    'biogenic_co2',
  ]);
});
