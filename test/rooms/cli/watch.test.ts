import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { movedRows } from '../../../src/analyse/moved-rows.js';
import { comparisonOf, rowOf } from '../present/made-findings.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { hasTerminal, keys, onTerminal } from '../../support/terminal.js';
import { folder, run } from './command.js';

const scenario = (share: string): string => plan({ saving: `change:\n  energy.saved: { to: ${share}, from: 2026 }` });
const study = (): string => folder(Object.fromEntries(smallStudy({ [planFile]: scenario('50 %') })));

describe.runIf(hasTerminal)('watch on a terminal', () => {
  test('draws again after a save, shows what moved, faults in place of numbers, and ends with Ctrl-C', { timeout: 240_000 }, () => {
    const root = study();
    const path = join(root, planFile);
    const { status, shown, missed } = onTerminal(['watch', '--study', root], root, [
      { wait: 'Ctrl-C ends', write: { path, text: scenario('60 %') } },
      { wait: 'Moved since the last numbers:.*A \\(north\\): .* → .* tCO2e/year.*Ctrl-C ends', write: { path, text: scenario('60,5 %') } },
      { wait: 'error\\[decimal-comma\\].*Ctrl-C ends', write: { path, text: `# a remark\n${scenario('60 %')}` } },
      { wait: 'Nothing moved since the last numbers.*Ctrl-C ends', send: keys.interrupt },
    ]);
    if (missed !== null) throw new Error(`${missed}\n${shown.slice(-2000)}`);
    expect(status).toBe(130);
    const [, , faulty = ''] = shown.split('Ctrl-C ends');
    expect(faulty).toContain('60,5 %');
    expect(faulty).not.toMatch(/Moved|tCO2e\/year/);
    expect(shown.split('Ctrl-C ends').at(-1)).toMatch(/\^C\s*$/);
  });

  test('a path that is not there is a fault at once', { timeout: 120_000 }, () => {
    const root = study();
    const { status, shown } = onTerminal(['watch', 'scenarios/none.yaml', '--study', root], root, []);
    expect(status).toBe(2);
    expect(shown).toContain('file-missing');
  });
});

test('without a terminal watch says so, and what to do', () => {
  const { status, stdout, stderr } = run(['watch', '--study', study()]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/watch draws on a terminal.*coop-co2 compare/);
});

describe('what moved', () => {
  const before = comparisonOf([rowOf('a', 'x', 10), rowOf('a', 'y', 5)]);

  test('a row that moved, one that is new, and one that is gone', () => {
    const after = comparisonOf([rowOf('a', 'x', 12), rowOf('b', 'z', 1)]);
    expect(movedRows(before, after).map(({ scenario, measure, before: old, after: now }) => [scenario, measure, old, now])).toEqual([
      ['a', 'x', 10, 12],
      ['b', 'z', undefined, 1],
      ['a', 'y', 5, undefined],
    ]);
  });

  test('noise of the arithmetic has not moved', () => {
    expect(movedRows(before, comparisonOf([rowOf('a', 'x', 10 + 1e-12), rowOf('a', 'y', 5)]))).toEqual([]);
    expect(movedRows(before, before)).toEqual([]);
  });
});
