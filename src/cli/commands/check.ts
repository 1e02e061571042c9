import type { Command } from './command.js';
import { checkFormats } from './command.js';

export const check: Command = {
  name: 'check',
  group: 'files',
  argument: '[path...]',
  options: ['study', 'format', 'output', 'strict', 'summary'],
  formats: checkFormats,
  run: async (paths, options) => {
    const { verdict } = await import('../verdict.js');
    return verdict(paths, options);
  },
};
