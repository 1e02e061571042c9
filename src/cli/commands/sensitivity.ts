import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const sensitivity: Command = {
  name: 'sensitivity',
  group: 'results',
  argument: '<of> [less]',
  options: ['municipality', 'year', 'boundary', 'gwp', 'scenario', 'set', 'draws', 'seed', 'sampling', 'study', 'format', 'output'],
  formats: findingsFormats,
  // enough for the order of the inputs; the errors of the indices say whether it was
  draws: 500,
  run: async ([of = '', less], options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'sensitivity', of, ...(less === undefined ? {} : { less }) }, [], options);
  },
};

export const breakEven: Command = {
  name: 'break-even',
  group: 'results',
  argument: '<a> <b>',
  options: ['municipality', 'year', 'boundary', 'gwp', 'set', 'study', 'format', 'output'],
  formats: findingsFormats,
  run: async ([of = '', less = ''], options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'break-even', of, less }, [], options);
  },
};
