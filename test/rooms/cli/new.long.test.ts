import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTerminal, keys, onTerminal } from '../../support/terminal.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { folder, run } from './command.js';

const measure = 'change:\n  energy.saved: { to: 50 %, from: 2026 }';
const study = (change: Readonly<Record<string, string>> = {}): string =>
  folder(Object.fromEntries(smallStudy({ [planFile]: plan({ first: measure }), ...change })));

/** Every answer of `new scenario`, by option. */
const answers = {
  municipality: 'north',
  title: 'Less oil: "now"',
  id: 'north-less-oil',
  years: '2026-2034',
  measure: 'less-oil',
  'measure-title': 'Burn less oil',
  kind: 'transport/park-and-ride',
  lever: 'energy.use[oil]',
  how: 'to',
  amount: '60 t/year',
  range: '50 t/year .. 70 t/year',
  first: '2027',
  full: '2030',
  source: 's',
  note: 'as planned: no more',
};
type Answers = Partial<Record<keyof typeof answers | 'taken-from' | 'answered' | 'extends', string | undefined>>;
const typed = (change: Answers = {}): string[] =>
  Object.entries({ ...answers, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
const file = 'scenarios/north/north-less-oil.yaml';
const filesIn = (root: string): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

describe('new scenario with every answer as an option', () => {
  test('writes a commented file that passes check, warns, and says what comes next', () => {
    const root = study();
    const { status, stdout, stderr } = run(['new', 'scenario', ...typed(), '--no-input'], { cwd: root });
    expect(stderr).toContain('next: coop-co2 compare scenarios/north/north-less-oil.yaml --study .');
    expect({ status, stdout }).toEqual({ status: 0, stdout: `written: ${file}\n` });
    const text = readFileSync(join(root, file), 'utf8');
    const comments = text.split('\n').filter((line) => line.trim().startsWith('#'));
    expect(comments[0]).toContain('coop-co2 new');
    expect(comments[1]?.trim()).toBe('# energy.use[oil]: Fuel burned; now 160 t/year in North (2026); valid 0 t/year .. 1000 t/year');
    expect(comments.filter((line) => line.includes('# tried: T20 UNSUITABLE'))).toHaveLength(1);
    expect(text.replace(/^ *#.*\n/gm, '')).toBe(
      `scenario: north-less-oil
title: { en: "Less oil: \\"now\\"" }
municipality: north
years: 2026-2034
measures:
  less-oil:
    title: { en: "Burn less oil" }
    kind: transport/park-and-ride
    owner: north
    change:
      "energy.use[oil]": { to: 60 t/year, range: 50 t/year .. 70 t/year, from: 2027, full: 2030 }
    source: s
    note: { en: "as planned: no more" }
`,
    );
    expect(run(['check', '--study', '.', file], { cwd: root }).status).toBe(0);
  });

  test('shifts what sums to a whole, and builds on another scenario', () => {
    const root = study();
    const shift = {
      lever: 'energy.mix[gas]',
      how: 'shift',
      amount: '5 %',
      range: undefined,
      'taken-from': 'oil=60 %, wood=40 %',
      extends: planFile,
    };
    expect(run(['new', 'scenario', ...typed(shift), '--no-input'], { cwd: root })).toMatchObject({ status: 0 });
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain('extends: "../plan.yaml"\n');
    expect(text).toContain(
      '    shift:\n      of: energy.mix\n      to: gas\n      new: 5 %\n      from: 2027\n      full: 2030\n      taken-from: { oil: 60 %, wood: 40 % }\n',
    );
  });

  test('without a measure it is the baseline, and says how to add one', () => {
    const root = study();
    const head = ['--municipality', 'north,south', '--title', 'Together', '--id', 'together', '--no-input'];
    expect(run(['new', 'scenario', ...head], { cwd: root }).status).toBe(0);
    expect(readFileSync(join(root, 'scenarios/joint/together.yaml'), 'utf8')).toMatch(
      /municipalities: \[north, south\]\nyears: 2024-2034\n# `coop-co2 new measure` adds one\.\nmeasures: \{\}\n$/,
    );
  });

  test('titles and comments are in the language that was asked for', () => {
    const root = study();
    expect(run(['new', 'scenario', ...typed(), '--no-input', '--lang', 'sv'], { cwd: root }).stdout).toBe(`skrivet: ${file}\n`);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(/title: \{ sv: "Less oil.*# energy\.use\[oil\]: Fuel burned; nu 160 t\/year/s);
  });
});

describe('new writes nothing', () => {
  const refused = (change: Answers, says: RegExp, more: readonly string[] = ['--no-input']): void => {
    const root = study();
    const before = filesIn(root);
    const { status, stdout, stderr } = run(['new', 'scenario', ...typed(change), ...more], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(filesIn(root)).toEqual(before);
  };

  test('where an answer is missing and nobody can be asked: all that is missing is said', () => {
    refused({ municipality: undefined, amount: undefined, source: undefined }, /missing: --municipality, --amount, --source\n$/);
    refused({ title: undefined }, /missing: --title\n$/, []);
  });

  test.each<[Answers, RegExp]>([
    [{ municipality: 'nort' }, /--municipality: .*did you mean 'north'/],
    [{ id: 'Nord' }, /--id: Lower-case/],
    [{ id: '../../x' }, /--id: Lower-case/],
    [{ id: 'plan' }, /--id: 'plan' is already there/],
    [{ years: '2030-2026' }, /--years: Two years/],
    [{ kind: 'transport/park-and-rid' }, /--kind: .*did you mean 'transport\/park-and-ride'/],
    [{ lever: 'energy.us[oil]' }, /--lever: .*did you mean 'energy\.use\[oil\]'/],
    [{ lever: 'energy.factor[oil]' }, /--lever: /],
    [{ how: 'shift', lever: 'energy.saved', amount: '1 %' }, /--how: .*to, by, add/],
    [{ how: 'to', lever: 'energy.mix[oil]', amount: '1 %' }, /--how: .*shift/],
    [{ amount: '12,5 t/year' }, /--amount: .*decimal comma.*12\.5/],
    [{ amount: '60' }, /--amount: .*unit/],
    [{ amount: '2000 t/year' }, /--amount: .*within 0 t\/year \.\. 1000 t\/year/],
    [{ range: '70 t/year .. 50 t/year' }, /--range: /],
    [{ first: '2040' }, /--first: A year from 2026 to 2034/],
    [{ full: '2026', first: '2028' }, /--full: A year from 2028/],
    [{ source: 'S' }, /--source: .*did you mean 's'|--source: The study has no/],
    [{ extends: 'scenarios/none.yaml' }, /--extends: .*no scenario file/],
    [{ lever: 'energy.mix[gas]', how: 'shift', amount: '5 %', range: undefined, 'taken-from': 'oil=60 %' }, /--taken-from: .*100 %/],
    [{ lever: 'energy.mix[gas]', how: 'shift', amount: '5 %', range: undefined, 'taken-from': 'coal=100 %' }, /--taken-from: .*'coal'/],
  ])('%j', (change, says) => {
    refused(change, says);
  });

  test('over a file that is there, or through a link out of the study', () => {
    const there = study({ 'scenarios/north/north-less-oil.yaml': plan({}).replace('scenario: plan', 'scenario: north-less-oil') });
    expect(run(['new', 'scenario', ...typed(), '--no-input'], { cwd: there })).toMatchObject({ status: 2, stdout: '' });
    const out = folder();
    const linked = study();
    symlinkSync(out, join(linked, 'scenarios/north'));
    expect(run(['new', 'scenario', ...typed(), '--no-input'], { cwd: linked }).status).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });

  test('where the study is faulty, and where there is none', () => {
    const faulty = study({ [planFile]: 'scenario: plan\n' });
    expect(run(['new', 'scenario', ...typed(), '--no-input'], { cwd: faulty }).stderr).toMatch(/missing-key[\s\S]*mend the study first\n$/);
    expect(run(['new', 'scenario', ...typed(), '--no-input'], { cwd: folder() })).toMatchObject({ status: 2, stdout: '' });
    expect(run(['new'], { cwd: folder() }).stderr).toMatch(/scenario, measure or municipality\n$/);
  });
});

describe('new measure', () => {
  const given = (({ municipality: _m, title: _t, id: _i, years: _y, ...rest }) => rest)(answers);
  const options = (change: Answers = {}): string[] =>
    Object.entries({ ...given, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  const old = plan({ first: measure }).replace('  first:\n', '  # the first\n  first: # with a remark\n') + '\n# the end\n';

  test('stands after the others; every other byte stays', () => {
    const root = study({ [planFile]: old });
    expect(run(['new', 'measure', planFile, ...options(), '--no-input'], { cwd: root })).toMatchObject({
      status: 0,
      stdout: `written: ${planFile}\n`,
    });
    const text = readFileSync(join(root, planFile), 'utf8');
    const start = text.indexOf('  less-oil:');
    const end = text.indexOf('\n\n# the end');
    expect(text.slice(0, start) + text.slice(end + 1)).toBe(old);
    expect(run(['check', '--study', '.'], { cwd: root }).status).toBe(0);
  });

  test.each([
    ['a measure of that name', { measure: 'first' }, planFile, /--measure: 'first' is already there/],
    ['a file that is no scenario', {}, 'data/sources.csv', /no scenario file/],
    ['a file that is not there', {}, 'scenarios/none.yaml', /file-missing/],
    [
      'a cell that another measure sets',
      { lever: 'energy.saved', amount: '60 %', range: undefined },
      planFile,
      /set-twice[\s\S]*would be faulty/,
    ],
  ])('%s is refused, and the file stays', (_, change, path, says) => {
    const root = study({ [planFile]: old });
    const { status, stdout, stderr } = run(['new', 'measure', path, ...options(change), '--no-input'], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(readFileSync(join(root, planFile), 'utf8')).toBe(old);
  });
});

describe('new municipality', () => {
  const named = ['--name', 'Østby', '--code', '3', '--country', 'XX', '--region', 'r', '--no-input'];

  test('adds a row, and a first scenario where no value is missing', () => {
    const root = study();
    mkdirSync(join(root, 'data/schema'));
    const { status, stdout } = run(['new', 'municipality', '--id', 'oestby', ...named], { cwd: root });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'written: data/municipalities.csv\nwritten: scenarios/oestby/oestby-current-policy.yaml\n',
    });
    expect(readFileSync(join(root, 'data/municipalities.csv'), 'utf8')).toMatch(/south,2,South,XX,r\noestby,3,Østby,XX,r\n$/);
    expect(run(['check', '--study', '.'], { cwd: root }).status).toBe(0);
  });

  test('says which values are missing, and writes the row alone', () => {
    const root = study();
    const elsewhere = named.map((word) => (word === 'XX' ? 'ZZ' : word));
    const { status, stdout, stderr } = run(['new', 'municipality', '--id', 'oestby', ...elsewhere], { cwd: root });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'written: data/municipalities.csv\n' });
    expect(stderr).toMatch(/before a scenario can be computed for Østby, \d+ values are missing/);
    expect(stderr).toContain('energy.use');
    expect(existsSync(join(root, 'scenarios/oestby'))).toBe(false);
  });

  test('an id that is there is refused', () => {
    const root = study();
    expect(run(['new', 'municipality', '--id', 'north', ...named], { cwd: root })).toMatchObject({ status: 2, stdout: '' });
  });
});

describe.runIf(hasTerminal)('new on a terminal', () => {
  const steps = [
    { wait: 'Which municipality', send: keys.enter },
    { wait: 'What is it called', send: 'Less oil\r' },
    { wait: 'Its id.*north-less-oil', send: keys.enter },
    { wait: 'First and last year.*2024-2034', send: keys.enter },
    { wait: 'build on', send: keys.enter },
    { wait: 'first measure', send: keys.enter },
    { wait: 'What kind', send: 'park ride' },
    { wait: '❯ transport/park-and-ride', send: keys.enter },
    { wait: 'Tried elsewhere.*UNSUITABLE.*What is done', send: 'Burn less oil\r' },
    { wait: 'The id of the measure.*burn-less-oil', send: keys.enter },
    { wait: 'What does it move', send: keys.down.repeat(4) },
    { wait: '❯ energy\\.use\\[oil\\]  Fuel burned · = 140 t/year · valid 0 t/year \\.\\. 1000 t/year', send: keys.enter },
    { wait: 'How does it', send: keys.enter },
    { wait: 'By how much.*= 140 t/year', send: '12,5 t/year\r' },
    { wait: 'decimal comma', send: '\u0015' },
    { wait: 'By how much', send: '60 t/year\r' },
    { wait: 'Low and high', send: keys.enter },
    { wait: 'First year', send: keys.enter },
    { wait: 'full effect', send: '2030\r' },
    { wait: 'come from', send: keys.enter },
    { wait: 'Why this amount', send: keys.enter },
    { wait: 'tried-and-unsuitable.*Why is it right here', send: 'Beside a station, not a bus (council, 2026)\r' },
  ];

  test('asks, proposes, shows what was tried elsewhere, and writes what passes check', { timeout: 240_000 }, () => {
    const root = study();
    const { status, shown, missed } = onTerminal(['new', 'scenario'], root, steps);
    if (missed !== null) throw new Error(shown.slice(-1500));
    expect(missed).toBeNull();
    expect(shown).toContain('written: scenarios/north/north-less-oil.yaml');
    expect(status).toBe(0);
    expect(run(['check', '--study', '.'], { cwd: root }).status).toBe(0);
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain('"energy.use[oil]": { to: 60 t/year, from: 2024, full: 2030 }');
    expect(text).toContain('answered: "Beside a station, not a bus (council, 2026)"');
    expect(run(['check', '--study', '.', '--strict', file], { cwd: root }).status).toBe(0);
  });

  test.each([1, 8, 14])('Ctrl-C at question %i ends with 130 and leaves nothing behind', { timeout: 240_000 }, (question) => {
    const root = study();
    const before = filesIn(root);
    const until = steps.slice(0, question).map((step, i) => (i === question - 1 ? { ...step, send: keys.interrupt } : step));
    const { status, shown, missed } = onTerminal(['new', 'scenario'], root, until);
    expect({ status, missed }).toEqual({ status: 130, missed: null });
    expect(shown).not.toMatch(/ {4}at |Error/);
    expect(filesIn(root)).toEqual(before);
  });

  test('in CI nobody is asked, though there is a terminal', { timeout: 120_000 }, () => {
    const { status, shown } = onTerminal(['new', 'scenario'], study(), [], { CI: 'true' });
    expect(status).toBe(2);
    expect(shown).toContain('missing: --municipality, --title, --id');
  });
});
