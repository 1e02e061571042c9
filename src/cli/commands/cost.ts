import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const cost: Command = {
  name: 'cost',
  group: 'results',
  argument: '[path...]',
  options: ['municipality', 'budget', 'target', 'discount', 'year', 'boundary', 'gwp', 'study', 'format', 'output', 'strict'],
  formats: findingsFormats,
  run: async (paths, options) => {
    const { answer } = await import('../answer.js');
    const { budget, target } = options;
    return answer(
      { kind: 'cost', ...(budget === undefined ? {} : { budget }), ...(target === undefined ? {} : { target }) },
      paths,
      options,
    );
  },
};
