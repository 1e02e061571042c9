import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessVocabulary } from '../../../src/assess.js';
import type { EditorNames } from '../../../src/domain/vocabulary.js';
import { deskWordsIn } from '../../../src/present/catalogue/desk-languages.js';
import { editorNames } from '../../../src/present/editor-names.js';
import { printableJson } from '../../../src/present/printable.js';
import { editedFiles, editorSchema } from '../../../src/read/schemas/editor-schema.js';
import { root } from '../../support/modules.js';
import { memoryWorld, ownStudy } from '../../support/world.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const { editor: words } = await deskWordsIn('en');

async function namesOf(files: ReadonlyMap<string, string>): Promise<EditorNames> {
  const { value, diagnostics } = await assessVocabulary(memoryWorld(files));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return editorNames(value, words);
}

const validator = (schema: object) => new Ajv({ allowUnionTypes: true, strictTypes: false, strict: false }).compile(schema);
const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

describe('the schemas for editors', () => {
  test.each(editedFiles)('data/schema/%s.schema.json is that of the study that comes with the program', async (file) => {
    const made = editorSchema(file, await namesOf(ownStudy()), words.unknown);
    const path = `${root}data/schema/${file}.schema.json`;
    const text = `${printableJson(JSON.stringify(made, null, 1))}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8') === text, 'UPDATE=1 npx vitest run test/rooms/read/editor-schema.test.ts writes it').toBe(true);
  });

  test('every scenario says where its schema is, and is valid by it', () => {
    const valid = validator(JSON.parse(readFileSync(`${root}data/schema/scenario.schema.json`, 'utf8')) as object);
    const files = filesIn('scenarios');
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const text = readFileSync(root + file, 'utf8');
      expect(text.split('\n', 1)[0], file).toBe('# yaml-language-server: $schema=../../data/schema/scenario.schema.json');
      valid(parse(text));
      expect(valid.errors, file).toBeNull();
    }
  });

  test('every sector is valid by its schema', () => {
    const valid = validator(JSON.parse(readFileSync(`${root}data/schema/sector.schema.json`, 'utf8')) as object);
    for (const file of filesIn('data/sectors')) {
      valid(parse(readFileSync(root + file, 'utf8')));
      expect(valid.errors, file).toBeNull();
    }
  });
});

describe('the schema of a small study', async () => {
  const schema = editorSchema('scenario', await namesOf(smallStudy({ [planFile]: plan({}) })), words.unknown);
  const valid = validator(schema);
  const scenario = (measure: object, more: object = {}): object => ({
    scenario: 'a',
    title: { en: 'A' },
    municipality: 'north',
    measures: { sort: { title: 'Sort', kind: 'waste/source-separation', source: 's', ...measure } },
    ...more,
  });
  const change = (target: string, amount: unknown = 0.6): object => ({ change: { [target]: { to: amount, from: 2026 } } });

  test('is draft 7, and lets bare numbers pass', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(valid(scenario(change('energy.saved')))).toBe(true);
    expect(valid(scenario(change('energy.saved', '60 %')))).toBe(true);
  });

  test('knows the levers and their cells, and no other quantity', () => {
    expect(valid(scenario(change('energy.use[oil]', '1 t/year')))).toBe(true);
    expect(valid(scenario(change('energy.use')))).toBe(true);
    expect(valid(scenario(change('energy.usee[oil]')))).toBe(false);
    expect(valid(scenario(change('energy.factor[oil]')))).toBe(false);
  });

  test('what only a shift may move is no change', () => {
    expect(valid(scenario(change('energy.mix[oil]')))).toBe(false);
    const shift = { of: 'energy.mix', to: 'gas', new: '5 %', 'taken-from': { oil: '100 %' } };
    expect(valid(scenario({ shift }))).toBe(true);
    expect(valid(scenario({ shift: { ...shift, of: 'energy.saved' } }))).toBe(false);
  });

  test('refuses a municipality, a source and a key that are not there', () => {
    expect(valid(scenario(change('energy.saved'), { municipality: 'nort' }))).toBe(false);
    expect(valid(scenario({ ...change('energy.saved'), source: 'S' }))).toBe(false);
    expect(valid(scenario(change('energy.saved'), { municipalty: 'north' }))).toBe(false);
  });

  test('says what a lever is: its names, unit and valid range', () => {
    const { 'keys-change': keys } = schema['definitions'] as Record<
      string,
      { properties: Record<string, { markdownDescription: string }> }
    >;
    expect(keys?.properties['energy.use[oil]']?.markdownDescription).toBe(
      '**Fuel burned**\n\nUnit: t/year\n\nA measure may set it within 0 t/year .. 1000 t/year',
    );
    expect(keys?.properties['energy.saved']?.markdownDescription).toContain('within 0 % .. 90 %');
  });

  test('what a study holds cannot become Markdown of its own', async () => {
    const files = smallStudy({
      [planFile]: plan({}),
      'data/sources.csv': 'source,author,title,year,address,terms,note\ns,A,"[click](javascript:x) <img src=x>",2020,,free,\n',
    });
    const says = (await namesOf(files)).source[0]?.says ?? '';
    expect(says).toBe('A (2020): \\[click\\](javascript:x) \\<img src=x\\>');
  });
});

test('the schema of sectors lets a bare true pass, and bare ages as members', async () => {
  const schema = editorSchema('sector', await namesOf(smallStudy({ [planFile]: plan({}) })), words.unknown);
  const valid = validator(schema);
  const sector = (lever: unknown): object => ({
    sector: 'fleet',
    label: 'Fleet',
    dimensions: { age: [0, 1] },
    quantities: { cars: { label: 'Cars', unit: 'vehicle', by: ['age'], given: 'activity', lever } },
  });
  expect(valid(sector(true))).toBe(true);
  expect(valid(sector('yes'))).toBe(false);
});
