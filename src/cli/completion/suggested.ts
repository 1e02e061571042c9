import type { Command as Commander } from 'commander';
import { languageFor } from '../language.js';
import { standardOutput, write } from '../output.js';
import { candidateLines, candidatesFor } from './candidates.js';

/** Answers a script of ours: `completion words -- compare --mun` wants the words that may stand in the place of the last. */
export async function suggested(program: Commander, [, , , ...typed]: readonly string[]): Promise<void> {
  const language = languageFor(undefined, process.env, true);
  write(standardOutput, candidateLines(await candidatesFor(program, typed, language)));
}
