import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from './support/modules.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

const textOf = (name: string): string => readFileSync(root + name, 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as Lock;
const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

/** First version without the advisory. */
const floors = [
  { name: 'yaml', floor: '2.8.3', advisory: 'CVE-2026-33532: deep nesting overflows the stack' },
  { name: 'csv-parse', floor: '7.0.2', advisory: 'CVE-2026-85063: a column named __proto__ reaches the prototype' },
  { name: 'mathjs', floor: '15.2.0', advisory: 'CVE-2026-40897 and CVE-2026-41139: a formula runs JavaScript' },
];

const isAtLeast = (version: string, floor: string): boolean => version.localeCompare(floor, 'en', { numeric: true }) >= 0;

/** The version of every copy of a package, nested ones included. */
const lockedVersions = (name: string): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? 'none');

describe('dependencies', () => {
  test.each(floors)('$name is at least $floor ($advisory)', ({ name, floor }) => {
    const versions = lockedVersions(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  test('versions compare by number', () => {
    expect(isAtLeast('2.10.0', '2.8.3')).toBe(true);
    expect(isAtLeast('2.8.2', '2.8.3')).toBe(false);
  });

  test('versions are pinned, so that every machine gets the same', () => {
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(declared.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test('the lock file names no registry, so that each machine asks its own', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  test('the README says why each package is there', () => {
    const readme = textOf('README.md');
    expect(declared.map(([name]) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('the workflow runs pinned actions, reads only, and puts no text of a pull request into a command', () => {
    const workflow = textOf('.github/workflows/check.yml');
    const actions = [...workflow.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/@[0-9a-f]{40} # v/.test(action))).toEqual([]);
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflow).not.toMatch(/pull_request_target|github\.event/);
  });
});
