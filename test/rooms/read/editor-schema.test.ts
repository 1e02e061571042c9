import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { editorSchema } from '../../../src/read/schemas/editor-schema.js';

test('the schema for editors is draft 7, knows every key, and lets bare numbers pass', () => {
  const schema = editorSchema('scenario');
  const valid = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(schema);
  const measure = { title: 'Sort', kind: 'waste/x', change: { 'waste.sorted[plastic]': { to: 0.6, from: 2026 } } };
  expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  expect(valid({ scenario: 'a', title: { en: 'A' }, municipality: 'koege', measures: { sort: measure } })).toBe(true);
  expect(valid({ scenario: 'a', title: { en: 'A' }, municipalty: 'koege' })).toBe(false);
  expect(JSON.stringify(editorSchema('sector'))).toContain('"lever":{"type":"boolean","enum":[true,false]');
});
