import type { Command } from './command.js';

export const schema: Command = {
  name: 'schema',
  group: 'lookup',
  argument: '<file>',
  options: ['study', 'output'],
  formats: [],
  run: async ([file = ''], options) => {
    const { schemaOf } = await import('../schema.js');
    return schemaOf(file, options);
  },
};
