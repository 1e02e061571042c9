import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import type { Command, Options } from './command.js';
import { findingsFormats } from './command.js';

export const cost: Command = {
  name: 'cost',
  group: 'results',
  argument: '[path...]',
  options: [
    'municipality',
    'together',
    'budget',
    'target',
    'confidence',
    'draws',
    'seed',
    'sampling',
    'discount',
    'year',
    'boundary',
    'gwp',
    'study',
    'format',
    'output',
    'strict',
  ],
  formats: findingsFormats,
  run: async (paths, options) => {
    const { answer } = await import('../answer.js');
    const { budget, target, confidence, together } = options;
    if (confidence !== undefined && target === undefined) return refusedAlone(options);
    const want = {
      kind: 'cost',
      ...(budget === undefined ? {} : { budget }),
      ...(target === undefined ? {} : { target }),
      ...(confidence === undefined ? {} : { confidence }),
      ...(together === true ? { together } : {}),
    } as const;
    // a probability needs draws
    return answer(want, paths, confidence === undefined ? options : { draws: usualDraws, ...options });
  },
};

async function refusedAlone(options: Options): Promise<ExitCode> {
  const { sayLine, voiceFor } = await import('../voice.js');
  const { words } = await voiceFor(options);
  sayLine(`coop-co2: ${words.confidenceAlone}`);
  return exitCode.faulty;
}

/** Enough for a probability within two points or so. */
const usualDraws = 1000;
