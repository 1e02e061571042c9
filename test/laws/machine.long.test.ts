import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/world.js';

const program = join(root, 'bin/coop-co2.js');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does, in a place, language and time zone. */
function ran(typed: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(LANG|LC_.*|TZ|NO_COLOR|FORCE_COLOR|CI|GITHUB_ACTIONS|COLUMNS)$/.test(name)),
  );
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...typed], { cwd, env: { ...kept, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'];
const languages = ['C', 'da_DK.UTF-8'];
const places = [root, tmpdir()];
const machines = zones.flatMap((TZ) => languages.flatMap((LANG) => places.map((cwd) => ({ cwd, env: { TZ, LANG, LC_ALL: LANG } }))));

// one scenario with numbers of every size, so that twelve machines in three formats take seconds
const scenario = 'scenarios/koege/koege-transport-package.yaml';

describe('the same bytes in every time zone, language and folder', () => {
  test.each(['json', 'csv', 'text'])(
    '%s',
    async (format) => {
      const results: Ran[] = [];
      // two at a time: the program takes a core
      for (let i = 0; i < machines.length; i += 2)
        results.push(
          ...(await Promise.all(
            machines
              .slice(i, i + 2)
              .map(({ cwd, env }) => ran(['compare', join(root, scenario), '--format', format, '--study', root], cwd, env)),
          )),
        );
      const [first] = results;
      expect(first).toMatchObject({ status: 0 });
      expect(first?.stdout.length).toBeGreaterThan(500);
      for (const [i, result] of results.entries()) expect(result, JSON.stringify(machines[i])).toEqual(first);
    },
    60_000,
  );
});
