import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { root } from '../../support/world.js';
import { folder, run } from './command.js';

const schema = JSON.parse(readFileSync(join(root, 'data/schema/result.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Diff {
  readonly moved: readonly {
    readonly scenario?: string;
    readonly measure?: string;
    readonly municipality: string;
    readonly what: string;
    readonly money?: { readonly currency: string };
    readonly before: number;
    readonly after: number;
    readonly parts: readonly { readonly cause: string; readonly value: number }[];
  }[];
  readonly steps: readonly {
    readonly cause: string;
    readonly changes: readonly { readonly what: string; readonly before?: string; readonly after?: string; readonly file: string }[];
  }[];
  readonly same: number;
  readonly verdict: string;
}

/** The program's own study, in a folder of its own. */
function copy(): string {
  const study = folder();
  for (const part of ['data', 'scenarios']) cpSync(join(root, part), join(study, part), { recursive: true });
  return study;
}

function edited(study: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(study, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold what the test changes`);
  writeFileSync(join(study, file), changed);
}

const factor = (study: string): void =>
  edited(study, 'data/factors/waste.csv', /^(waste\.carbon_content,plastic,[^,]*,[^,]*,(?:[^,]*,)?)([\d.]+)(,kgC)/m, '$10.70$3');
const activity = (study: string): void =>
  edited(study, 'data/activity/waste.csv', 'waste.sorted,plastic,koege,2023,0.2929,', 'waste.sorted,plastic,koege,2023,0.25,');
const scenario = (study: string): void => edited(study, 'scenarios/koege/koege-plastic-sorting.yaml', 'to: 45 %', 'to: 50 %');

function diffed(...typed: readonly string[]): Diff {
  const { status, stdout, stderr } = run(['diff', ...typed, '--format', 'json']);
  expect(status, stderr).toBe(0);
  const result: unknown = JSON.parse(stdout);
  isValid(result);
  expect(isValid.errors ?? []).toEqual([]);
  return result as Diff;
}

test('equal studies: nothing moved and nothing changed', () => {
  expect(diffed(root, copy())).toMatchObject({ moved: [], steps: [], verdict: 'equal' });
});

test('three changes: each has its part, and the parts sum to the difference', () => {
  const study = copy();
  for (const change of [factor, activity, scenario]) change(study);
  const { moved, steps, verdict } = diffed(root, study);
  expect(verdict).toBe('explained');
  expect(steps.map(({ cause, changes }) => [cause, changes.length])).toEqual([
    ['factors', 1],
    ['activity', 1],
    ['scenarios', 1],
  ]);
  expect(steps[2]?.changes[0]).toMatchObject({
    before: expect.stringContaining('0.45') as string,
    after: expect.stringContaining('0.5') as string,
  });
  for (const { before, after, parts } of moved) expect(parts.reduce((sum, { value }) => sum + value, before)).toBeCloseTo(after, 6);
  const whole = moved.find((one) => one.scenario === 'koege-plastic-sorting' && one.measure === undefined);
  expect(whole?.parts.map(({ cause }) => cause)).toEqual(['factors', 'activity', 'scenarios']);
});

describe('costs', () => {
  const cost = (study: string): void =>
    edited(study, 'scenarios/koege/koege-plastic-sorting.yaml', /running: ([\d.]+) MDKK/, 'running: 9.9 MDKK');
  const rate = (study: string): void => edited(study, 'data/discount-rates.csv', 'DK,0,3.5 %', 'DK,0,4.5 %');

  test('stand beside the tonnes in their currency and price year, split by cause; a cost moves no tonne', () => {
    const study = copy();
    cost(study);
    const one = diffed(root, study);
    expect(one.moved.length).toBeGreaterThan(1);
    expect(one.moved.every(({ money }) => money?.currency === 'DKK')).toBe(true);
    expect(one.steps.map(({ cause, changes }) => [cause, changes.map(({ what }) => what.endsWith(': cost'))])).toEqual([
      ['scenarios', [true]],
    ]);
    rate(study);
    factor(study);
    const { moved, steps } = diffed(root, study);
    expect(steps.map(({ cause }) => cause)).toEqual(['factors', 'money', 'scenarios']);
    for (const { before, after, parts } of moved)
      expect(Math.abs(parts.reduce((sum, { value }) => sum + value, before) - after)).toBeLessThan(1e-6 * Math.max(1, Math.abs(after)));
    const measure = moved.find(
      ({ what, scenario: id, parts }) => what === 'cost-per-tonne' && id === 'koege-plastic-sorting' && parts.length > 2,
    );
    expect(measure?.parts.map((part) => part.cause)).toEqual(['factors', 'money', 'scenarios']);
    const value = moved.find(
      ({ what, scenario: id, parts }) => what === 'present-value' && id === 'koege-plastic-sorting' && parts.length > 1,
    );
    expect(value?.parts.map((part) => part.cause)).toEqual(['money', 'scenarios']);
    for (const format of ['text', 'markdown', 'csv']) expect(run(['diff', root, study, '--format', format]).stdout).toContain('DKK');
  });

  test('of a written result are held against those of the study; another discount rate is no change of an input', () => {
    const study = copy();
    cost(study);
    const written = (...options: readonly string[]): string =>
      join(folder({ 'last.json': run(['compare', '--format', 'json', ...options]).stdout }), 'last.json');
    const moved = diffed(written(), study).moved.filter(({ what }) => what === 'present-value');
    expect(moved.length).toBeGreaterThan(0);
    const other = written('--discount', '1 %');
    expect(run(['diff', other, root]).stderr).toContain('discount rate');
    expect(diffed(other, root, '--discount', '1 %').verdict).toBe('equal');
  });
});

test('the way back is the same with the other sign', () => {
  const study = copy();
  for (const change of [factor, scenario]) change(study);
  const [there, back] = [diffed(root, study), diffed(study, root)];
  for (const { what, scenario: id, measure, municipality, parts } of there.moved) {
    const other = back.moved.find(
      (one) => one.what === what && one.scenario === id && one.measure === measure && one.municipality === municipality,
    );
    if (id === undefined) continue;
    for (const { cause, value } of parts) expect(other?.parts.find((part) => part.cause === cause)?.value).toBeCloseTo(-value, 6);
  }
});

test('a formula that is written another way moves nothing, and is named all the same', () => {
  const study = copy();
  edited(study, 'data/sectors/waste.yaml', 'formula: collected * reject_share', 'formula: reject_share * collected');
  const { moved, steps } = diffed(root, study);
  expect(moved).toEqual([]);
  expect(steps.map(({ cause }) => cause)).toEqual(['model']);
  const text = run(['diff', root, study]);
  expect(text.stdout).toContain('sector models (moves nothing)');
});

test('a value in another unit is the same value', () => {
  const study = copy();
  edited(study, 'scenarios/koege/koege-free-buses.yaml', 'new: 16 Mpkm/year', 'new: 16000 kpkm/year');
  expect(diffed(root, study)).toMatchObject({ moved: [], steps: [] });
});

describe('revisions', () => {
  const git = (study: string, ...args: readonly string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-C', study, '-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  };

  test('two revisions, one revision against the files, and what is no revision', () => {
    const study = copy();
    git(study, 'init', '--quiet');
    git(study, 'add', '.');
    git(study, 'commit', '--quiet', '-m', 'first');
    git(study, 'tag', 'first');
    scenario(study);
    git(study, 'commit', '--quiet', '-am', 'second');
    factor(study);
    expect(diffed('first', 'HEAD', '--study', study).steps.map(({ cause }) => cause)).toEqual(['scenarios']);
    expect(diffed('HEAD', '--study', study).steps.map(({ cause }) => cause)).toEqual(['factors']);
    const markdown = run(['diff', 'first', '--study', study, '--format', 'markdown']);
    expect(markdown.stdout).toContain('| result | where | before |');
    for (const typed of ['nothing', '--output=x', '-x', '$(touch injected)', '; touch injected', 'HEAD; touch injected']) {
      const { status } = run(['diff', '--study', study, '--', typed], { cwd: study });
      expect(status, typed).toBe(2);
    }
    expect(existsSync(join(study, 'injected'))).toBe(false);
  });
});

describe('result files', () => {
  const result = run(['compare', '--format', 'json']).stdout;
  const moved = result.replace(/("measure": null,[^]*?"central": )(-?[\d.]+)/, '$1123456.5');
  const files = (first: string, second: string): readonly string[] => {
    const made = folder({ 'first.json': first, 'second.json': second });
    return [join(made, 'first.json'), join(made, 'second.json')];
  };

  test('the same result is equal', () => {
    expect(diffed(...files(result, result)).verdict).toBe('equal');
  });

  test('numbers that moved although the study is the same are the fault of the program: exit 1', () => {
    const { status, stdout } = run(['diff', ...files(result, moved), '--format', 'json']);
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as Diff).verdict).toBe('unexplained');
  });

  test('of another study they are explained by its inputs, which only the studies can tell apart', () => {
    const other = moved.replace(/sha256:[0-9a-f]{8}/, 'sha256:00000000');
    const { verdict, steps } = diffed(...files(result, other));
    expect(verdict).toBe('explained');
    expect(steps.map(({ cause }) => cause)).toEqual(['inputs']);
  });

  test('a written result and the study it was made of are equal, by whatever order the files are read', () => {
    const [first = ''] = files(result, '');
    expect(diffed(first, root).verdict).toBe('equal');
  });

  test('within the tolerance nothing moved', () => {
    const near = result.replace(
      /("measure": null,[^]*?"central": )(-?[\d.]+)/,
      (_, head: string, value: string) => `${head}${Number(value) * 1.0001}`,
    );
    expect(run(['diff', ...files(result, near)]).status).toBe(1);
    expect(run(['diff', ...files(result, near), '--tolerance', '0.1 %']).status).toBe(0);
    expect(run(['diff', ...files(result, near), '--tolerance', 'little']).status).toBe(2);
  });
});
