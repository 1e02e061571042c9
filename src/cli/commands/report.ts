import type { Command } from './command.js';

export const report: Command = {
  name: 'report',
  group: 'results',
  argument: '[path...]',
  options: ['folder', 'formats', 'verify', 'municipality', 'year', 'boundary', 'gwp', 'discount', 'draws', 'seed', 'sampling', 'study'],
  formats: ['markdown', 'html'],
  run: async (paths, options) => {
    const { reportsOn } = await import('../report.js');
    return reportsOn(paths, options);
  },
};
