import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const evaluate: Command = {
  name: 'evaluate',
  group: 'results',
  argument: '<quantity>',
  options: ['municipality', 'year', 'scenario', 'set', 'decompose', 'draws', 'seed', 'sampling', 'study', 'format', 'output'],
  formats: findingsFormats,
  run: async ([quantity = ''], options) => {
    const { answer } = await import('../answer.js');
    const { decompose } = options;
    return answer(decompose ? { kind: 'decomposition', quantity, years: decompose } : { kind: 'evaluation', quantity }, [], options);
  },
};
