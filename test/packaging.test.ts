import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './support/modules.js';

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

// The folder is laid out as `npm install` lays it out, but without node_modules: the bundle must hold all that the program runs.
// .ci/run installs the real tarball.
describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-co2-packaging-'));
  const empty = mkdtempSync(join(tmpdir(), 'coop-co2-empty-'));
  let files: Packed['files'] = [];

  beforeAll(() => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
    files = (JSON.parse(stdout) as readonly Packed[])[0]?.files ?? [];
    for (const { path } of files) cpSync(join(root, path), join(folder, path));
  });

  afterAll(() => {
    for (const made of [folder, empty]) rmSync(made, { recursive: true, force: true });
  });

  const run = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(folder, 'bin/coop-co2.js'), ...args], { cwd: empty, encoding: 'utf8' });

  test('holds the program, the study and the handbook, and nothing else', () => {
    const tops = [...new Set(files.map(({ path }) => path.split('/')[0]))].sort();
    expect(tops).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'data', 'dist', 'docs', 'package.json', 'scenarios']);
    expect(files.map(({ path }) => path).filter((path) => path.startsWith('docs/') && !path.startsWith('docs/handbook/'))).toEqual([]);
    expect(files.some(({ path }) => path === 'dist/cli/main.cjs')).toBe(true);
  });

  test('its program can be executed', () => {
    const { mode = 0 } = files.find(({ path }) => path === 'bin/coop-co2.js') ?? {};
    expect(mode & 0o111).toBe(0o111);
  });

  test('compares the bundled study in an empty folder, without any package installed', () => {
    const { status, stdout, stderr } = run('compare');
    expect(stderr).not.toMatch(/^error|Cannot find|ERR_/m);
    expect(status).toBe(0);
    expect(stdout).toContain('Køge');
    expect(readdirSync(empty)).toEqual([]);
  });

  test('knows its version', () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
