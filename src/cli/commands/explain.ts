import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const explain: Command = {
  name: 'explain',
  group: 'results',
  argument: '<quantity>',
  options: ['municipality', 'year', 'scenario', 'set', 'draws', 'seed', 'sampling', 'study', 'format', 'output'],
  formats: findingsFormats,
  run: async ([quantity = ''], options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'explanation', quantity }, [], options);
  },
};
