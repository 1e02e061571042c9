import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { folder, run } from './command.js';

const schema = JSON.parse(readFileSync(new URL('../../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const program = fileURLToPath(new URL('../../../bin/coop-co2.js', import.meta.url));
const some = ['--municipality', 'koege,kristianstad,lund,greve,solroed'];
const place = mkdtempSync(join(tmpdir(), 'coop-co2-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const file = (name: string): string => join(place, name);

interface Row {
  readonly municipality: string;
  readonly scenario: string | null;
  readonly year: number;
  readonly emission: number;
  readonly reduction: number | null;
}

async function rowsOf(path: string): Promise<readonly Row[]> {
  const bytes = readFileSync(path);
  return (await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) })) as Row[];
}

function written(name: string, ...typed: readonly string[]): string {
  const { status, stdout, stderr } = run([...typed, '--output', file(name)]);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  return file(name);
}

const parts = [1, 2, 3].map((number) => file(`part-${number}.parquet`));
beforeAll(() => {
  for (const [i, part] of parts.entries())
    expect(run(['run', ...some, '--partition', `${i + 1}/3`, '--format', 'parquet', '--output', part])).toMatchObject({
      status: 0,
      stderr: '',
    });
}, 60_000);

test.each(['text', 'csv', 'json', 'parquet'])('the parts joined are the bytes that one machine writes: %s', (format) => {
  const whole = written(`whole.${format}`, 'run', ...some, '--format', format);
  const joined = written(`joined.${format}`, 'merge', ...[...parts].reverse(), '--format', format);
  expect(readFileSync(joined).equals(readFileSync(whole))).toBe(true);
});

describe('with draws', () => {
  const draws = ['--draws', '80', '--seed', '7'];
  const own: string[] = [];
  beforeAll(() => {
    for (const number of [1, 2])
      own.push(written(`drawn-${number}.parquet`, 'run', ...some, ...draws, '--partition', `${number}/2`, '--format', 'parquet'));
  }, 60_000);

  test('whole numbers are whole numbers in Parquet, a seed of 32 bits too', async () => {
    const path = written('seed.parquet', 'run', ...some, '--draws', '20', '--seed', '4294967295', '--format', 'parquet');
    const [row] = (await rowsOf(path)) as readonly (Row & Readonly<Record<'strayed' | 'draws' | 'seed', unknown>>)[];
    expect([typeof row?.strayed, row?.draws, row?.seed]).toEqual(['bigint', 20n, 4294967295n]);
  });

  test.each(['text', 'csv', 'json', 'parquet'])('the parts joined are the bytes that one machine writes: %s', (format) => {
    const whole = written(`drawn-whole.${format}`, 'run', ...some, ...draws, '--format', format);
    const joined = written(`drawn-joined.${format}`, 'merge', ...own, '--format', format);
    expect(readFileSync(joined).equals(readFileSync(whole))).toBe(true);
  });

  test('the interval of a scenario is that of compare, and parts of other draws are refused', () => {
    const { rows } = JSON.parse(readFileSync(written('drawn.json', 'run', ...some, ...draws, '--format', 'json'), 'utf8')) as {
      readonly rows: readonly {
        readonly municipality: string;
        readonly scenario: string | null;
        readonly firstYear: number;
        readonly drawn: { readonly reduction?: Record<'mean' | 'low' | 'high', readonly number[]> };
      }[];
    };
    const compared = JSON.parse(run(['compare', '--municipality', 'koege', ...draws, '--format', 'json']).stdout) as {
      readonly rows: readonly { scenario: string; measure: string | null; reduction: { mean: number; low: number; high: number } }[];
    };
    const scenarios = compared.rows.filter(({ measure }) => measure === null);
    expect(scenarios.length).toBeGreaterThan(10);
    for (const { scenario, reduction } of scenarios) {
      const own = rows.find((row) => row.municipality === 'koege' && row.scenario === scenario);
      for (const which of ['mean', 'low', 'high'] as const)
        expect(own?.drawn.reduction?.[which][2030 - own.firstYear], `${scenario} ${which}`).toBeCloseTo(reduction[which], 6);
    }
    const other = written('other-seed.parquet', 'run', ...some, '--draws', '80', '--partition', '1/3', '--format', 'parquet');
    expect(run(['merge', other, parts[1] ?? '', parts[2] ?? '', '--width', '200'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('by threads', () => {
  const draws = ['--draws', '80', '--seed', '7'];

  test.each(['text', 'csv', 'json', 'parquet'])('one, two and five write the same bytes: %s', (format) => {
    const [one, ...more] = [1, 2, 5].map((workers) =>
      readFileSync(written(`by-${workers}.${format}`, 'run', ...some, ...draws, '--workers', String(workers), '--format', format)),
    );
    for (const other of more) expect(other.equals(one ?? Buffer.alloc(0))).toBe(true);
  });

  test('two threads, and eight parts of two threads joined', () => {
    const every = ['--municipality', 'DK', '--format', 'parquet'];
    const eight = Array.from({ length: 8 }, (_, i) =>
      written(`eighth-${i}.parquet`, 'run', ...every, '--partition', `${i + 1}/8`, '--workers', '2'),
    );
    const joined = written('eight.parquet', 'merge', ...eight, '--format', 'parquet');
    expect(readFileSync(joined).equals(readFileSync(written('one.parquet', 'run', ...every, '--workers', '2')))).toBe(true);
  }, 120_000);

  test('the first fault is said, whoever meets it', () => {
    const measure = 'change: { "energy.use[oil]": { add: 5000 t/year } }';
    const broken = folder(Object.fromEntries(smallStudy({ [planFile]: plan({ much: measure }, 'municipalities: [north, south]') })));
    const faults = [1, 2, 3].map((workers) => run(['run', '--study', broken, '--draws', '20', '--workers', String(workers)]));
    expect(faults[0]).toMatchObject({ status: 2, stdout: '' });
    expect(faults[0]?.stderr).toContain('lever-invalid-result');
    expect(faults[0]?.stderr).toContain('\n1 error\n');
    expect(faults).toEqual([faults[0], faults[0], faults[0]]);
  });

  test('Ctrl-C stops it, and no file is left', async () => {
    const empty = mkdtempSync(join(place, 'stopped-'));
    const long = ['run', '--municipality', 'all', '--draws', '20000', '--workers', '2', '--format', 'parquet', '--output', 'all.parquet'];
    const child = spawn(process.execPath, [program, ...long], { cwd: empty, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(empty)).toEqual([]);
  }, 30_000);
});

test('each part has municipalities of its own, and Parquet and CSV hold the same numbers', async () => {
  const rows = await Promise.all(parts.map(rowsOf));
  const places = rows.map((part) => [...new Set(part.map(({ municipality }) => municipality))]);
  expect(places).toEqual([['greve'], ['koege', 'kristianstad'], ['lund', 'solroed']]);
  const table = parse<Record<string, string>>(readFileSync(written('all.csv', 'run', ...some, '--format', 'csv'), 'utf8'), {
    columns: true,
  });
  expect(rows.flat().map(({ emission, reduction }) => [String(emission), reduction === null ? '' : String(reduction)])).toEqual(
    table.map((row) => [row['emission'], row['reduction']]),
  );
});

test('the table says what compare says', async () => {
  const rows = (await Promise.all(parts.map(rowsOf))).flat();
  const compared = JSON.parse(run(['compare', '--municipality', 'koege', '--format', 'json']).stdout) as {
    readonly rows: readonly { scenario: string; measure: string | null; reduction: { central: number }; cumulative: { central: number } }[];
    readonly baselines: readonly { byBoundary: Record<string, number> }[];
  };
  const scenarios = compared.rows.filter(({ measure }) => measure === null);
  expect(scenarios.length).toBeGreaterThan(10);
  for (const { scenario, reduction, cumulative } of scenarios) {
    const own = rows.filter((row) => row.municipality === 'koege' && row.scenario === scenario);
    expect(own.find(({ year }) => year === 2030)?.reduction, scenario).toBeCloseTo(reduction.central, 6);
    expect(own.reduce((sum, row) => sum + (row.reduction ?? NaN), 0)).toBeCloseTo(cumulative.central, 5);
  }
  const baseline = rows.find((row) => row.municipality === 'koege' && row.scenario === null && row.year === 2030);
  expect(baseline?.emission).toBeCloseTo(
    compared.baselines.reduce((sum, { byBoundary }) => sum + (byBoundary['gpc-basic'] ?? NaN), 0),
    6,
  );
});

test('JSON with draws is valid', () => {
  const result: unknown = JSON.parse(run(['run', '--municipality', 'koege', '--draws', '20', '--format', 'json']).stdout);
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  isValid(result);
  expect(isValid.errors ?? []).toEqual([]);
});

test('JSON is valid, and a scenario without measures saves exactly nothing', () => {
  const result = JSON.parse(
    run(['run', 'scenarios/koege/koege-current-policy.yaml', '--format', 'json'], { cwd: join(import.meta.dirname, '../../..') }).stdout,
  ) as {
    readonly rows: readonly { readonly scenario: string | null; readonly reduction?: readonly number[] }[];
  };
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  isValid(result);
  expect(isValid.errors ?? []).toEqual([]);
  expect(result.rows.map(({ scenario }) => scenario)).toEqual([null, 'koege-current-policy']);
  expect(new Set(result.rows[1]?.reduction)).toEqual(new Set([0]));
});

test.each([
  ['a part that is missing', () => parts.slice(0, 2), /of 3 parts these are missing: 3/],
  ['a part twice', () => [...parts, parts[0] ?? ''], /part 1 of 3 is there twice/],
  [
    'a part of another run',
    () => [written('other.parquet', 'run', '--municipality', 'koege,lund', '--partition', '1/2', '--format', 'parquet'), parts[1] ?? ''],
    /is of another run than/,
  ],
  ['no Parquet', () => [join(import.meta.dirname, 'run.long.test.ts')], /is no part of a run/],
  ['half a file', () => [half()], /is no part of a run/],
  ['a file that is not there', () => [file('nothing.parquet')], /there is no file or folder/],
])('%s is refused', (_, files, said) => {
  const { status, stdout, stderr } = run(['merge', ...files(), '--width', '200']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(said);
});

function half(): string {
  const bytes = readFileSync(parts[0] ?? '');
  writeFileSync(file('half.parquet'), bytes.subarray(0, bytes.length / 2));
  return file('half.parquet');
}

test.each(['0/3', '4/3', '1', '1/0', 'a/b'])('--partition %s is refused', (part) => {
  const { status, stderr } = run(['run', '--partition', part]);
  expect(status).toBe(2);
  expect(stderr).toContain('part/parts');
});
