import type { Block } from '../present/block.js';
import type { Catalogue } from '../present/catalogue/catalogue.js';
import { catalogueIn } from '../present/catalogue/languages.js';
import type { ShellWords } from '../present/catalogue/shell-catalogue.js';
import { shellWordsIn } from '../present/catalogue/shell-words.js';
import type { TextSettings } from '../present/text.js';
import { textLines } from '../present/text.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { languageFor } from './language.js';
import { standardError, standardOutput, write, writeFile } from './output.js';
import type { Paint } from './paint.js';
import { isColored, paintFor } from './paint.js';
import { printable } from '../present/printable.js';

/** Columns where there is no terminal: the same everywhere, so that a piped report has the same bytes on every machine. */
const usualWidth = 80;

/** How the program speaks in this run: language, width and colours, apart for the two streams. */
export interface Voice {
  readonly catalogue: Catalogue;
  readonly words: ShellWords;
  readonly width: number;
  readonly ascii: boolean;
  readonly paintOutput: Paint;
  readonly paintError: Paint;
}

export async function voiceFor(options: Options): Promise<Voice> {
  const { stdout, stderr, env } = process;
  const isTerminal = options.output === undefined || options.output === '-' ? stdout.isTTY : false;
  const language = languageFor(options.lang, env, isTerminal);
  const catalogue = await catalogueIn(language);
  return {
    catalogue,
    words: await shellWordsIn(language),
    width: options.width ?? (isTerminal ? stdout.columns : usualWidth),
    ascii: options.ascii === true || (isTerminal && env['TERM'] === 'dumb'),
    paintOutput: await paintFor(isColored(options.color, env, isTerminal)),
    paintError: await paintFor(isColored(options.color, env, stderr.isTTY)),
  };
}

function settingsOf({ width, ascii, catalogue }: Voice): TextSettings {
  return { width, ascii, leftOut: catalogue.lookups.leftOut };
}

/** The blocks as text for the report. */
export function textFor(voice: Voice, blocks: readonly Block[]): string {
  return voice.paintOutput(textLines(blocks, settingsOf(voice)));
}

/** Says something on standard error, which is everything that is not the report. */
export function say(voice: Voice, blocks: readonly Block[]): void {
  if (blocks.length > 0) write(standardError, voice.paintError(textLines(blocks, settingsOf(voice))));
}

/** A plain line on standard error. */
export function sayLine(text: string): void {
  write(standardError, `${printable(text)}\n`);
}

/** Puts the report where it was asked for; what stands in the way of a file is the user's to mend. */
export function put(voice: Voice, text: string | Uint8Array, output: string | undefined): ExitCode {
  if (output === undefined || output === '-') {
    write(standardOutput, text);
    return exitCode.fine;
  }
  if (writeFile(output, text) === 'written') return exitCode.fine;
  sayLine(`coop-co2: ${voice.words.targetRefused(output)}`);
  return exitCode.faulty;
}
