import type { Listing } from '../../domain/listing.js';
import type { Command } from './command.js';
import { findingsFormats } from './command.js';

const listOf = (of: Exclude<Listing['of'], 'quality'>): Command => ({
  name: of,
  group: 'lookup',
  options: of === 'factors' ? ['study', 'municipality', 'format', 'output'] : ['study', 'format', 'output'],
  formats: findingsFormats,
  run: async (_, options) => {
    const { answer } = await import('../answer.js');
    return answer({ kind: 'listing', of }, [], options);
  },
});

/** The five lists differ in nothing but what they list. */
export const lists: readonly Command[] = [
  listOf('factors'),
  listOf('quantities'),
  listOf('municipalities'),
  listOf('plants'),
  listOf('sources'),
];
