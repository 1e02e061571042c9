import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const diff: Command = {
  name: 'diff',
  group: 'results',
  argument: '<before> [after]',
  options: ['year', 'boundary', 'gwp', 'tolerance', 'discount', 'study', 'format', 'output'],
  formats: findingsFormats,
  run: async ([before = '', after], options) => {
    const { difference } = await import('../difference.js');
    return difference(before, after, options);
  },
};
