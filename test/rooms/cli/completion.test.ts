import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { commandOnTerminal, hasTerminal } from '../../support/terminal.js';
import { folder, run } from './command.js';

const program = fileURLToPath(new URL('../../../bin/coop-co2.js', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The words that the program proposes for the last of these. */
function proposed(typed: readonly string[], cwd: string = root): string[] {
  const { status, stdout, stderr } = run(['completion', 'words', '--', ...typed], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

/** A folder with the program under its name, for the search path of a shell. */
function withProgram(): string {
  const bin = folder();
  writeFileSync(join(bin, 'coop-co2'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'coop-co2'), 0o755);
  return `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
}

describe('what may come next', () => {
  test('commands, and commands below them', () => {
    expect(proposed(['comp'])).toEqual(['compare', 'completion']);
    expect(proposed(['new', ''])).toEqual(['scenario', 'measure', 'municipality']);
    expect(proposed(['experience', 'a'])).toEqual(['add']);
  });

  test('options of the command, and no others', () => {
    expect(proposed(['check', '--s'])).toEqual(['--study', '--strict', '--summary']);
    expect(proposed(['new', 'scenario', '--am'])).toEqual(['--amount']);
    expect(proposed(['why', '--bound'])).toEqual([]);
  });

  test('values of options: choices, municipalities also in a list, kinds, scenarios', () => {
    expect(proposed(['check', '--format', ''])).toEqual(['full', 'line', 'json', 'github', 'sarif', 'junit']);
    expect(proposed(['compare', '--municipality', 'koege,kristians'])).toEqual(['koege,kristianstad']);
    expect(proposed(['experience', '--kind', 'transport/park'])).toEqual(['transport/park-and-ride']);
    expect(proposed(['explain', 'transport.travel', '--scenario', 'koege-bus-e'])).toEqual(['koege-bus-electric']);
    expect(proposed(['compare', '--year', ''])).toEqual([]);
  });

  test('arguments: scenario files and folders, quantities, codes', () => {
    expect(proposed(['compare', 'scenarios/koege/koege-waste-pa'])).toEqual(['scenarios/koege/koege-waste-package.yaml']);
    expect(proposed(['compare', 'scenarios/j'])).toContain('scenarios/joint/');
    expect(proposed(['explain', 'waste.sor'])).toEqual(['waste.sorted']);
    expect(proposed(['why', 'decimal-'])).toEqual(['decimal-comma']);
    expect(proposed(['explain', 'waste.sorted', ''])).toEqual([]);
  });

  test('they are those of the study that is named, even where another of its files is faulty', () => {
    const top = folder(
      Object.fromEntries(
        [...smallStudy({ [planFile]: plan({}), 'scenarios/broken.yaml': 'a: [' })].map(([path, text]) => [`my/${path}`, text]),
      ),
    );
    expect(proposed(['explain', '--study', 'my', 'energy.us'], top)).toEqual(['energy.use']);
    expect(proposed(['compare', '--study', 'my', '--municipality', ''], top)).toEqual(['north', 'south']);
    expect(proposed(['compare', '--study', 'my', 'my/scenarios/pl'], top)).toEqual(['my/scenarios/plan.yaml']);
    expect(proposed(['explain', '--study', 'none', ''], top)).toEqual([]);
  });

  test('a hostile name cannot steer the terminal', () => {
    const files = smallStudy({
      [planFile]: plan({}),
      'data/municipalities.csv': 'id,code,name,country,region\nnorth,1,"a\u001b[2J",XX,r\n',
    });
    const { stdout } = run(['completion', 'words', '--', 'compare', '--municipality', ''], { cwd: folder(Object.fromEntries(files)) });
    expect(stdout).not.toContain('\u001b');
  });
});

test('a shell that is not known is a fault', () => {
  expect(run(['completion', 'tcsh'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('bash, zsh, fish') as string,
  });
});

/** Whether a shell is here to try its script. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true'], { stdio: 'ignore' }).status === 0;

describe('bash', () => {
  const complete = (words: readonly string[], at = words.length - 1): string[] => {
    const lines = [
      'source <(coop-co2 completion bash)',
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
      `COMP_CWORD=${at}`,
      '_coop_co2',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ];
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', lines.join('\n')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: withProgram() },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.split('\n').filter((line) => line !== '');
  };

  test('completes commands, names, and values after =', () => {
    expect(complete(['coop-co2', 'recon'])).toEqual(['reconcile']);
    expect(complete(['coop-co2', 'reconcile', 'kristians'])).toEqual(['kristianstad']);
    expect(complete(['coop-co2', 'compare', '--municipality', '=', 'kristians'])).toEqual(['kristianstad']);
    expect(complete(['coop-co2', 'compare', '--boundary', '='])).toEqual(['territorial', 'gpc-basic', 'life-cycle', 'avoided']);
    expect(complete(['coop-co2', 'explain', 'transport.travel_t', '--year'], 2)).toEqual(['transport.travel_time_change']);
  });

  test.runIf(hasTerminal)('on a terminal, with Tab', { timeout: 120_000 }, () => {
    const { shown, missed } = commandOnTerminal(
      ['bash', '--norc', '--noprofile', '-i'],
      root,
      [
        { wait: '> ', send: 'source <(coop-co2 completion bash)\r' },
        { wait: '> ', send: 'coop-co2 why decimal-\t' },
        { wait: 'decimal-comma', send: '\r' },
        { wait: 'decimal-comma.*> ', send: 'exit\r' },
      ],
      { PATH: withProgram(), PS1: '> ' },
    );
    expect(missed).toBeNull();
    expect(shown).toContain('coop-co2 why decimal-comma');
  });
});

test.runIf(has('zsh'))('zsh reads its script', () => {
  const { stdout } = run(['completion', 'zsh']);
  expect(spawnSync('zsh', ['-n'], { input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test.runIf(has('fish'))('fish completes commands', () => {
  const script = `${run(['completion', 'fish']).stdout}\ncomplete -C 'coop-co2 recon'`;
  const { stdout } = spawnSync('fish', ['--no-config', '-c', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: withProgram() },
  });
  expect(stdout).toMatch(/^reconcile\t/);
});
