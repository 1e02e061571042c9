import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { deskWordsIn } from '../../../src/present/catalogue/desk-languages.js';
import { junitOf } from '../../../src/present/junit.js';
import { placedDiagnostics } from '../../../src/present/placed.js';
import { sarifOf } from '../../../src/present/sarif.js';
import { stepSummary } from '../../../src/present/step-summary.js';
import type { Diagnostic } from '../../../src/source/diagnostic.js';
import { fault } from '../../../src/source/diagnostic.js';

const english = await catalogueIn('en');
const { checked: words } = await deskWordsIn('en');
const asIs = (file: string): string | undefined => (file === 'command line' ? undefined : file);
const text = 'a: 1,5\nb: 2\n';
const hostile = 'scenarios/a"b <&>\u0007.yaml';
const texts = new Map([
  [hostile, text],
  ['data/sound.csv', ''],
]);
const at = { file: hostile, start: 3, end: 6 };
const faults: readonly Diagnostic[] = [
  fault('decimal-comma', at, { text: '1,5]]>\n\u001b', suggestion: '1.5' }),
  fault('stale-value', { ...at, start: 10, end: 11 }, { quantity: 'waste.sorted', until: '2020-01-01' }),
  fault('duplicate-key', { ...at, start: 7, end: 8 }, { key: 'b' }, [{ relation: 'first-given-here', at }]),
  fault('unknown-gwp', { file: 'command line', start: 0, end: 0 }, { set: 'AR9', known: [] }),
  fault('file-missing', { file: 'no.yaml', start: 0, end: 0 }, { file: 'no.yaml' }),
];
const placed = placedDiagnostics(faults, texts, english);

/** What SARIF 2.1.0 demands of the parts that are used here (sections 3.13, 3.14, 3.19, 3.27, 3.29, 3.30, 3.49), with GitHub's rule that a place has a line. */
const message = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string', minLength: 1 } } };
const natural = { type: 'integer', minimum: 1 };
const place = {
  type: 'object',
  required: ['artifactLocation', 'region'],
  additionalProperties: false,
  properties: {
    artifactLocation: {
      type: 'object',
      additionalProperties: false,
      properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9%_.!~*'()/-]+$" } },
    },
    region: {
      type: 'object',
      required: ['startLine'],
      additionalProperties: false,
      properties: { startLine: natural, startColumn: natural, endLine: natural, endColumn: natural },
    },
  },
};
const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: { type: 'array', items: { type: 'object', additionalProperties: false, properties: { physicalLocation: place } } },
    relatedLocations: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'object', additionalProperties: false, properties: { id: { type: 'integer' }, message, physicalLocation: place } },
    },
  },
};
const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: { id: { type: 'string' }, shortDescription: message, fullDescription: message, help: message },
};
const driver = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    rules: { type: 'array', uniqueItems: true, items: rule },
  },
};
const run = {
  type: 'object',
  required: ['tool', 'results'],
  additionalProperties: false,
  properties: {
    tool: { type: 'object', required: ['driver'], additionalProperties: false, properties: { driver } },
    language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
  },
};
const sarif = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: { $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', items: run } },
};

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly object[];
    }[];
  }[];
}

describe('SARIF', () => {
  const program = { name: 'coop-co2', version: '0.1.0' };
  const log = JSON.parse(sarifOf(placed, texts, english, asIs, program)) as Log;
  const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = log.runs;
  const valid = new Ajv({ allErrors: true }).compile(sarif);

  test('is valid, with and without faults', () => {
    valid(log);
    expect(valid.errors).toBeNull();
    valid(JSON.parse(sarifOf([], texts, english, asIs, program)));
    expect(valid.errors).toBeNull();
  });

  test('every result names its rule by id and by number', () => {
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(results.map(({ ruleId }) => ruleId));
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(faults.length);
  });

  test('a place is a relative address with line and column; the command line has none', () => {
    expect(results.find(({ ruleId }) => ruleId === 'decimal-comma')?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'scenarios/a%22b%20%3C%26%3E%07.yaml' },
          region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 7 },
        },
      },
    ]);
    expect(results.find(({ ruleId }) => ruleId === 'unknown-gwp')?.locations).toEqual([]);
    expect(results.find(({ ruleId }) => ruleId === 'stale-value')?.level).toBe('warning');
  });
});

/** Reads XML as strictly as is needed: elements close, attributes are quoted, nothing stands bare, no character that XML 1.0 refuses. */
function elements(xml: string): string[] {
  expect(xml).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const open: string[] = [];
  const seen: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let read = 0;
  for (let match = token.exec(body); match; match = token.exec(body)) {
    read = token.lastIndex;
    const [, closes, name = '', attributes = '', empty, content] = match;
    expect((content ?? attributes).replace(/&(amp|lt|gt|quot);/g, '')).not.toMatch(/&|>/);
    if (content !== undefined) continue;
    if (closes === '/') expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  expect({ open, read }).toEqual({ open: [], read: body.length });
  return seen;
}

describe('JUnit', () => {
  const isError = (one: (typeof placed)[number]): boolean => one.diagnostic.severity === 'error';
  const xml = junitOf(placed, [...texts.keys()], words, asIs, isError);

  test('is well-formed, whatever files and texts hold', () => {
    const seen = elements(xml);
    const count = (name: string): number => seen.filter((one) => one === name).length;
    expect(count('testcase')).toBe(6);
    expect(count('failure')).toBe(4);
    expect(count('system-out')).toBe(1);
    expect(xml).toContain('tests="6" failures="4" errors="0" skipped="0"');
    expect(xml).toContain('<testcase classname="data/sound.csv" name="no faults" file="data/sound.csv"/>');
  });

  test('with --strict a warning fails too', () => {
    expect(elements(junitOf(placed, [], words, asIs, () => true)).filter((name) => name === 'failure')).toHaveLength(5);
  });

  test('the reader of this test is not blind', () => {
    for (const broken of ['<a><b></a>', '<a b="<"/>', '<a>&</a>', '<a>\u0007</a>', '<a>']) expect(() => elements(broken)).toThrow();
  });
});

describe('the summary of a CI step', () => {
  test('counts, and has a row for each fault, errors first', () => {
    const page = stepSummary(placed, 2, english, words, asIs);
    expect(page).toMatch(/^## Check of the study\n\n4 errors, 1 warning\n/);
    const rows = page.split('\n').filter((line) => /^\| (error|warning) /.test(line));
    expect(rows).toHaveLength(5);
    expect(rows.at(-1)).toMatch(/^\| warning stale-value /);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
    expect(page).not.toMatch(/(?<!\\)</);
  });

  test('without faults it says so', () => {
    expect(stepSummary([], 60, english, words, asIs)).toMatch(/^## Check of the study\n\n.*60.*\n\n$/);
  });

  test('stays below the mebibyte that GitHub shows, and says how much is left out', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      fault('bad-id', { file: 'x', start: i, end: i }, { id: `${i}`.padEnd(60, 'x'), pattern: '…' }),
    );
    const page = stepSummary(placedDiagnostics(many, new Map(), english), 1, english, words, asIs);
    expect(Buffer.byteLength(page)).toBeLessThan(2 ** 20);
    const shown = page.split('\n').filter((line) => line.startsWith('| error ')).length;
    expect(shown).toBeGreaterThan(1000);
    expect(page).toContain(`and ${20_000 - shown} more`);
  });
});
