import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const transfer: Command = {
  name: 'transfer',
  group: 'results',
  argument: '<measure>',
  options: ['to', 'from', 'scale', 'discount', 'year', 'boundary', 'gwp', 'study', 'format', 'output', 'force', 'strict'],
  formats: findingsFormats,
  run: async ([of = ''], options) => {
    const { transferred } = await import('../transferred.js');
    return transferred(of, options);
  },
};
