import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/registry.js';
import { run } from './command.js';

const fine = { status: 0, stderr: '' };

describe('help', () => {
  test('names every command, shows examples and exit codes, on standard output', () => {
    const help = run(['--help']);
    expect(help).toMatchObject(fine);
    for (const { name } of commands) expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(help.stdout).toMatch(/Examples:\n {2}coop-co2 compare/);
    expect(help.stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}4 .*\n {2}130 /);
  });

  test.each(commands.map(({ name }) => name))('%s has help with an example of itself', (name) => {
    const help = run([name, '--help']);
    expect(help).toMatchObject(fine);
    expect(help.stdout).toContain(`  coop-co2 ${name}`);
    expect(help.stdout).not.toMatch(/default: (\[\]|false)/);
  });

  test('without a command it is shown on standard error, and the exit code says that nothing was done', () => {
    expect(run([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage: coop-co2') as string });
  });

  test('--version is one line, that of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(run(['--version'], { cwd: tmpdir() })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a faulty command line ends with 2, says why, and prints nothing on standard output', () => {
  test.each([
    [['comapre'], /unknown command 'comapre'.*\n.*compare/],
    [['compare', '--yaer', '2030'], /unknown option '--yaer'.*\n.*--year/],
    [['compare', '--year', 'soon'], /four digits/],
    [['compare', '--year', '2030.5'], /four digits/],
    [['compare', '--boundary', 'all'], /Allowed choices are territorial, gpc-basic, life-cycle, avoided/],
    [['compare', '--format', 'pdf'], /Allowed choices are text, json, csv, markdown/],
    [['check', '--format', 'csv'], /Allowed choices are full, line, json, github, sarif, junit/],
    [['compare', '--lang', 'de'], /Allowed choices are en, da, sv/],
    [['compare', '--width', '20'], /60 to 1000/],
    [['compare', '--municipality', 'koege,'], /separated by commas/],
    [['compare', '--seed', '2'], /--seed says how draws are made, and none are: add --draws/],
    [['run', '--sampling', 'latin'], /--sampling says how draws are made/],
    [['explain'], /missing required argument 'quantity'/],
    [['sources', 'x'], /too many arguments/],
    [['why', 'decimal-coma'], /no fault code 'decimal-coma'; did you mean 'decimal-comma'\?/],
    [['why', '__proto__'], /no fault code/],
    [['why', '\u001b[2J'], /'\\x1b\[2J'/],
  ])('%j', (typed, said) => {
    const { status, stdout, stderr } = run(typed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe('why', () => {
  test('explains a code', () => {
    expect(run(['why', 'decimal-comma'])).toMatchObject({
      ...fine,
      stdout: expect.stringContaining('12,5 is twelve and a half') as string,
    });
  });

  test('lists all codes', () => {
    const { stdout } = run(['why']);
    expect(stdout).toContain('decimal-comma\n');
    expect(stdout.split('\n').length).toBeGreaterThan(100);
  });

  test('the same bytes in another language, time zone, folder and terminal', () => {
    const usual = run(['why', 'unit-ton']).stdout;
    const env = { LANG: 'da_DK.UTF-8', LC_ALL: 'C', TZ: 'Asia/Tokyo', COLUMNS: '200', TERM: 'dumb' };
    expect(run(['why', 'unit-ton'], { cwd: tmpdir(), env }).stdout).toBe(usual);
  });

  test.each([
    [[], {}, false],
    [['--color', 'always'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
  ])('colour with %j and %j', (typed, env, colored) => {
    expect(run(['why', 'unit-ton', ...typed], { env }).stdout.includes('\u001b[')).toBe(colored);
  });
});
