import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/domain/findings.js';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { jsonOf } from '../../../src/present/json.js';
import { placedDiagnostics } from '../../../src/present/placed.js';
import { fault } from '../../../src/source/diagnostic.js';
import { comparisonOf, evaluation, explanation, listing, rowOf, typical } from './made-findings.js';

const english = await catalogueIn('en');
const schema = JSON.parse(readFileSync(new URL('../../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const isValid = ajv.compile(schema);

const texts = new Map([['a.yaml', 'one\ntwo: 3,5\n']]);
const diagnostics = placedDiagnostics(
  [
    fault('decimal-comma', { file: 'a.yaml', start: 9, end: 12 }, { text: '3,5', suggestion: '3.5' }, [
      { relation: 'declared-here', at: { file: 'a.yaml', start: 0, end: 3 } },
    ]),
    fault('file-missing', { file: 'b.yaml', start: 0, end: 0 }, { file: 'b.yaml' }),
  ],
  texts,
  english,
);

const json = (findings: Findings | undefined): unknown => JSON.parse(jsonOf(findings, diagnostics, texts, english));

describe('the JSON result and its schema', () => {
  test.each([
    ['a comparison', typical],
    ['an evaluation', evaluation],
    ['an explanation', explanation],
    ['a listing', listing],
    ['diagnostics alone', undefined],
  ])('%s is valid', (_, findings) => {
    const valid = isValid(json(findings));
    expect(isValid.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('a field that the schema does not know is found, so that the two cannot drift apart', () => {
    expect(isValid({ ...(json(typical) as object), surprise: 1 })).toBe(false);
  });

  test('it has the shape that the design fixes', () => {
    expect(json(comparisonOf([rowOf('plan', undefined, 10), rowOf('plan', 'a', 10)]))).toMatchObject({
      schemaVersion: 1,
      settings: { year: 2030, years: [2026, 2045], boundary: 'gpc-basic', gwp: 'AR5-100' },
      rows: [
        { scenario: 'plan', measure: null, reduction: { central: 10, unit: 'tCO2e/year' }, cumulative: { central: 150, unit: 'tCO2e' } },
        { measure: 'a', share: 10, boundary: 'gpc-basic', year: 2030, quality: 'national', byBoundary: { territorial: { central: 0 } } },
      ],
      diagnostics: [
        { code: 'decimal-comma', severity: 'error', file: 'a.yaml', line: 2, column: 6, endColumn: 9, help: 'write `3.5`' },
        { code: 'file-missing', file: 'b.yaml' },
      ],
    });
  });

  test('what is not computed is absent, and numbers keep every digit', () => {
    const text = jsonOf(comparisonOf([rowOf('plan', undefined, 0.1 + 0.2)]), [], texts, english);
    expect(text).toContain('0.30000000000000004');
    expect(text).not.toContain('"standalone"');
    expect(text).not.toContain('"mean"');
  });

  test('a number that is not finite is refused, not written as null', () => {
    expect(() => json(comparisonOf([rowOf('plan', undefined, Number.NaN)]))).toThrow('not a finite number');
  });

  test('characters that steer a terminal are escaped and read back the same', () => {
    const title = 'a\u001b[31m\u202eb\u2028c\u{e0041}';
    const text = jsonOf(comparisonOf([rowOf('plan', 'a', 1, { title: { en: title } })]), [], texts, english);
    expect(text).toMatch(/^[\x20-\x7e\n\u00a0-\u00ac\u00ae-\u02ff]*$/u);
    expect(JSON.parse(text)).toMatchObject({ rows: [{ title: { en: title } }] });
  });
});
