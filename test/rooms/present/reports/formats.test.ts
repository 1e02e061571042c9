import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportFindings } from '../../../../src/domain/report-findings.js';
import { english } from '../../../../src/present/catalogue/en/english.js';
import { apart } from '../../../../src/present/charts/apart.js';
import { svgFile } from '../../../../src/present/charts/chart.js';
import { reportFiles } from '../../../../src/present/reports/report-files.js';
import type { PageKnowledge } from '../../../../src/present/reports/page-text.js';
import { knowledgeFrom, knowledgeText } from '../../../../src/present/reports/page-text.js';
import { workbookOf } from '../../../../src/present/reports/workbook.js';
import { barsChart } from '../../../../src/present/charts/bars.js';
import { ownWorld, reportsIn } from '../../../support/reports.js';

const world = ownWorld();
const made = new Date(Date.UTC(2000, 0, 1));
let files: ReadonlyMap<string, string | Uint8Array>;
let reports: readonly ReportFindings[];

beforeAll(async () => {
  reports = await reportsIn(world, { paths: ['scenarios/koege/koege-waste-package.yaml', 'scenarios/joint'] });
  files = await reportFiles(reports, {
    catalogues: [english],
    study: '',
    formats: ['markdown', 'html', 'csv', 'json', 'xlsx'],
    texts: new Map(world.files.map((file) => [file, world.readText(file)])),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
    script: 'void 0;',
    program: '1.2.3',
    made,
    fingerprintOf: (file) => `of ${file}`,
  });
});

const textOf = (path: string): string => {
  const content = files.get(path);
  if (typeof content !== 'string') throw new Error(`${path} is no text`);
  return content;
};

describe('the page', () => {
  test('runs and looks like nothing but what its policy names', () => {
    const html = textOf('scenarios/koege-waste-package/report.html');
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(
      `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; base-uri 'none'`,
    );
    expect(html).not.toMatch(/ (?:on\w+|style)=/);
  });

  test('no id stands twice', () => {
    for (const [path, content] of files) {
      if (typeof content !== 'string' || !path.endsWith('.html')) continue;
      const ids = [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('every chart says in words what it shows, and has its numbers as a table', () => {
    const html = textOf('municipalities/koege/report.html');
    const charts = html.match(/<svg [\s\S]*?<\/svg>/g) ?? [];
    expect(charts.length).toBeGreaterThan(4);
    for (const chart of charts) expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    expect(html.match(/<figure /g)).toHaveLength(charts.length);
    expect(html.match(/<details class="numbers">/g)).toHaveLength(charts.length);
  });
});

test('knowledge of a page comes back to the bit', () => {
  const [report] = reports;
  const [trial] = report?.trials ?? [];
  if (!trial) throw new Error('no trial');
  const knowledge: PageKnowledge = {
    boundary: 'gpc-basic',
    year: 2030,
    municipalities: [],
    trials: report?.trials ?? [],
    intervals: new Map([['a b c', [1, -0]]]),
    names: [{ language: 'en', names: new Map([['koege', 'Køge </script>']]) }],
    texts: new Map([['f', '$map']]),
  };
  expect(knowledgeFrom(knowledgeText(knowledge))).toEqual(knowledge);
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true, noDefaultInfinity: true }), (values) => {
      const column = Float64Array.from([...values, ...values.map((value) => -value), -0, -0, 0]);
      const changed = { ...trial, plan: { ...trial.plan, inputs: new Map([['x', new Map([[0, column]])]]) } };
      expect(
        knowledgeFrom(knowledgeText({ ...knowledge, trials: [changed] }))
          .trials[0]?.plan.inputs.get('x')
          ?.get(0),
      ).toEqual(column);
    }),
    { numRuns: 30 },
  );
});

