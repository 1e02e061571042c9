import { deskWordsIn } from '../../present/catalogue/desk-languages.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { languageFor } from '../language.js';
import { put, sayLine, voiceFor } from '../voice.js';
import { scripts, shells } from './scripts.js';

/** The way of `completion`: the script for a shell. What it asks the program, `main` answers (`suggested`). */
export async function completionScript(asked: string, options: Options): Promise<ExitCode> {
  const shell = shells.find((one) => one === asked);
  if (shell !== undefined) return put(await voiceFor(options), scripts[shell], undefined);
  const { noShell } = await deskWordsIn(languageFor(options.lang, process.env, process.stdout.isTTY));
  sayLine(`coop-co2: ${noShell(asked, shells)}`);
  return exitCode.faulty;
}
