import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const reconcile: Command = {
  name: 'reconcile',
  group: 'results',
  argument: '<municipality>',
  options: ['year', 'gwp', 'study', 'format', 'output'],
  formats: findingsFormats,
  run: async ([municipality = ''], options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'reconciliation' }, [], { ...options, municipality: [municipality] });
  },
};
