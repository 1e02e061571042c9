import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/world.js';

/** Inputs that another calculator accepts with exit 0 and a wrong or missing number, in our formats; each must stop here, with a place. */
const faults = [
  ['agg', 'data/sectors/waste.yaml:7:77: error unknown-dimension'],
  ['broken', 'scenarios/plan.yaml:1:11: error yaml-syntax'],
  ['div0', 'data/sectors/waste.yaml:8:96: error divides-by-zero'],
  ['typo', 'data/activity/waste.csv:2:1: error unused-row'],
  ['typo2', 'data/sectors/waste.yaml:6:54: error unknown-key'],
  ['uneq', 'data/activity/waste.csv:2:1: error year-not-covered'],
  ['unit', 'data/sectors/waste.yaml:6:42: error unknown-unit'],
] as const;

function check(name: string): { readonly status: number | null; readonly stdout: string } {
  const study = join(root, 'test/peer-faults', name);
  return spawnSync(process.execPath, [join(root, 'bin/coop-co2.js'), 'check', '--study', study, '--format', 'line'], { encoding: 'utf8' });
}

test.each(faults)('%s stops with exit 2 at its place', (name, line) => {
  const { status, stdout } = check(name);
  expect(stdout).toContain(line);
  expect(status).toBe(2);
});

test('the faultless one passes', () => {
  expect(check('ok').status).toBe(0);
});
