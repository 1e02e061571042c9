import type { Language } from '../domain/documents.js';
import { languages } from '../present/catalogue/shell-words.js';

/** A locale as POSIX writes it: `da_DK.UTF-8`, `sv`; nothing where the program does not speak the language. */
function languageOf(locale: string): Language | undefined {
  const [name] = locale.toLowerCase().split(/[_.@-]/);
  return languages.find((language) => language === name);
}

/**
 * The language of a run (decision 0010): what was asked for; else, where a person reads on a terminal, that of the environment; else English.
 * A pipe and a file get the same bytes on every machine, so there the environment does not count.
 */
export function languageFor(asked: string | undefined, env: NodeJS.ProcessEnv, isTerminal: boolean): Language {
  const known = languages.find((language) => language === asked);
  if (known !== undefined) return known;
  // The first that is set decides, as POSIX has it (Base Definitions, 8.2): LC_ALL=C asks for English whatever LANG says.
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return (isTerminal && locale !== undefined ? languageOf(locale) : undefined) ?? 'en';
}

function valueOf(argv: readonly string[], names: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => names.includes(word));
  if (at !== -1) return argv[at + 1];
  const long = names.map((name) => `${name}=`);
  return argv.flatMap((word) => long.filter((name) => word.startsWith(name)).map((name) => word.slice(name.length)))[0];
}

/** The language before the command line is read, because help and refusals are written in it too. */
export function languageTyped(argv: readonly string[], env: NodeJS.ProcessEnv, isTerminal: boolean): Language {
  const output = valueOf(argv, ['--output', '-o']);
  return languageFor(valueOf(argv, ['--lang']), env, isTerminal && (output === undefined || output === '-'));
}
