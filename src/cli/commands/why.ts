import type { Command } from './command.js';

export const why: Command = {
  name: 'why',
  group: 'lookup',
  argument: '[code]',
  options: [],
  formats: [],
  run: async ([code], options) => {
    const { reasonFor } = await import('../reason.js');
    return reasonFor(code, options);
  },
};
