import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallStudy, plan, planFile } from '../../support/small-study.js';
import { folder, run } from './command.js';

const faulty = { 'my study/scenarios/x.yaml': 'scenario: x\ntitle: X\nmunicipality: nowhere\nyeras: 2026-2030\n' };

describe('check for CI', () => {
  test('paths begin where CI stands, at the top of the repository', () => {
    const top = folder(faulty);
    const check = (format: string): string => run(['check', '--study', 'my study', '--format', format], { cwd: top }).stdout;
    expect(check('github')).toMatch(/^::error file=my study\/scenarios\/x\.yaml,line=4,col=1,endColumn=6,title=unknown-key::/);
    expect(check('line')).toMatch(/^my study\/scenarios\/x\.yaml:4:1: error unknown-key /);
    expect(check('junit')).toContain('classname="my study/scenarios/x.yaml" name="unknown-key 4:1"');
    expect(check('sarif')).toContain('"uri": "my%20study/scenarios/x.yaml"');
  });

  test('a study elsewhere is named from its own folder', () => {
    const top = folder(faulty);
    const { stdout } = run(['check', '--study', join(top, 'my study'), '--format', 'line'], { cwd: folder() });
    expect(stdout).toMatch(/^scenarios\/x\.yaml:4:1: /);
  });

  test('--summary adds to the page of the step, and to nothing else', () => {
    const top = folder({ ...faulty, page: 'before\n' });
    const page = join(top, 'page');
    const typed = ['check', '--study', 'my study', '--format', 'github', '--summary'];
    expect(run(typed, { cwd: top, env: { GITHUB_STEP_SUMMARY: page } })).toMatchObject({ status: 2, stderr: '' });
    expect(readFileSync(page, 'utf8')).toMatch(/^before\n## Check of the study\n\n1 error\n\n\|[\s\S]*my study\/scenarios\/x\.yaml:4:1/);
    const before = readFileSync(page, 'utf8');
    run(typed.slice(0, -1), { cwd: top, env: { GITHUB_STEP_SUMMARY: page } });
    expect(readFileSync(page, 'utf8')).toBe(before);
    expect(run(typed, { cwd: top })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('GITHUB_STEP_SUMMARY') as string,
    });
  });

  test('a page that is a link is not written', () => {
    const top = folder({ ...faulty, elsewhere: 'kept\n' });
    symlinkSync(join(top, 'elsewhere'), join(top, 'page'));
    const { status } = run(['check', '--study', 'my study', '--summary'], { cwd: top, env: { GITHUB_STEP_SUMMARY: join(top, 'page') } });
    expect(status).toBe(4);
    expect(readFileSync(join(top, 'elsewhere'), 'utf8')).toBe('kept\n');
  });
});

describe('check --strict', () => {
  const files = (change: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(smallStudy({ [planFile]: plan({ a: 'change:\n  energy.saved: { to: 50 %, from: 2026 }' }), ...change }));
  const columns = 'quantity,member,place,year,value,unit,status,source,locator,note';
  const factors = (bio: string, header = columns): string =>
    [
      header,
      ...['oil,world,2020,3', 'gas,world,2020,2', 'wood,world,2020,0'].map((row) => `energy.factor,${row},tCO2/t,seen,s,p. 1,`),
      `energy.bio_factor,,world,2020,1.5,tCO2bio/t,seen,s,p. 1,${bio}`,
      'energy.tail,,world,2020,0.5,tCO2e/t,seen,s,p. 1,',
      '',
    ]
      .map((row, i) => (header === columns || i === 0 || row === '' || row.startsWith('energy.bio_factor') ? row : `${row},`))
      .join('\n');

  test('a value past its best-before date is a warning, and with --strict ends with 1', () => {
    const root = folder(files({ 'data/factors/energy.csv': factors(',2020-01-01', `${columns},review`) }));
    const { status, stdout } = run(['check', '--study', root]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^warning\[stale-value\]/);
    expect(run(['check', '--study', root, '--strict']).status).toBe(1);
  });

  test('a value that is held as its quantity declares is a note, and ends with 0', () => {
    const activity = files({})['data/activity/energy.csv'] ?? '';
    const header = activity.split('\n')[0] ?? '';
    const held = activity
      .split('\n')
      .map((row) => (row === '' ? row : row === header ? `${row},valid` : row.startsWith('energy.people') ? `${row},2020-2021` : `${row},`))
      .join('\n');
    const root = folder(files({ 'data/activity/energy.csv': held }));
    const { status, stdout } = run(['check', '--study', root, '--strict']);
    expect(stdout).toMatch(/^note\[held-beyond-validity\]/);
    expect(status).toBe(0);
    expect(existsSync(join(root, 'reports'))).toBe(false);
  });
});
