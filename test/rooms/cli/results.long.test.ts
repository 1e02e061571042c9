import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { folder, run } from './command.js';

const schema = JSON.parse(readFileSync(new URL('../../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = ['--municipality', 'koege'];
const travel = 'transport.travel[car]';

const answers: readonly (readonly string[])[] = [
  ['compare'],
  ['explain', travel, ...place],
  ['evaluate', travel, ...place],
  ['factors'],
  ['quantities'],
  ['municipalities'],
  ['sources'],
  ['experience', 'bus'],
];

/** Faults of the program's own study beside the warnings from the experience register, which its scenarios are meant to draw. */
function unexpected(text: string): readonly string[] {
  return (text.match(/^(?:error|warning|note)\[.*?\]|^coop-co2: .*/gm) ?? []).filter(
    (found) => found !== 'warning[tried-and-unsuitable]' && found !== 'warning[outside-observed]',
  );
}

describe('on the study that comes with the program', () => {
  test.each(answers)('%s answers in every format, and its JSON is valid', (...typed) => {
    const text = run(typed);
    expect({ status: text.status, unexpected: unexpected(text.stderr) }).toEqual({ status: 0, unexpected: [] });
    for (const one of text.stdout.split('\n')) expect(one).not.toMatch(/\p{Cc}/u);
    expect(run([...typed, '--format', 'markdown'])).toMatchObject({ status: 0, stderr: text.stderr });
    expect(parse(run([...typed, '--format', 'csv']).stdout, { columns: true }).length).toBeGreaterThan(0);
    const valid = isValid(JSON.parse(run([...typed, '--format', 'json']).stdout));
    expect(isValid.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('every municipality of two countries is compared, and a town without a project is told of none', () => {
    const { status, stdout } = run(['compare', '--municipality', 'all', '--format', 'json'], { timeout: 60_000 });
    const { municipalities, baselines } = JSON.parse(stdout) as {
      municipalities: unknown[];
      baselines: { byBoundary: Record<string, number> }[];
    };
    expect({ status, municipalities: municipalities.length, baselines: baselines.length }).toEqual({
      status: 0,
      municipalities: 388,
      baselines: 3 * 388,
    });
    expect(baselines.filter(({ byBoundary }) => !((byBoundary['gpc-basic'] ?? NaN) > 0))).toEqual([]);
    expect(run(['compare', '--municipality', 'lund']).stdout).not.toMatch(/Paid for together/);
  }, 90_000);

  test('check finds nothing but measures that others found unsuitable, or assume more than they saw', () => {
    const { status, stdout, stderr } = run(['check', '--format', 'full']);
    expect({ status, stderr, unexpected: unexpected(stdout) }).toEqual({ status: 0, stderr: '', unexpected: [] });
    expect(run(['check', 'scenarios/koege/koege-bus-electric.yaml'], { cwd: root }).stdout).toMatch(/^no faults in \d+ files\n$/);
  });

  test('the same bytes in another folder, language, time zone and terminal', () => {
    const env = { LANG: 'sv_SE.UTF-8', LC_ALL: 'da_DK.UTF-8', TZ: 'America/New_York', COLUMNS: '200', TERM: 'xterm' };
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const typed = ['compare', '--format', format];
      expect(run(typed, { cwd: tmpdir(), env }).stdout).toBe(run(typed).stdout);
    }
  });

  test('no line of the text is wider than asked for', () => {
    for (const one of run(['compare', '--width', '60']).stdout.split('\n')) expect(stringWidth(one)).toBeLessThanOrEqual(60);
  });

  test('with --output the report is in the file and nowhere else', () => {
    const report = join(folder(), 'report.csv');
    expect(run(['compare', '--format', 'csv', '--output', report])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(report, 'utf8')).toBe(run(['compare', '--format', 'csv']).stdout);
  });

  test('a report that cannot be written is exit 4 and says why', () => {
    const report = join(folder(), 'no', 'report.csv');
    const { status, stderr } = run(['municipalities', '--output', report]);
    expect({ status, exists: existsSync(report) }).toEqual({ status: 4, exists: false });
    expect(stderr).toMatch(/^coop-co2: cannot read or write '.*': there is no such file or folder\n$/);
  });

  test.each([
    [['compare', '--gwp', 'AR9-100'], 'unknown-gwp'],
    [['compare', '--municipality', 'kooge'], 'unknown-municipality'],
    [['compare', '--year', '1999'], 'year-outside-scenario'],
    [['explain', 'transport.travle', ...place], 'unknown-quantity'],
    [['evaluate', travel, ...place, '--set', 'x'], 'set-syntax'],
    [['evaluate', travel], 'municipality-needed'],
    [['evaluate', travel, ...place, '--scenario', 'nothing-like-it'], 'unknown-scenario'],
  ])('%j is refused with %s', (typed, code) => {
    const { status, stdout, stderr } = run(typed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`error[${code}]`);
  });
});
