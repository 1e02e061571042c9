import type { Command } from './command.js';
import { outcomeFormats } from './command.js';

export const merge: Command = {
  name: 'merge',
  group: 'results',
  argument: '<part...>',
  options: ['format', 'output'],
  formats: outcomeFormats,
  run: async (files, options) => {
    const { joinedRun } = await import('../long-run.js');
    return joinedRun(files, options);
  },
};
