import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { run, scratch } from './support.mjs';

const folder = scratch();
const reports = join(folder, 'reports');
const office = process.env['COOP_CO2_OFFICE'] ?? ['/usr/bin/soffice', '/usr/bin/localc'].find((path) => existsSync(path));
let sheets;

before(() => {
  run(['report', 'scenarios/koege/koege-waste-package.yaml', '--output', reports, '--format', 'xlsx,json']);
  const book = join(reports, 'scenarios/koege-waste-package/report.xlsx');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const typed = [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, book];
  const { status, stderr } = spawnSync(office, typed, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  sheets = sheetsIn(readFileSync(join(folder, 'report.fods'), 'utf8'));
});

/** The sheets of a flat OpenDocument: each cell as a number or a text, as LibreOffice took it. */
function sheetsIn(text) {
  const found = [...text.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/g)];
  return new Map(
    found.map(([table, name]) => [name, [...table.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)].map(([row]) => cellsIn(row))]),
  );
}

function cellsIn(row) {
  return [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(([, attributes, content = '']) => {
    const value = /office:value="([^"]*)"/.exec(attributes)?.[1];
    const cell = value === undefined ? content.replace(/<[^>]*>/g, '').trim() : Number(value);
    return Array(Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)).fill(cell);
  });
}

test('LibreOffice opens every sheet, and finds no formula', () => {
  assert.deepEqual(
    [...sheets.keys()],
    [
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
    ],
  );
  assert.doesNotMatch(readFileSync(join(folder, 'report.fods'), 'utf8'), /table:formula/);
});

test('LibreOffice reads numbers as numbers, and the same as the result has', () => {
  const [titles, ...rows] = sheets.get('Measures');
  const at = titles.findIndex((title) => String(title).startsWith('saved alone'));
  const { rows: told } = JSON.parse(readFileSync(join(reports, 'scenarios/koege-waste-package/report.json'), 'utf8'));
  const measures = told.filter(({ measure }) => measure !== null);
  assert.ok(measures.length > 5);
  measures.forEach(({ measure, standalone }, i) => {
    assert.equal(rows[i][2], measure);
    assert.equal(typeof rows[i][at], 'number');
    assert.ok(Math.abs(rows[i][at] - standalone) <= 1e-12 * Math.abs(standalone), `${rows[i][at]} and ${standalone}`);
  });
});
