import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { barOf } from '../../../src/present/bar.js';
import type { Block } from '../../../src/present/block.js';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import type { Line } from '../../../src/present/piece.js';
import { line, textOfLine } from '../../../src/present/piece.js';
import { reportOf } from '../../../src/present/report.js';
import { textLines } from '../../../src/present/text.js';
import { wrapped } from '../../../src/present/width.js';
import { comparisonOf, evaluation, explanation, listing, rowOf, typical } from './made-findings.js';

const english = catalogueIn('en');
if (english === undefined) throw new Error('English is missing');
const { leftOut } = english.lookups;
const textOf = (blocks: readonly Block[], width = 120, ascii = false): readonly string[] =>
  textLines(blocks, { width, ascii, leftOut }).map(textOfLine);
const comparisonText = (width: number, findings = typical): readonly string[] => textOf(reportOf(findings, english, 'study x'), width);
const rowsOf = (lines: readonly string[]): readonly string[] => lines.filter((one) => /^\d+ {2}/.test(one));

describe('a comparison as text', () => {
  test.each([60, 61, 72, 80, 100, 140])('no line is wider than %d columns', (width) => {
    const long = comparisonOf([
      rowOf('a-very-long-scenario-name-that-goes-on', 'x', 1234, {
        title: { en: 'Kildesortering af plast på Sjælland med ærligt lange ord og 日本語 og å i to tegn a\u030a' },
      }),
    ]);
    for (const findings of [typical, long]) {
      for (const one of comparisonText(width, findings)) expect(stringWidth(one)).toBeLessThanOrEqual(width);
    }
  });

  test('measures of all sectors are in one list, by reduction, negative ones last', () => {
    expect(rowsOf(comparisonText(120)).map((row) => row.split(/ {2,}/).slice(0, 2))).toEqual([
      ['1', 'Measure sort-plastic'],
      ['2', 'Measure biogas'],
      ['3', 'Measure half-empty-bus'],
    ]);
  });

  test('the order in which rows come changes nothing', () => {
    const shuffled = comparisonOf([...typical.rows].reverse());
    expect(comparisonText(120, shuffled)).toEqual(comparisonText(120));
  });

  test('at 60 columns measure, reduction, sum and data are left; at 140 everything is there', () => {
    const head = (width: number): string => comparisonText(width).find((one) => one.startsWith('#')) ?? '';
    expect(head(60).split(/ {2,}/)).toEqual(['#', 'measure', 't CO2e 2030', 'sum, t', 'data']);
    expect(head(140)).toMatch(/scenario.*sector.*sector %.*kg\/inh\..*alone, t/);
  });

  test('where the scenario has no column of its own, it stands after the measure, unless the two are one', () => {
    const text = comparisonText(70).join('\n');
    expect(text).toMatch(/Measure biogas · plan/);
    expect(text).not.toMatch(/half-empty-bus · bus/);
    expect(comparisonText(140).join('\n')).not.toMatch(/ · plan/);
  });

  test('columns that have no room are named', () => {
    expect(comparisonText(60).join(' ')).toContain('No room for: scenario, sector, sector %, kg/inh., alone, t.');
    expect(comparisonText(140).join(' ')).not.toContain('No room');
  });

  test('there is a bar for each row at 80 columns', () => {
    expect(rowsOf(comparisonText(80)).every((row) => row.includes('│'))).toBe(true);
  });

  test('the shown parts of a scenario sum to its total, and alone less overlap is together', () => {
    const number = (text: string | undefined): number => Number((text ?? '').replace(',', ''));
    const rows = rowsOf(comparisonText(60)).map((row) => row.split(/ {2,}/));
    const total =
      comparisonText(60)
        .find((one) => one.startsWith('Scenario plan'))
        ?.split(/ {2,}/) ?? [];
    expect(number(rows[0]?.[2]) + number(rows[1]?.[2])).toBe(number(total[3]));
    expect(number(total[1]) - number(total[2])).toBe(number(total[3]));
  });

  test('a scenario with one measure stands once, one without measures has exactly 0', () => {
    const lines = comparisonText(60);
    expect(lines.some((one) => one.startsWith('Scenario bus'))).toBe(false);
    expect(lines.find((one) => one.startsWith('Scenario nothing'))).toMatch(/ 0$/);
  });

  test('the notes say what a council asks', () => {
    const text = comparisonText(1000).join('\n');
    for (const phrase of [
      "Boundary GPC BASIC: the municipality's own fuel use",
      'never summed',
      'A negative number means that emissions rise',
      'without any measure',
      'road traffic inside the border, tCO2e/year: 120,000 (2021)',
      'no measure is subtracted from it',
      'AR5-100',
      'waste.recycling_credit',
      'memo item',
      'Freed capacity that is refilled (assumed): our judgement [data/factors/waste.csv:12]',
      'Sources: ipcc-2006-v5, ramboll-2021',
    ])
      expect(text).toContain(phrase);
  });

  test('a note that does not apply is not there', () => {
    const plain = comparisonOf([rowOf('a', 'x', 1)], { fixedCo2e: [], references: [], assumptions: [], baselines: [] });
    expect(comparisonText(1000, plain).join('\n')).not.toMatch(/come as CO2e|For reference|Assumptions|Shapley|memo/);
  });

  test('a rise is marked as bad', () => {
    const bad = textLines(reportOf(typical, english, ''), { width: 80, ascii: false, leftOut })
      .flat()
      .filter(({ role }) => role === 'bad');
    expect(bad.map(({ text }) => text)).toContain('-41.7');
  });

  test('a name can neither start a CI command nor steer the terminal', () => {
    const hostile = comparisonOf([rowOf('a', 'x', 1, { title: { en: `${'w'.repeat(21)} ::error::x\u001b[2J\n::error::y ##[group]` } })]);
    const lines = [...comparisonText(60, hostile), ...textOf([{ kind: 'paragraph', text: line('::error::z') }])];
    for (const one of lines) expect(one).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Cf}]/u);
  });
});

