import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/coop-co2.js', import.meta.url));

/** An environment without anything that asks for colour or its absence. */
const plain = { ...process.env };
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI', 'GITHUB_ACTIONS']) delete plain[name];

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does. */
export function run(
  typed: readonly string[],
  change: { cwd?: string; env?: Record<string, string>; stdout?: number; timeout?: number } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], {
    encoding: 'utf8',
    cwd: change.cwd,
    env: { ...plain, ...change.env },
    stdio: ['ignore', change.stdout ?? 'pipe', 'pipe'],
    timeout: change.timeout ?? 15_000,
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}

/** Runs a line of bash in which `$COOP` is the program. */
export function bash(line: string): Ran {
  const env = { ...plain, COOP: `${process.execPath} ${program}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env, timeout: 15_000 });
  return { status, stdout, stderr };
}

/** A folder for one test, removed after it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = mkdtempSync(join(tmpdir(), 'coop-co2-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), content);
  }
  return made;
}
