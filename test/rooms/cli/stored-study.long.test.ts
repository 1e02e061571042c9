import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../support/world.js';

/** The installed program with its study, in a folder of its own, so that it can be spoiled. */
const folder = mkdtempSync(join(tmpdir(), 'coop-co2-'));
for (const part of ['bin', 'dist', 'data', 'scenarios', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the build stored: the study as it was checked, and the answer to the first question. */
const stored = ['study', 'answer'].map((name) => join(folder, `dist/${name}.v8`));

function output(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin/coop-co2.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return `${String(status)}\n${stdout}\n${stderr}`;
}

const questions = [
  ['compare'],
  ['compare', '--format', 'json'],
  ['compare', '--format', 'csv', '--boundary', 'life-cycle'],
  ['compare', '--format', 'markdown', '--municipality', 'kristianstad', '--year', '2040'],
  ['explain', 'waste.residual_co2[plastic]', '--municipality', 'koege', '--year', '2030'],
  ['evaluate', 'transport.travel', '--municipality', 'koege', '--format', 'json'],
  ['factors', '--format', 'csv'],
] as const;

test('the stored answer and the stored study give the bytes that the files give', () => {
  const quick = questions.map((question) => output(...question));
  const files = stored.map((path) => [path, readFileSync(path)] as const);
  for (const path of stored) rmSync(path);
  const slow = questions.map((question) => output(...question));
  for (const [path, bytes] of files) writeFileSync(path, bytes);
  expect(slow).toEqual(quick);
  expect(quick[0]).toMatch(/^0\n/);
  expect(stored.map(existsSync)).toEqual([true, true]);
}, 120_000);

test('without the stored answer the stored study gives the same bytes', () => {
  const [, answer = ''] = stored;
  const bytes = readFileSync(answer);
  const whole = output('compare', '--lang', 'da');
  rmSync(answer);
  expect(output('compare', '--lang', 'da')).toBe(whole);
  writeFileSync(answer, bytes);
}, 120_000);

test.each(stored)(
  'damaged, %s is as good as none',
  (path) => {
    const bytes = readFileSync(path);
    const whole = output(...questions[1]);
    for (const spoiled of [
      bytes.subarray(0, 400),
      Buffer.concat([bytes.subarray(0, 300), Buffer.alloc(bytes.length - 300, 7)]),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, spoiled);
      expect(output(...questions[1])).toBe(whole);
    }
    writeFileSync(path, bytes);
  },
  120_000,
);

test('one more byte in any kind of file is noticed', () => {
  for (const path of [
    'data/factors/waste.csv',
    'data/sectors/waste.yaml',
    'scenarios/koege/koege-current-policy.yaml',
    'data/gwp/AR5-100.csv',
  ]) {
    const before = readFileSync(join(folder, path));
    appendFileSync(join(folder, path), path.endsWith('.csv') ? 'x\n' : 'x: 1\n');
    expect(output('compare').slice(0, 2), path).toBe('2\n');
    writeFileSync(join(folder, path), before);
  }
}, 120_000);
