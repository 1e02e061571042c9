import { CommanderError } from 'commander';
import { printable } from '../present/printable.js';
import type { ShellWords } from '../present/catalogue/shell-catalogue.js';
import { shellWordsIn } from '../present/catalogue/shell-words.js';
import { commandLine } from './command-line.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { languageTyped } from './language.js';
import { errorNumberOf, standardError, write } from './output.js';

/** The file that the machine refused, from Node's error; without one it was standard output. */
function fileIn(error: unknown, words: ShellWords): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? `'${error.path}'` : words.standardOutput;
}

/** What an exception means to whoever started the program. Users' faults are never thrown, so what is not the machine's is ours. */
function reported(error: unknown, words: ShellWords, debug: boolean): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.faulty;
  const number = errorNumberOf(error);
  const message =
    number === undefined
      ? words.bug(error instanceof Error ? error.message : String(error))
      : words.refused(fileIn(error, words), words.reasons[number] ?? number);
  const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const lines = `coop-co2: ${message}${stack}`.split('\n').map(printable);
  try {
    write(standardError, `${lines.join('\n')}\n`);
  } catch {
    // Nothing is left to say it on; the exit code still does.
  }
  return number === undefined ? exitCode.bug : exitCode.refused;
}

/** Runs the program: `argv` is what was typed after its name. Sets `process.exitCode` and never calls `process.exit`, which would cut output short. */
export async function main(argv: readonly string[]): Promise<void> {
  const words = await shellWordsIn(languageTyped(argv, process.env, process.stdout.isTTY));
  const done = (code: ExitCode): void => {
    process.exitCode ??= code;
  };
  try {
    const program = commandLine(words, done);
    if (argv[0] === 'completion' && argv[1] === 'words') return await (await import('./completion/suggested.js')).suggested(program, argv);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    done(reported(error, words, argv.includes('--debug')));
  }
}

/** The last part of the build: reads and checks the program's own study, and answers its first question, once for all runs (decisions 0007 and 0012). */
export async function storeOwn(): Promise<void> {
  await (await import('./store-own.js')).storeOwn();
}
