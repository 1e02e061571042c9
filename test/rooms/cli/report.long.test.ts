import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedStudy } from '../../golden/fixed-study.js';
import { folder, run } from './command.js';

const all = ['--format', 'markdown,html,csv,json,xlsx'];
const study = (): string => folder(Object.fromEntries(fixedStudy));

const filesIn = (at: string): readonly string[] => readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();
const bytesIn = (at: string): readonly (readonly [string, string])[] =>
  filesIn(at).flatMap((file) => (/\.\w+$/.test(file) ? [[file, readFileSync(join(at, file), 'latin1')] as const] : []));

describe('report', { timeout: 60_000 }, () => {
  test('writes a report per scenario, per municipality and a joint one, and pages that list them; the same bytes again', () => {
    const at = study();
    const out = join(at, 'out/reports');
    const ran = run(['report', '--study', at, '--output', out, ...all]);
    expect({ ...ran, stdout: ran.stdout.replace(out, 'OUT') }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^7 reports in \d+ files are written to OUT\n$/) as string,
      stderr: '',
    });
    const files = filesIn(out);
    for (const one of ['joint', 'municipalities/north', 'municipalities/south', 'scenarios/north-package', 'scenarios/together'])
      for (const file of ['report.md', 'report.html', 'report.csv', 'report.json', 'report.xlsx', 'manifest.json'])
        expect(files).toContain(`${one}/${file}`);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'index.md', 'manifest.json']));
    const first = bytesIn(out);
    expect(
      run(['report', '--study', at, '--output', out, ...all], { env: { TZ: 'Asia/Tokyo', LANG: 'da_DK.UTF-8' }, cwd: '/' }).status,
    ).toBe(0);
    expect(bytesIn(out)).toEqual(first);
    expect(readdirSync(join(at, 'out'))).toEqual(['reports']);
  });

  test('--check finds them current, or names what is stale and the input that moved it', () => {
    const at = study();
    const out = join(at, 'reports');
    run(['report', '--study', at, '--output', out]);
    const check = (): ReturnType<typeof run> => run(['report', '--check', '--study', at, '--output', out]);
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('7 reports in') as string });
    const oil = join(at, 'scenarios/north-oil.yaml');
    writeFileSync(oil, readFileSync(oil, 'utf8').replace('60 %', '61 %'));
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('stale: scenarios/north-oil (charts/falls-north-north-oil.svg, ');
    expect(stdout).toContain('stale: municipalities/north (');
    expect(stdout).toContain('  scenarios/north-oil.yaml was changed\n');
    expect(stdout).not.toContain('stale: scenarios/north-package');
    expect(stdout).toMatch(/2 of 7 reports are stale/);
    expect(bytesIn(out)).not.toEqual([]);
  });

  test('--check finds a report that was edited, and one that is missing', () => {
    const at = study();
    const out = join(at, 'reports');
    run(['report', '--study', at, '--output', out, '--format', 'markdown']);
    writeFileSync(join(out, 'joint/report.md'), 'better numbers');
    expect(run(['report', '--check', '--study', at, '--output', out])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^stale: joint \(report.md\)\n {2}none of its inputs moved/) as string,
    });
    expect(run(['report', '--check', '--output', join(at, 'nowhere')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds no reports') as string,
    });
  });

  test('a part of the scenarios is asked for, and checked as that part', () => {
    const at = study();
    const out = join(at, 'reports');
    const path = join(at, 'scenarios/north-oil.yaml');
    expect(run(['report', path, '--study', at, '--output', out, '--format', 'csv']).status).toBe(0);
    expect(readdirSync(join(out, 'scenarios'))).toEqual(['north-oil']);
    expect(run(['report', '--check', '--study', at, '--output', out]).status).toBe(0);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toContain('"scenarios/north-oil.yaml"');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).not.toContain(at);
  });

  test('with draws the rankings have intervals, and the check draws the same', () => {
    const at = study();
    const out = join(at, 'reports');
    expect(run(['report', '--draws', '100', '--study', at, '--output', out, '--format', 'markdown']).status).toBe(0);
    expect(readFileSync(join(out, 'municipalities/north/report.md'), 'utf8')).toContain('95 % interval, t');
    expect(run(['report', '--check', '--study', at, '--output', out]).status).toBe(0);
  });
});

describe('a folder', { timeout: 60_000 }, () => {
  test('that holds what is not ours is left alone', () => {
    const at = study();
    const strange = folder({ 'letters.txt': 'mine' });
    expect(run(['report', '--study', at, '--output', strange])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds files, but no reports') as string,
    });
    const out = join(at, 'reports');
    run(['report', '--study', at, '--output', out, '--format', 'csv']);
    writeFileSync(join(out, 'joint/notes.md'), 'mine');
    expect(run(['report', '--study', at, '--output', out, '--format', 'csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('joint/notes.md') as string,
    });
    expect(readFileSync(join(out, 'joint/notes.md'), 'utf8')).toBe('mine');
    expect(readdirSync(strange)).toEqual(['letters.txt']);
  });

  test('of a faulty study is not written, and an unknown format is refused', () => {
    const at = study();
    const out = join(at, 'reports');
    expect(run(['report', '--study', at, '--output', out, '--format', 'pdf'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no format 'pdf'") as string,
    });
    writeFileSync(join(at, 'scenarios/north-oil.yaml'), 'nonsense: true\n');
    expect(run(['report', '--study', at, '--output', out]).status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test('that a killed run moved away is put back, and what it left is swept up', () => {
    const at = study();
    const out = join(at, 'reports');
    run(['report', '--study', at, '--output', out, '--format', 'csv']);
    const before = bytesIn(out);
    const dead = '999999999';
    renameSync(out, join(at, `.coop-co2-reports-${dead}.old`));
    mkdirSync(join(at, `.coop-co2-reports-${dead}.new/half`), { recursive: true });
    expect(run(['report', '--check', '--study', at, '--output', out]).status).toBe(0);
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(at).filter((name) => name.startsWith('.coop'))).toEqual([]);
  });

  test('that cannot be written keeps the old reports and leaves nothing behind', () => {
    const at = study();
    writeFileSync(join(at, 'file'), '');
    const ran = run(['report', '--study', at, '--output', join(at, 'file/reports'), '--format', 'csv']);
    expect(ran.status).toBe(4);
    expect(readFileSync(join(at, 'file'), 'utf8')).toBe('');
  });
});
