import { newWordsIn } from '../../present/catalogue/desk-languages.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { voiceFor } from '../voice.js';
import { refused } from './desk.js';

/** `new` alone: it does not guess what. */
export async function whatIsNew(options: Options): Promise<ExitCode> {
  const { catalogue } = await voiceFor(options);
  return refused((await newWordsIn(catalogue.language)).choose);
}
