import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../support/world.js';
import { folder } from './command.js';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'check' | 'regenerate', { readonly steps: readonly Step[] }>>;
}

const workflow = parse(readFileSync(join(root, '.github/workflows/reports.yml'), 'utf8')) as Workflow;

/** What GitHub would put in the place of each expression. */
const expressions: Readonly<Record<string, string>> = {
  '${{ github.token }}': 'token',
  '${{ github.event.pull_request.number }}': '7',
};

interface Runner {
  readonly top: string;
  readonly work: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A checkout as the action makes it, with its origin, in which the program is installed. `npm ci` is left out: .ci/run tries it on a clean copy.
 * `npx` starts the program of this repository, and `gh`, which needs a network, writes down what it was asked.
 */
function runner(): Runner {
  const top = folder();
  const work = join(top, 'work');
  const bin = join(top, 'bin');
  for (const path of [work, bin]) mkdirSync(path);
  for (const path of ['data', 'scenarios', 'bin', 'package.json', '.gitignore', '.gitattributes'])
    if (existsSync(join(root, path))) cpSync(join(root, path), join(work, path), { recursive: true });
  symlinkSync(join(root, 'dist'), join(work, 'dist'));
  const shims = {
    npx: `[ "$1" = coop-co2 ] || exit 9\nshift\nexec '${process.execPath}' bin/coop-co2.js "$@"`,
    gh: `printf '%s\\n' "$*" >>'${top}/gh.txt'\ncat "$5" >>'${top}/gh.txt'`,
  };
  for (const [name, text] of Object.entries(shims)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = {
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: top,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_BASE_REF: 'main',
    GITHUB_STEP_SUMMARY: join(top, 'summary.md'),
    GIT_AUTHOR_NAME: 'planner',
    GIT_AUTHOR_EMAIL: 'planner@example.org',
    GIT_COMMITTER_NAME: 'planner',
    GIT_COMMITTER_EMAIL: 'planner@example.org',
  };
  const made = { top, work, env };
  git(made, 'init', '--quiet', '--bare', '--initial-branch=main', join(top, 'origin.git'));
  git(made, 'init', '--quiet', '--initial-branch=main');
  appendFileSync(join(work, '.git/info/exclude'), '/dist\n');
  git(made, 'add', '--all');
  git(made, 'commit', '--quiet', '--message', 'the study');
  git(made, 'remote', 'add', 'origin', join(top, 'origin.git'));
  git(made, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  return made;
}

function git({ work, env }: Runner, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: work, env, encoding: 'utf8' });
  expect(status, `git ${words.join(' ')}: ${stderr}`).toBe(0);
  return stdout;
}

/** The steps that are commands, by name, without the installation. */
const commandsOf = (job: keyof Workflow['jobs']): ReadonlyMap<string, Step> =>
  new Map(workflow.jobs[job].steps.flatMap((step) => (step.run === undefined || step.run === 'npm ci' ? [] : [[step.name ?? '', step]])));

/** Runs one step as GitHub does: `bash -e` on a script, with the environment of the step. */
function ran({ work, env }: Runner, step: Step | undefined): { readonly status: number | null; readonly output: string } {
  const own = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, expressions[value] ?? value]));
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
    cwd: work,
    env: { ...env, ...own },
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

const scenario = 'scenarios/koege/koege-textiles.yaml';

/** On a branch, the scenario with one number changed. */
function changed(made: Runner, from: string, to: string): void {
  git(made, 'checkout', '--quiet', '-B', 'change', 'main');
  const text = readFileSync(join(made.work, scenario), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(made.work, scenario), text.replace(from, to));
  git(made, 'commit', '--quiet', '--all', '--message', 'a change');
}

test('no expression reaches a script, and a job may do no more than it must', () => {
  for (const { steps } of Object.values(workflow.jobs)) {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/checkout@v4', 'actions/setup-node@v4']);
    expect(steps.map(({ run }) => run)).toContain('npm ci');
  }
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

test('a pull request is checked, and what moved is said in it', () => {
  const made = runner();
  const steps = commandsOf('check');
  const names = ['check the files', 'what moved', 'say it in the pull request'] as const;
  expect([...steps.keys()]).toEqual(names);
  changed(made, 'to: 45 %', 'to: 40 %');
  const [check, moved, said] = names.map((name) => ran(made, steps.get(name)));
  expect(check).toMatchObject({ status: 0 });
  expect(check?.output).toMatch(/^::warning file=scenarios\//m);
  expect(moved, moved?.output).toMatchObject({ status: 0 });
  expect(said, said?.output).toMatchObject({ status: 0 });
  const comment = readFileSync(join(made.top, 'gh.txt'), 'utf8');
  expect(comment).toMatch(/^pr comment 7 --body-file comment\.md --edit-last --create-if-none\n## What moved between origin/);
  expect(comment).toContain('scenarios');
  expect(comment).toContain(scenario);
  expect(readFileSync(join(made.top, 'summary.md'), 'utf8')).toContain('What moved');
});

test('a fault stops the pull request at its line', () => {
  const made = runner();
  changed(made, 'to: 45 %', 'to: 45');
  const { status, output } = ran(made, commandsOf('check').get('check the files'));
  expect(status).toBe(2);
  expect(output).toMatch(new RegExp(`^::error file=${scenario},line=\\d+,`, 'm'));
  expect(readFileSync(join(made.top, 'summary.md'), 'utf8')).toContain(scenario);
});

test('on main the reports are written and kept, and a second time there is nothing to keep', () => {
  const made = runner();
  const steps = commandsOf('regenerate');
  expect([...steps.keys()]).toEqual(['write the reports', 'keep them']);
  for (const round of ['first', 'second']) {
    for (const step of steps.values()) expect(ran(made, step), round).toMatchObject({ status: 0 });
    expect(git(made, 'log', '--format=%s', 'origin/main').trim().split('\n')).toEqual(['docs: reports', 'the study']);
  }
  expect(existsSync(join(made.work, 'docs/reports/index.html'))).toBe(true);
  rmSync(join(made.work, 'docs'), { recursive: true });
  expect(git(made, 'ls-tree', '--name-only', 'origin/main', 'docs/reports/')).toContain('docs/reports/index.html');
});
