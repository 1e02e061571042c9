import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openEditor } from './server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const patience = { timeout: 120_000 };

/** A scenario as a planner writes it, with one thing changed or added. */
const scenario = ({ municipality = 'koege', kind = 'waste/plastic-sorting', source = 'ramboll-2021', change = '' } = {}) =>
  `# yaml-language-server: $schema=../../data/schema/scenario.schema.json
scenario: made
title: { en: Made, da: Lavet }
municipality: ${municipality}
years: 2026-2045
measures:
  sort:
    title: { en: Sort }
    kind: ${kind}
    source: ${source}
    change:
${change}`;

describe('an editor with the YAML extension', patience, () => {
  let editor;
  let opened = 0;
  const open = (text) => editor.open(join(root, `scenarios/koege/made-${++opened}.yaml`), text);

  before(async () => {
    editor = await openEditor(root);
  });
  after(() => editor.close());

  test('completes the id of a quantity, with its names, unit and range', patience, async () => {
    const items = await open(scenario({ change: '      ' })).completion('change:\n      ');
    const item = items.find(({ label }) => label === 'waste.sorted[plastic]');
    assert.ok(item, 'waste.sorted[plastic] is offered');
    assert.match(item.documentation.value, /Share collected separately.*da: .*within 0 % \.\. 98 %/s);
    assert.equal(
      items.some(({ label }) => label === 'waste.incineration_co2'),
      false,
      'what no measure may change is not offered',
    );
  });

  test('completes kinds of measures, municipalities and sources', patience, async () => {
    const kinds = await open(scenario({ kind: '' })).completion('kind: ');
    assert.ok(kinds.some(({ label }) => label === 'transport/bus-frequency'));
    const municipalities = await open(scenario({ municipality: '' })).completion('municipality: ');
    assert.equal(municipalities.find(({ label }) => label === 'koege')?.documentation.value, 'Køge (DK)');
    const sources = await open(scenario({ source: '' })).completion('source: ');
    assert.match(sources.find(({ label }) => label === 'ramboll-2021')?.documentation.value ?? '', /2021/);
  });

  test('completes the keys of a change', patience, async () => {
    const items = await open(scenario({ change: '      waste.sorted[plastic]:\n        ' })).completion('[plastic]:\n        ');
    assert.deepEqual(items.map(({ label }) => label).sort(), [
      'add',
      'by',
      'covers',
      'from',
      'full',
      'group',
      'range',
      'shape',
      'to',
      'until',
    ]);
  });

  test('shows what a quantity, a kind, a municipality and a key mean', patience, async () => {
    const file = open(scenario({ change: '      waste.sorted[plastic]: { to: 60 %, from: 2026 }\n' }));
    assert.match(await file.hover('waste.sor'), /Share collected separately.*A measure may set it within 0 % \.\. 98 %/s);
    assert.match(await file.hover('kind: waste/pla'), /plast/i);
    const municipality = await file.hover('municipality: koe');
    assert.match(municipality, /Køge \(DK\)/);
    assert.ok(municipality.length < 300, 'the other 387 are not listed beside it');
    assert.match(await file.hover('fro'), /First year with an effect/);
  });

  test('underlines faults, and nothing in a right file', patience, async () => {
    const change = '      waste.sorted[plastic]: { to: 60 %, from: 2026 }\n';
    assert.deepEqual(await open(scenario({ change })).faults(), []);
    assert.deepEqual(
      (await open(scenario({ change: change.replace('sorted', 'sorded') })).faults()).map(({ marked }) => marked),
      ['waste.sorded[plastic]'],
    );
    assert.deepEqual(await open(scenario({ change, municipality: 'koge' })).faults(), [
      { message: 'this study knows no such municipality', marked: 'koge' },
    ]);
    assert.deepEqual(
      (await open(scenario({ change: change.replace('from', 'form') })).faults()).map(({ marked }) => marked),
      ['form'],
    );
  });

  test('finds no fault in the scenarios and sectors that come with the program', patience, async () => {
    const sector = '# yaml-language-server: $schema=../schema/sector.schema.json\n';
    const files = [
      ...readdirSync(join(root, 'scenarios'), { recursive: true }).map((name) => ({ path: join('scenarios', name), head: '' })),
      ...readdirSync(join(root, 'data/sectors')).map((name) => ({ path: join('data/sectors', name), head: sector })),
    ].filter(({ path }) => path.endsWith('.yaml'));
    assert.ok(files.length > 30);
    for (const { path, head } of files) {
      const faults = await editor.open(join(root, path), head + readFileSync(join(root, path), 'utf8')).faults();
      assert.deepEqual(faults, [], path);
    }
  });
});
