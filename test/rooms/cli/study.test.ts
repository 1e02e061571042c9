import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint, openStudy, pathsInside, worldOf } from '../../../src/cli/study.js';
import { studyFiles } from '../../../src/cli/study-files.js';
import { bash, folder, run } from './command.js';

const codes = (study: { readonly diagnostics: readonly { readonly code: string; readonly at: { readonly file: string } }[] }) =>
  study.diagnostics.map(({ code, at }) => `${code} ${at.file}`).sort();

describe('the files of a study', () => {
  test('only the known folders are looked into, in an order that no machine changes', () => {
    const root = folder({
      'data/units.csv': '',
      'data/notes.txt': '',
      'data/other/a.csv': '',
      'data/factors/z.csv': '',
      'data/factors/B.csv': '',
      'data/factors/å.csv': '',
      'data/factors/old/a.csv': '',
      'data/sectors/waste.yaml': '',
      'scenarios/koege/plan.yml': '',
      'scenarios/koege/plan.yaml': '',
      'scenarios/.hidden.yaml': '',
      'scenarios/README.md': '',
      'src/x.csv': '',
    });
    expect(studyFiles(root)).toEqual({
      files: [
        'data/factors/B.csv',
        'data/factors/old/a.csv',
        'data/factors/z.csv',
        'data/factors/å.csv',
        'data/sectors/waste.yaml',
        'data/units.csv',
        'scenarios/koege/plan.yaml',
        'scenarios/koege/plan.yml',
      ],
      diagnostics: [],
    });
  });

  test('a file with another ending is handed on by name and not opened', () => {
    const study = openStudy(folder({ 'scenarios/plan.yml': 'x' }));
    expect(study.files).toEqual(['scenarios/plan.yml']);
    expect(study.texts.size).toBe(0);
  });

  test('links out of the study, pipes, devices and folders with the name of a file are refused without being opened', () => {
    const root = folder({ 'scenarios/good.yaml': 'a: 1', 'data/factors/a.csv': 'x' });
    const outside = folder({ 'secret.yaml': 'secret' });
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'scenarios/link.yaml'));
    symlinkSync(outside, join(root, 'scenarios/away'));
    symlinkSync('/dev/zero', join(root, 'scenarios/zero.yaml'));
    symlinkSync(join(root, 'scenarios'), join(root, 'scenarios/round'));
    symlinkSync('nowhere', join(root, 'scenarios/dangling.yaml'));
    symlinkSync(join(root, 'scenarios/good.yaml'), join(root, 'scenarios/same.yaml'));
    mkdirSync(join(root, 'scenarios/folder.yaml'));
    bash(`mkfifo ${join(root, 'data/factors/pipe.csv')}`);
    const study = openStudy(root);
    expect(codes(study)).toEqual([
      'not-a-plain-file data/factors/pipe.csv',
      'not-a-plain-file scenarios/dangling.yaml',
      'not-a-plain-file scenarios/folder.yaml',
      'not-a-plain-file scenarios/round',
      'outside-study scenarios/away',
      'outside-study scenarios/link.yaml',
      'outside-study scenarios/zero.yaml',
    ]);
    expect([...study.texts.keys()]).toEqual(['data/factors/a.csv', 'scenarios/good.yaml', 'scenarios/same.yaml']);
  });

  test('text that is not UTF-8 is a fault at its first bad byte; too large a file is not read', () => {
    const latin = new Uint8Array([...new TextEncoder().encode('title: K'), 0xf8, ...new TextEncoder().encode('ge')]);
    const study = openStudy(
      folder({
        'scenarios/latin.yaml': latin,
        'scenarios/large.yaml': 'x'.repeat(1_000_001),
        'scenarios/limit.yaml': 'x'.repeat(1_000_000),
      }),
    );
    expect(codes(study)).toEqual(['file-too-large scenarios/large.yaml', 'not-utf8 scenarios/latin.yaml']);
    expect(study.diagnostics.find(({ code }) => code === 'not-utf8')?.at).toEqual({ file: 'scenarios/latin.yaml', start: 8, end: 9 });
  });

  test('a byte order mark is not part of the text', () => {
    expect(openStudy(folder({ 'scenarios/a.yaml': '\ufeffa: 1' })).texts.get('scenarios/a.yaml')).toBe('a: 1');
  });

  test('a folder that is not there is a fault', () => {
    expect(codes(openStudy('/no/such/folder'))).toEqual(['file-missing /no/such/folder']);
  });

  test('a study without units can fall back on those of the program', () => {
    const { fallback } = worldOf(openStudy(folder({ 'scenarios/a.yaml': '' })));
    const [first = ''] = fallback.files.filter((file) => file.startsWith('data/gwp/'));
    expect(fallback.readText(first)).toContain('gas,origin,value');
  });
});

