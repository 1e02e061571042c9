import type { Line, Role } from '../present/piece.js';

export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Whether a stream gets colours. chalk does not know NO_COLOR (its makers decline it), so the decision is made here:
 * the option, then NO_COLOR (https://no-color.org: set and not empty), FORCE_COLOR, then a terminal that is neither dumb nor in a CI run.
 */
export function isColored(choice: ColorChoice, env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}

export type Paint = (lines: readonly Line[]) => string;

const plain = (lines: readonly Line[]): string => lines.map((line) => `${line.map(({ text }) => text).join('')}\n`).join('');

/** How roles look; only the 16 colours that every terminal lets its user choose. Loads chalk only when there is colour. */
export async function paintFor(colored: boolean): Promise<Paint> {
  if (!colored) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Role, (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    warning: chalk.yellow,
    accent: chalk.cyan,
  };
  return (lines) => lines.map((line) => `${line.map(({ text, role }) => (text === '' ? '' : styles[role](text))).join('')}\n`).join('');
}
