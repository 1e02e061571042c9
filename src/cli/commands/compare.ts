import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const compare: Command = {
  name: 'compare',
  group: 'results',
  argument: '[path...]',
  options: [
    'municipality',
    'year',
    'boundary',
    'gwp',
    'draws',
    'seed',
    'sampling',
    'study',
    'discount',
    'require',
    'format',
    'output',
    'strict',
  ],
  formats: findingsFormats,
  run: async (paths, options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'comparison' }, paths, options);
  },
};
