import type { Command } from './command.js';

export const watch: Command = {
  name: 'watch',
  group: 'files',
  argument: '[path...]',
  options: ['municipality', 'year', 'boundary', 'gwp', 'discount', 'study'],
  formats: [],
  run: async (paths, options) => {
    const { watched } = await import('../watch.js');
    return watched(paths, options);
  },
};
