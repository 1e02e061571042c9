import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const driver = fileURLToPath(new URL('terminal.py', import.meta.url));
const program = fileURLToPath(new URL('../../bin/coop-co2.js', import.meta.url));

/** A pseudo-terminal needs what Node does not have: the module `pty` of Python 3. */
export const hasTerminal = spawnSync('python3', ['-c', 'import pty'], { stdio: 'ignore' }).status === 0;

/** What a person at a terminal waits for (a regular expression), and what they then type, or save in an editor. */
export interface Step {
  readonly wait: string;
  readonly send?: string;
  readonly write?: { readonly path: string; readonly text: string };
}

export interface Seen {
  readonly status: number;
  /** Without the codes that move the cursor and colour. */
  readonly shown: string;
  readonly raw: string;
  /** What was waited for in vain. */
  readonly missed: string | null;
}

export const keys = { enter: '\r', down: '\u001b[B', interrupt: '\u0003' } as const;

/** Runs the built program on a terminal of 100 columns. */
export function onTerminal(
  typed: readonly string[],
  cwd: string,
  steps: readonly Step[],
  env: Readonly<Record<string, string>> = {},
): Seen {
  return commandOnTerminal([process.execPath, program, ...typed], cwd, steps, env);
}

/** Runs any command there. */
export function commandOnTerminal(
  command: readonly string[],
  cwd: string,
  steps: readonly Step[],
  env: Readonly<Record<string, string>> = {},
): Seen {
  const plain = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !['CI', 'GITHUB_ACTIONS', 'NO_COLOR', 'FORCE_COLOR', 'LANG', 'LC_ALL', 'LC_MESSAGES'].includes(name),
    ),
  );
  const job = {
    command,
    cwd,
    env: { ...plain, TERM: 'xterm-256color', NO_COLOR: '1', ...env },
    steps,
    patience: 30,
    columns: 100,
  };
  const { stdout, stderr } = spawnSync('python3', [driver], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 2 ** 26,
  });
  if (stdout === '') throw new Error(`the driver of the terminal said nothing\n${stderr}`);
  return JSON.parse(stdout) as Seen;
}
