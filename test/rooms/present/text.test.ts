import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { barOf } from '../../../src/present/bar.js';
import type { Block } from '../../../src/present/block.js';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import type { Detail } from '../../../src/present/detail.js';
import { markdownOf } from '../../../src/present/markdown.js';
import type { Line } from '../../../src/present/piece.js';
import { line, textOfLine } from '../../../src/present/piece.js';
import { reportOf } from '../../../src/present/report.js';
import { textLines } from '../../../src/present/text.js';
import { wrapped } from '../../../src/present/width.js';
import { comparisonOf, evaluation, explanation, listing, rowOf, typical } from './made-findings.js';

const english = await catalogueIn('en');
const { leftOut } = english.lookups;
const textOf = (blocks: readonly Block[], width = 120, ascii = false): readonly string[] =>
  textLines(blocks, { width, ascii, leftOut }).map(textOfLine);
const comparisonText = (width: number, findings = typical, detail: Detail = 'short'): readonly string[] =>
  textOf(reportOf(findings, english, 'study x', detail), width);
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

  test('at 60 columns measure, reduction, sum and data are left; at 160 everything is there', () => {
    const head = (width: number): string => comparisonText(width).find((one) => one.startsWith('#')) ?? '';
    expect(head(60).split(/ {2,}/)).toEqual(['#', 'measure', '2030', 'sum, t', 'data']);
    expect(head(160)).toMatch(/# {2}measure +scenario +2030 +sum, t +% +person +data +where it falls, t/);
  });

  test('the same measure in several scenarios stands once, in the one where it is alone', () => {
    const twice = comparisonOf([
      rowOf('all', undefined, 15, { overlap: 1 }),
      rowOf('all', 'a', 9, { standalone: 10 }),
      rowOf('all', 'b', 6),
      rowOf('only-a', undefined, 10),
      rowOf('only-a', 'a', 10),
    ]);
    const rows = rowsOf(comparisonText(160, twice));
    expect(rows.map((row) => row.split(/ {2,}/).slice(0, 4))).toEqual([
      ['1', 'Measure a', 'only-a', '10.0'],
      ['2', 'Measure b', 'all', '6.00'],
    ]);
  });

  test('one id that means different things in two scenarios stands twice, and the scenario is named in any width', () => {
    const differing = comparisonOf([rowOf('one', 'a', 10), rowOf('two', 'a', 4), rowOf('two', 'b', 1)]);
    expect(rowsOf(comparisonText(60, differing)).map((row) => row.split(/ {2,}/)[1])).toEqual([
      'Measure a · one',
      'Measure a · two',
      'Measure b',
    ]);
  });

  test('an id is never broken within a word', () => {
    const id = 'koege-a-scenario-with-a-long-name';
    for (const width of [60, 70, 80, 90, 100, 110, 120, 140, 160]) {
      const differing = comparisonOf([rowOf(id, 'a', 10), rowOf(`${id}-two`, 'a', 4)]);
      const lines = comparisonText(width, differing);
      const table = lines.slice(
        lines.findIndex((one) => one.startsWith('─  ')),
        lines.indexOf(
          '',
          lines.findIndex((one) => one.startsWith('─  ')),
        ),
      );
      const parts = table.flatMap((one) => one.match(/[a-z]+-[a-z-]*/g) ?? []);
      expect(parts.length).toBeGreaterThan(0);
      for (const word of parts.flatMap((part) => part.split('-'))) expect(['', ...`${id}-two`.split('-')]).toContain(word);
    }
  });

  test('where a measure falls sums to its reduction, also as shown', () => {
    const row = rowsOf(comparisonText(160))[0] ?? '';
    expect(row).toMatch(/ 730 .*home\u00a0487\u00a0· Roskilde\u00a0243$/);
  });

  test('data says how many of the deciding inputs have the worst grade', () => {
    expect(comparisonText(80).join('\n')).toMatch(/half-empty-bus.* assumed 2\/4/);
    const none = comparisonOf([rowOf('a', 'x', 1, { quality: { grade: 'own', own: 0, national: 0, assumed: 0 } })]);
    expect(rowsOf(comparisonText(60, none))[0]).toMatch(/ –$/);
  });

  test('columns that have no room are named, once', () => {
    const last = comparisonText(60).join(' ').split('No room for: ');
    expect(last).toHaveLength(2);
    expect(last[1]).toMatch(/^scenario; sector %; kg per person; where it falls, t; /);
    expect(comparisonText(160).join(' ')).not.toContain('No room');
  });

  test.each([
    ['en', 'investment'],
    ['da', 'anlægsudgift'],
    ['sv', 'investering'],
  ] as const)('a title that stands on one line has no hyphen within a word: %s', async (language, word) => {
    const title = (await catalogueIn(language)).cost.columns.investment('DKK');
    const usual = { align: 'left', fit: 'whole' } as const;
    const columns = [
      { ...usual, title: 'measure', priority: 0 },
      { ...usual, title, priority: 1 },
    ];
    const table: Block = { kind: 'table', columns, rows: [[line('x'.repeat(55)), line('1')]] };
    expect(markdownOf([table])).toContain(`| measure | ${word}, MDKK |`);
    expect(textOf([table], 60).join(' ')).toContain(`No room for: ${word}, MDKK. `);
  });

  test('there is a bar for each row at 80 columns', () => {
    expect(rowsOf(comparisonText(80)).every((row) => row.includes('│'))).toBe(true);
  });

  test('the shown shares of a scenario sum to its total, and so do its measures alone with the overlap', () => {
    const lines = comparisonText(60);
    const first = lines.findIndex((one) => /^Scenario plan +share/.test(one));
    const rows = lines
      .slice(first + 2, lines.indexOf('', first))
      .map((one) => one.match(/-?[\d,]+/g)?.map((text) => Number(text.replace(',', ''))) ?? []);
    expect(rows).toEqual([[700, 730], [301, 331], [-60], [1001, 1001]]);
  });

  test('a scenario with one measure is that measure, one without measures has exactly 0', () => {
    const lines = comparisonText(60);
    expect(lines.some((one) => one.startsWith('Scenario bus'))).toBe(false);
    expect(lines.find((one) => one.startsWith('Scenario nothing'))).toMatch(/^Scenario nothing +0 +0 +0 /);
  });

  test('what other territories will show is a table of its own, where more than a tonne leaves home', () => {
    const text = comparisonText(80).join('\n');
    expect(text).toMatch(/measure +Køge +Roskilde\n.*\nMeasure sort-plastic +487 +243\n/);
    const small = comparisonOf([rowOf('a', 'x', 2.9)]);
    expect(comparisonText(80, small).join('\n')).not.toContain('territorial account will show');
  });

  test('a joint scenario: whose account shows what, and what passes between partners', () => {
    const joint = comparisonOf([rowOf('j', undefined, 10)], {
      joint: [
        {
          scenario: 'j',
          title: { en: 'Together' },
          places: ['koege', 'roskilde', 'elsewhere'],
          causes: [
            { municipality: 'koege', values: [10, 5, 2] },
            { municipality: 'roskilde', values: [0, 20, 1] },
          ],
          transfers: [{ from: 'koege', to: 'roskilde', value: 5 }],
          players: [
            { municipality: 'roskilde', measure: 'b', title: { en: 'B' }, standalone: 23, lastIn: 19, share: 21 },
            { municipality: 'koege', measure: 'a', title: { en: 'A' }, standalone: 17, lastIn: 17, share: 17 },
          ],
          reduction: 38,
          overlap: 2,
        },
      ],
    });
    const lines = comparisonText(60, joint);
    const row = (name: string): readonly string[] | undefined =>
      lines
        .find((one) => one.startsWith(`${name}  `))
        ?.split(/ {2,}/)
        .slice(1);
    expect(row('Køge')).toEqual(['10.0', '0', '10.0']);
    expect(row('Roskilde')).toEqual(['5.0', '20.0', '25.0']);
    expect(row('the partners')).toEqual(['15.0', '20.0', '35.0']);
    expect(row('elsewhere')).toEqual(['2.0', '1.0', '3.0']);
    expect(row('everywhere')).toEqual(['17.0', '21.0', '38.0']);
    expect(lines.join(' ')).toContain('Measures in Køge change the account of Roskilde by 5.00 t.');
  });

  test('the notes say what a council asks', () => {
    const text = comparisonText(1000).join('\n');
    for (const phrase of [
      "Counted (GPC BASIC): the municipality's own fuel use",
      'never summed',
      'positive when emissions fall',
      'without any measure',
      'Køge: road traffic inside the border, 120,000 tCO2e/year (2021)',
      'no measure is subtracted from it',
      'AR5-100',
      '1 emission line comes as CO2e',
      'memo item',
      'ARGO, Roskilde: 2 owners: Greve, Køge; burned 351,087 t/year (2024), 25 % of it imported (2022).',
      'Freed capacity that is refilled (assumed; 2 measures): our judgement [data/factors/waste.csv:12]',
      'Sources: 2; coop-co2 sources',
    ])
      expect(text).toContain(phrase);
    expect(text).not.toContain('waste.recycling_credit');
  });

  test('in full the notes hold every list', () => {
    const [one] = typical.assumptions;
    if (!one) throw new Error('no assumption');
    const many = comparisonOf(typical.rows, {
      assumptions: Array.from({ length: 11 }, (_, i) => ({ ...one, quantity: `q${i}`, note: `${'long '.repeat(40)}end of ${i}` })),
      references: [2019, 2021].flatMap((year) => typical.references.map((reference) => ({ ...reference, year }))),
    });
    const short = comparisonText(1000, many).join('\n');
    const full = comparisonText(1000, many, 'full').join('\n');
    expect(short).toContain('and 3 more');
    expect(short).not.toContain('end of 10');
    expect(short).toContain('(2021)');
    expect(short).not.toContain('(2019)');
    for (const phrase of ['end of 10', '(2019)', 'waste.recycling_credit', 'ipcc-2006-v5, ramboll-2021']) expect(full).toContain(phrase);
  });

  test('a note that does not apply is not there', () => {
    const plain = comparisonOf([rowOf('a', 'x', 1)], { fixedCo2e: [], references: [], assumptions: [], baselines: [], plants: [] });
    expect(comparisonText(1000, plain).join('\n')).not.toMatch(/come as CO2e|reference|Assumptions|Shapley|memo|ARGO/);
  });

  test('a rise is marked as bad', () => {
    const bad = textLines(reportOf(typical, english, '', 'short'), { width: 80, ascii: false, leftOut })
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
    const text = textOf(reportOf(explanation, english, '', 'short')).join('\n');
    expect(text).toContain('transport.traffic[car] = 10,000 vkm/year\n│  Traffic · data/sectors/transport.yaml:9');
    expect(text).toContain('without measures 12,000 vkm/year; moved by cycle-path');
    expect(text).toContain('formula travel / occupancy');
    expect(text).toContain('└─ transport.occupancy[car] = 1.5 pkm/vkm');
    expect(text).toContain('range 1.3 .. 1.7 (spread between surveys)');
    expect(text).toContain('data/factors/transport.csv:7');
    expect(textOf(reportOf(explanation, english, '', 'short'), 80, true).join('\n')).toContain('`- transport.occupancy[car]');
  });

  test.each([60, 80])('a long note is wrapped beside the tree at %d columns', (width) => {
    const { root } = explanation;
    const noted = { ...explanation, root: { ...root, label: { en: 'long '.repeat(60) } } };
    const lines = textOf(reportOf(noted, english, '', 'short'), width);
    for (const one of lines) expect(stringWidth(one)).toBeLessThanOrEqual(width);
    expect(lines.filter((one) => one.startsWith('│  long')).length).toBeGreaterThan(3);
  });

  test('an evaluation names what was set and shows six digits', () => {
    const text = textOf(reportOf(evaluation, english, '', 'short')).join('\n');
    expect(text).toContain('with transport.travel[bus] = 0.3 pkm/year');
    expect(text).toMatch(/2030 +car +512,346,000/);
  });

  test('a list has its rows', () => {
    expect(textOf(reportOf(listing, english, '', 'short')).join('\n')).toMatch(/waste\.carbon +-5 /);
    expect(textOf(reportOf({ ...listing, rows: [] }, english, '', 'short')).join('\n')).toContain('none');
  });
});

describe('wrapping', () => {
  test('breaks between words, cuts only words that are too long, loses nothing', () => {
    const parts: readonly Line[] = wrapped([...line('one two '), ...line('abcdefghijkl x', 'bad')], 6);
    expect(parts.map(textOfLine)).toEqual(['one', 'two', 'abcdef', 'ghijkl', 'x']);
    expect(parts.at(-1)?.at(-1)?.role).toBe('bad');
    expect(wrapped(line('koege-waste-package-of-2030'), 14).map(textOfLine)).toEqual(['koege-waste-', 'package-of-', '2030']);
  });
});
