import type { Command } from './command.js';
import { findingsFormats } from './command.js';

export const quality: Command = {
  name: 'quality',
  group: 'results',
  argument: '[path...]',
  options: ['municipality', 'year', 'boundary', 'gwp', 'study', 'format', 'output', 'strict'],
  formats: findingsFormats,
  run: async (paths, options) => {
    const { qualityOf } = await import('../quality.js');
    return qualityOf(paths, options);
  },
};
