import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bash, folder, run } from './command.js';

const register = 'data/experience/register.csv';
const municipalities = { 'data/municipalities.csv': 'id,code,name,country,region\nnordby,1,Nordby,DK,nordic\n' };
const answers = {
  kind: 'transport/bike-share',
  title: 'Bicycles, lent',
  place: 'Nordby',
  country: 'DK',
  period: '2021',
  verdict: 'unsuitable',
  stage: 'dropped',
  evidence: 'measured',
  reason: 'low-demand',
  tags: 'cycling, small-town',
  conditions: 'Hills; "steep" ones.',
  lesson: 'Ask first.',
  gist: 'Nobody came.',
  source: 'Report',
  address: 'https://example.org',
};

function typed(change: Readonly<Partial<Record<keyof typeof answers | 'id' | 'effect', string | undefined>>> = {}): readonly string[] {
  const given = Object.entries({ ...answers, ...change });
  return ['experience', 'add', ...given.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))];
}

describe('experience', () => {
  test('shows cards, and says how many of all', () => {
    const { status, stdout, stderr } = run(['experience', 'hydrogen', 'montpellier']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^T34 {2}51 hydrogen buses cancelled\n• where, when: Montpellier \(FR\), 2019-2022\n• verdict: found unsuitable: cost/,
    );
    expect(stdout).toMatch(/\n1 of \d+ records\n$/);
  });

  test('CSV has a row a record, JSON the measured effects too', () => {
    const narrow = ['experience', '--kind', 'park-and-ride', '--verdict', 'unsuitable', '--country', 'UK', '--format'];
    expect(parse<{ id: string }>(run([...narrow, 'csv']).stdout, { columns: true }).map(({ id }) => id)).toEqual(['T20']);
    const { records } = JSON.parse(run([...narrow, 'json']).stdout) as { records: readonly { id: string; observed: readonly object[] }[] };
    expect(records).toMatchObject([{ id: 'T20', observed: [{ effect: 'net-vehicle-km-sign', value: 1 }] }]);
  });

  test('a kind that is not known ends with 2', () => {
    expect(run(['experience', '--kind', 'park-and-rid'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean `park-and-ride`?') as string,
    });
  });
});

describe('--strict', () => {
  const open = 'scenarios/koege/koege-free-buses.yaml';
  const root = new URL('../../../', import.meta.url).pathname;

  test.each(['check', 'compare'])('%s ends with 1 while a warning is not answered, and with 0 without --strict', (command) => {
    expect(run([command, open], { cwd: root }).status).toBe(0);
    expect(run([command, '--strict', open], { cwd: root }).status).toBe(1);
    expect(run([command, '--strict', 'scenarios/koege/koege-optical-bags.yaml'], { cwd: root }).status).toBe(0);
  });
});

describe('experience add', () => {
  test('writes a record that is then found, and says where', () => {
    const study = folder(municipalities);
    expect(run([...typed(), '--study', study])).toEqual({ status: 0, stdout: `own-1 is written to ${register}\n`, stderr: '' });
    expect(run([...typed({ title: 'Again' }), '--study', study])).toMatchObject({ status: 0 });
    const rows = parse<Record<string, string>>(readFileSync(join(study, register), 'utf8'), { columns: true });
    expect(rows).toMatchObject([
      { ...answers, id: 'own-1', tags: 'cycling;small-town' },
      { id: 'own-2', title: 'Again' },
    ]);
    expect(run(['experience', '--study', study, 'Nordby']).stdout).toMatch(/^own-1 {2}Bicycles, lent/);
    expect(readdirSync(join(study, 'data/experience'))).toEqual(['register.csv']);
  });

  test('keeps what is there, and the order of its columns', () => {
    const study = folder(municipalities);
    expect(run(typed(), { cwd: study })).toMatchObject({ status: 0 });
    const [head = '', row = ''] = readFileSync(join(study, register), 'utf8').split('\n');
    const moved = [head, row].map((line) => line.replace(/^([^,]*),([^,]*),/, '$2,$1,')).join('\r\n');
    writeFileSync(join(study, register), moved);
    expect(run(typed({ title: 'Second' }), { cwd: study })).toMatchObject({ status: 0 });
    const after = readFileSync(join(study, register), 'utf8');
    expect(after.startsWith(moved)).toBe(true);
    expect(parse<{ id: string }>(after, { columns: true, record_delimiter: ['\r\n', '\n'] }).map(({ id }) => id)).toEqual([
      'own-1',
      'own-2',
    ]);
  });

  test.each([
    ['a missing answer', typed({ lesson: undefined }), '--lesson'],
    ['no reason why it is unsuitable', typed({ reason: undefined }), '--reason'],
    ['an effect without its unit', typed({ effect: '-0.2' }), '--effect-unit'],
    ['a country in words', typed({ country: 'Denmark' }), '--country: '],
    ['an effect that is no number', typed({ effect: 'some' }), '--effect: '],
    ['a kind that is not in the catalogue', typed({ kind: 'transport/bike-shares' }), 'unknown-measure-kind'],
    ['an id that is taken in this study', typed({ id: 'mine' }), 'duplicate-id'],
    ['a verdict that is none', typed({ verdict: 'fine' }), 'Allowed choices'],
  ])('%s is refused, and nothing is written', (_, command, said) => {
    const study = folder(municipalities);
    expect(run(typed({ id: 'mine', title: 'First' }), { cwd: study })).toMatchObject({ status: 0 });
    const before = readFileSync(join(study, register), 'utf8');
    expect(run(command, { cwd: study })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) as string });
    expect(readFileSync(join(study, register), 'utf8')).toBe(before);
  });

  test('only into a study that is named or stood in, never through a link', () => {
    expect(run(typed(), { cwd: folder() })).toMatchObject({ status: 2, stderr: expect.stringContaining('--study') as string });
    expect(run([...typed(), '--study', join(folder(), 'nowhere')])).toMatchObject({ status: 2 });
    const study = folder({ ...municipalities, 'data/experience/kinds.csv': 'kind,label_en,label_da,label_sv,note\n' });
    const elsewhere = folder({ 'register.csv': 'x' });
    symlinkSync(join(elsewhere, 'register.csv'), join(study, register));
    expect(run(typed(), { cwd: study })).toMatchObject({ status: 2 });
    expect(readFileSync(join(elsewhere, 'register.csv'), 'utf8')).toBe('x');
  });

  test('asks nothing without a terminal, in CI and with --no-input', () => {
    const study = folder(municipalities);
    const terminal = (env: string, flags: string) =>
      bash(`cd ${study} && ${env} script -qec "$COOP experience add ${flags}" /dev/null </dev/null`);
    for (const { status, stdout } of [terminal('CI=true', ''), terminal('', '--no-input')]) {
      expect({ status, said: /these are missing: --kind, --title/.test(stdout) }).toEqual({ status: 2, said: true });
    }
    expect(run(['experience', 'add'], { cwd: study })).toMatchObject({ status: 2, stdout: '' });
  });

  test('Ctrl-C at a question ends with 130, and nothing is written', () => {
    const study = folder(municipalities);
    const { status } = bash(`cd ${study} && (sleep 3; printf '\\003'; sleep 1) | TERM=xterm script -qec "$COOP experience add" /dev/null`);
    expect({ status, written: existsSync(join(study, 'data/experience')) }).toEqual({ status: 130, written: false });
  });
});