describe('the fingerprint', () => {
  const of = (...files: readonly (readonly [string, string])[]): string => fingerprint(new Map(files));

  test('follows paths and texts, not their order', () => {
    expect(of(['a', '1'], ['b', '2'])).toBe(of(['b', '2'], ['a', '1']));
    expect(new Set([of(['a', '12'], ['b', '']), of(['a', '1'], ['b', '2']), of(['a1', '2'], ['b', '']), of(['a', '12'])]).size).toBe(4);
    expect(of()).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('paths that were typed', () => {
  const study = (): ReturnType<typeof openStudy> => openStudy(folder({ 'scenarios/koege/a.yaml': '' }));

  test('become paths inside the study', () => {
    const opened = study();
    expect(
      pathsInside(opened, [join(opened.folder, 'scenarios/koege/a.yaml'), join(opened.folder, 'scenarios/koege/'), opened.folder]),
    ).toEqual({
      paths: ['scenarios/koege/a.yaml', 'scenarios/koege', 'scenarios'],
      diagnostics: [],
    });
  });

  test('must be there and inside', () => {
    const opened = study();
    const missing = join(opened.folder, 'scenarios/b.yaml');
    const above = join(opened.folder, '../x');
    expect(codes(pathsInside(opened, [missing, '/etc/passwd', above]))).toEqual(
      [`file-missing ${missing}`, 'outside-study /etc/passwd', `outside-study ${above}`].sort(),
    );
  });
});

describe('a faulty study', () => {
  const latin = { 'scenarios/\u001b[2Jx.yaml': new Uint8Array([0x61, 0xff]) };

  test('ends with 2; the fault is on standard error, and harmless', () => {
    const { status, stdout, stderr } = run(['compare', '--study', folder(latin)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error\[not-utf8\]: .*\n --> scenarios\/\\x1b\[2Jx\.yaml:1:2\n/);
    expect(stderr).not.toContain('\u001b');
  });

  test('with --format json the fault is on standard output too; an old report stays', () => {
    const root = folder(latin);
    const result = JSON.parse(run(['compare', '--study', root, '--format', 'json']).stdout) as { diagnostics: unknown[] };
    expect(result).toMatchObject({ schemaVersion: 1, diagnostics: [{ code: 'not-utf8', line: 1, column: 2 }] });
    const report = join(folder({ 'old.json': 'old' }), 'old.json');
    expect(run(['compare', '--study', root, '--format', 'json', '--output', report])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(report, 'utf8')).toBe('old');
  });

  test('check puts the faults on standard output, in each format', () => {
    const root = folder({ 'scenarios/x.yaml': new Uint8Array([0x61, 0xff]) });
    const check = (format: string): string => {
      const { status, stdout, stderr } = run(['check', '--study', root, '--format', format]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
      return stdout;
    };
    expect(check('full')).toMatch(/^error\[not-utf8\]/);
    expect(check('line')).toBe('scenarios/x.yaml:1:2: error not-utf8 this is not UTF-8 text\n');
    expect(check('github')).toMatch(/^::error file=scenarios\/x\.yaml,line=1,col=2,endColumn=3,title=not-utf8::this is not UTF-8 text/);
    expect(JSON.parse(check('json'))).toMatchObject({ schemaVersion: 1, diagnostics: [{ code: 'not-utf8' }] });
  });

  test('a path outside the study is refused, and the way out is named', () => {
    const { status, stderr } = run(['compare', '/etc/passwd', '--study', folder({ 'scenarios/a.yaml': '' })]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error\[outside-study\]: `\/etc\/passwd` is outside the study[\s\S]*--study/);
  });

  test('--verbose names the study on standard error', () => {
    const root = folder(latin);
    expect(run(['check', '--study', root, '--verbose']).stderr).toBe(`study: ${realpathSync(root)} (1 files)\n`);
  });
});