describe('the workbook', () => {
  const sheets = [
    {
      name: 'Text',
      titles: ['=1+1', 'saved [t CO2e/year]'],
      rows: [
        ['=cmd|x', 1.5],
        ['+a', -2],
        ['-b', undefined],
        ['@c', 0],
        ['\u0007bell', 1234.567],
      ],
    },
  ];

  test('text stays text and numbers stay numbers', async () => {
    const bytes = await workbookOf(sheets, made);
    const { sheets: read } = await readXlsx(bytes);
    const cells = (read[0]?.rows ?? []).map((row) => row.slice(0, 2).map((cell) => cell ?? undefined));
    expect(cells).toEqual([
      ['=1+1', 'saved [t CO2e/year]'],
      ['=cmd|x', 1.5],
      ['+a', -2],
      ['-b', undefined],
      ['@c', 0],
      ['\\x07bell', 1234.567],
    ]);
  });

  test('the same sheets give the same bytes', async () => {
    const first = await workbookOf(sheets, made);
    expect(Buffer.from(await workbookOf(sheets, made)).equals(Buffer.from(first))).toBe(true);
  });

  test('a report has a sheet for each of its tables, with the numbers of the findings', async () => {
    const content = files.get('scenarios/koege-waste-package/report.xlsx');
    if (!(content instanceof Uint8Array)) throw new Error('no workbook');
    const { sheets: read } = await readXlsx(content);
    expect(read.map(({ name }) => name)).toEqual([
      'About',
      'Measures',
      'Scenarios',
      'Years',
      'Where it falls',
      'Costs',
      'Cost curves',
      'Targets',
      'Without measures',
      'Assumptions',
      'Sources',
    ]);
    const measures = read.find(({ name }) => name === 'Measures')?.rows ?? [];
    const report = reports.find(({ subject }) => subject.id === 'koege-waste-package');
    const own = report?.comparison.rows.filter(({ measure }) => measure !== undefined) ?? [];
    expect(measures.slice(1).map((row) => [row[2], row[6], row[7]])).toEqual(
      own.map((row) => [row.measure, row.standalone, row.reduction.central]),
    );
  });
});

describe('the table for pandas and pyam', () => {
  test('has the columns of the IAMC layout, a number in each row, and no row twice', () => {
    const rows = parse<Record<string, string>>(textOf('municipalities/koege/report.csv'), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual(['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value']);
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.filter(({ value }) => !Number.isFinite(Number(value)) || value === '')).toEqual([]);
    const keys = rows.map(({ scenario, region, variable, unit, year }) => [scenario, region, variable, unit, year].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('emissions of a scenario are those without it less what it saves', () => {
    const rows = parse<Record<string, string>>(textOf('scenarios/koege-waste-package/report.csv'), { columns: true });
    const value = (scenario: string, variable: string): number =>
      Number(rows.find((row) => row['scenario'] === scenario && row['variable'] === variable && row['year'] === '2030')?.['value']);
    const own = 'koege-waste-package';
    const difference = value('baseline', 'Emissions|CO2e|gpc-basic') - value(own, 'Emissions|CO2e|gpc-basic');
    expect(difference).toBeCloseTo(value(own, 'Emission Reduction|CO2e|gpc-basic'), 6);
  });
});

test('charts of Markdown are files beside it, each with its own ground', () => {
  const text = textOf('municipalities/koege/report.md');
  const named = [...text.matchAll(/\]\((charts\/[^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(4);
  for (const path of named) expect(textOf(`municipalities/koege/${path}`)).toMatch(/^<\?xml .*\n<svg /);
});

test('a hostile label is text in a chart', () => {
  const chart = barsChart([{ label: '</text><script>alert(1)</script>', value: 1, text: '"&<' }], {
    title: '<b>',
    description: '&',
    axis: 'x',
    tick: String,
  });
  const svg = svgFile(chart);
  expect(svg).not.toMatch(/<script|<b>/);
  expect(svg).toContain('&lt;script&gt;');
});

test('names at the end of a chart keep apart, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (places) => {
      const moved = apart(places, 31, 0, 300);
      const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place || a.i - b.i);
      order.forEach(({ i }, position) => {
        const next = order[position + 1];
        if (next) expect((moved[next.i] ?? 0) - (moved[i] ?? 0)).toBeGreaterThanOrEqual(31);
        expect(moved[i]).toBeLessThanOrEqual(300);
      });
    }),
  );
});
