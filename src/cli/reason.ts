import type { Block } from '../present/block.js';
import { codesOf, reasonReport } from '../present/reason-report.js';
import { nearest } from '../source/nearest.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { put, sayLine, textFor, voiceFor } from './voice.js';

/** The way of `why`: what a fault code means, or all codes. */
export async function reasonFor(typed: string | undefined, options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const blocks: readonly Block[] | undefined = reasonReport(typed, voice.catalogue);
  if (blocks === undefined) {
    const code = typed ?? '';
    sayLine(`coop-co2: ${voice.words.unknownCode(code, nearest(code, codesOf(voice.catalogue)))}`);
    return exitCode.faulty;
  }
  return put(voice, textFor(voice, blocks), undefined);
}
