import type { Command } from './command.js';
import { outcomeFormats } from './command.js';

export const run: Command = {
  name: 'run',
  group: 'results',
  argument: '[path...]',
  options: ['municipality', 'boundary', 'gwp', 'draws', 'seed', 'sampling', 'study', 'partition', 'workers', 'format', 'output'],
  formats: outcomeFormats,
  run: async (paths, options) => {
    const { longRun } = await import('../long-run.js');
    return longRun(paths, options);
  },
};