describe('bars', () => {
  const bar = (value: number, low: number, high: number, ascii = true): string => textOfLine(barOf(value, { low, high }, 11, ascii));

  test('they grow from a zero line to the right, and to the left when emissions rise', () => {
    expect(bar(10, 0, 10)).toBe('|##########');
    expect(bar(5, 0, 10)).toBe('|#####');
    expect(bar(5, -5, 5)).toBe('     |#####');
    expect(bar(-5, -5, 5)).toBe('-----|');
    expect(bar(-1, -5, 5)).toBe('    -|');
    expect(bar(0, -5, 5)).toBe('     |');
    expect(bar(0, 0, 0)).toBe('|');
    expect(bar(5, 0, 10, false)).toBe('│█████');
    expect(bar(-0.5, -5, 5, false)).toBe('    ▐│');
  });

  test('a small value still leaves a trace', () => {
    expect(bar(0.001, 0, 10)).toBe('|#');
  });
});

describe('other findings as text', () => {
  test('an explanation is a tree with formula, value, place and source', () => {
    const text = textOf(reportOf(explanation, english, '')).join('\n');
    expect(text).toContain('transport.traffic[car] = 10,000 vkm/year\n│  Traffic · data/sectors/transport.yaml:9');
    expect(text).toContain('without measures 12,000 vkm/year; moved by cycle-path');
    expect(text).toContain('formula travel / occupancy');
    expect(text).toContain('└─ transport.occupancy[car] = 1.5 pkm/vkm');
    expect(text).toContain('range 1.3 .. 1.7 (spread between surveys)');
    expect(text).toContain('data/factors/transport.csv:7');
    expect(textOf(reportOf(explanation, english, ''), 80, true).join('\n')).toContain('`- transport.occupancy[car]');
  });

  test.each([60, 80])('a long note is wrapped beside the tree at %d columns', (width) => {
    const { root } = explanation;
    const noted = { ...explanation, root: { ...root, label: { en: 'long '.repeat(60) } } };
    const lines = textOf(reportOf(noted, english, ''), width);
    for (const one of lines) expect(stringWidth(one)).toBeLessThanOrEqual(width);
    expect(lines.filter((one) => one.startsWith('│  long')).length).toBeGreaterThan(3);
  });

  test('an evaluation names what was set and shows six digits', () => {
    const text = textOf(reportOf(evaluation, english, '')).join('\n');
    expect(text).toContain('with transport.travel[bus] = 0.3 pkm/year');
    expect(text).toMatch(/2030 +car +512,346,000/);
  });

  test('a list has its rows', () => {
    expect(textOf(reportOf(listing, english, '')).join('\n')).toMatch(/waste\.carbon +-5 /);
    expect(textOf(reportOf({ ...listing, rows: [] }, english, '')).join('\n')).toContain('none');
  });
});

describe('wrapping', () => {
  test('breaks between words, cuts only words that are too long, loses nothing', () => {
    const parts: readonly Line[] = wrapped([...line('one two '), ...line('abcdefghijkl x', 'bad')], 6);
    expect(parts.map(textOfLine)).toEqual(['one', 'two', 'abcdef', 'ghijkl', 'x']);
    expect(parts.at(-1)?.at(-1)?.role).toBe('bad');
  });
});
