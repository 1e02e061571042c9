import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { folder, run } from './command.js';
import { root } from '../../support/world.js';

const schema = JSON.parse(readFileSync(join(root, 'data/schema/result.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Transferred {
  readonly reduction: { readonly from: number; readonly to: number };
  readonly cumulative: { readonly from: number; readonly to: number };
  readonly causes: readonly { readonly cause: string; readonly reduction: number; readonly cumulative: number }[];
  readonly cost?: {
    readonly presentValue: Record<'from' | 'to', { readonly central: number }>;
    readonly causes: readonly { readonly value: number }[];
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function transferred(...typed: readonly string[]): Transferred {
  const { status, stdout, stderr } = run(['transfer', ...typed, '--format', 'json']);
  expect(status, stderr).toBe(0);
  const result: unknown = JSON.parse(stdout);
  isValid(result);
  expect(isValid.errors ?? []).toEqual([]);
  return result as Transferred;
}

describe('the parts sum to the difference', () => {
  test.each([
    ['koege-plastic-sorting', '--to', 'kristianstad'],
    ['kristianstad-waste-package', '--to', 'koege', '--boundary', 'territorial'],
    ['koege-transport-package', '--to', 'kristianstad', '--boundary', 'life-cycle'],
    ['koege-transport-package/telework', '--to', 'solroed', '--scale', 'activity'],
    ['joint-food-waste', '--to', 'kristianstad'],
  ])('%s %s %s %s %s', (...typed) => {
    const { reduction, cumulative, causes, cost } = transferred(...typed);
    expect(sum(causes.map((cause) => cause.reduction))).toBeCloseTo(reduction.to - reduction.from, 6);
    expect(sum(causes.map((cause) => cause.cumulative))).toBeCloseTo(cumulative.to - cumulative.from, 5);
    expect(causes.length).toBeGreaterThan(1);
    if (cost)
      expect(sum(cost.causes.map(({ value }) => value))).toBeCloseTo(cost.presentValue.to.central - cost.presentValue.from.central, 2);
  });
});

test('a transfer to oneself changes nothing', () => {
  const { reduction, cumulative, causes, cost } = transferred('koege-waste-package', '--to', 'koege');
  expect(reduction.to).toBe(reduction.from);
  expect(cumulative.to).toBe(cumulative.from);
  expect(causes).toEqual([]);
  expect(cost?.causes.every(({ value }) => value === 0)).toBe(true);
});

test('there and back again the difference has the other sign', () => {
  const there = transferred('koege-waste-prevention', '--to', 'kristianstad');
  const ofBoth = new Map(there.causes.map(({ cause, reduction }) => [cause, reduction]));
  // the same programme in percent, started from the other side
  const back = transferred('joint-waste-prevention', '--to', 'koege', '--from', 'kristianstad');
  const forth = transferred('joint-waste-prevention', '--to', 'kristianstad', '--from', 'koege');
  expect(ofBoth.size).toBeGreaterThan(0);
  expect(back.reduction).toEqual({
    from: expect.closeTo(forth.reduction.to, 6) as number,
    to: expect.closeTo(forth.reduction.from, 6) as number,
  });
  for (const { cause, reduction } of back.causes)
    expect(forth.causes.find((one) => one.cause === cause)?.reduction, cause).toBeCloseTo(-reduction, 6);
});

test('the rule of scaling decides the amounts, and no rule leaves them', () => {
  const none = transferred('koege-bus-electric', '--to', 'kristianstad', '--scale', 'none');
  const inhabitants = transferred('koege-bus-electric', '--to', 'kristianstad');
  expect(none.reduction.from).toBe(inhabitants.reduction.from);
  expect(inhabitants.reduction.to).not.toBeCloseTo(none.reduction.to, 1);
  expect(none.causes.map(({ cause }) => cause)).not.toContain('inhabitants');
});

describe('the scenario file', () => {
  test('passes check, says what transfer says, and is not replaced without --force', () => {
    const study = folder();
    const target = join(study, 'kristianstad-plastic-as-in-koege.yaml');
    const first = run(['transfer', 'koege-plastic-sorting', '--to', 'kristianstad', '--output', target]);
    expect(first.status, first.stderr).toBe(0);
    const text = readFileSync(target, 'utf8');
    expect(text).toContain('scenario: kristianstad-plastic-as-in-koege');
    expect(text).toMatch(/^# Made by coop-co2 transfer/);
    const again = run(['transfer', 'koege-plastic-sorting', '--to', 'kristianstad', '--output', target]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    expect(run(['transfer', 'koege-plastic-sorting', '--to', 'kristianstad', '--output', target, '--force']).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(text);
  });

  test('gives the numbers of the transfer when it is compared', () => {
    const study = folder();
    for (const part of ['data', 'scenarios']) cpSync(join(root, part), join(study, part), { recursive: true });
    const target = join(study, 'scenarios/kristianstad/kristianstad-transport-as-in-koege.yaml');
    const ran = run([
      'transfer',
      'koege-transport-package',
      '--to',
      'kristianstad',
      '--study',
      study,
      '--format',
      'json',
      '--output',
      target,
    ]);
    const { reduction } = JSON.parse(ran.stdout) as Transferred;
    const compared = run(['compare', target, '--study', study, '--format', 'json']);
    const rows = (
      JSON.parse(compared.stdout) as {
        readonly rows: readonly { readonly measure: string | null; readonly reduction: { readonly central: number } }[];
      }
    ).rows;
    const total = rows.find(({ measure }) => measure === null)?.reduction.central ?? Number.NaN;
    expect(Math.abs(total / reduction.to - 1)).toBeLessThan(1e-4);
  });

  test.each(['Kristianstad.yaml', 'x y.yaml'])('a name that no scenario can have is refused: %s', (name) => {
    const target = join(folder(), name);
    expect(run(['transfer', 'koege-plastic-sorting', '--to', 'kristianstad', '--output', target]).status).toBe(2);
    expect(existsSync(target)).toBe(false);
  });
});
