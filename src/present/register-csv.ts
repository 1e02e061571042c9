import type { RegisterSearch } from '../domain/experience-findings.js';

export const registerHeader = [
  'id',
  'kind',
  'title',
  'place',
  'country',
  'period',
  'verdict',
  'stage',
  'evidence',
  'reason',
  'tags',
  'effect',
  'cost',
  'conditions',
  'lesson',
  'gist',
  'source',
  'address',
  'also',
] as const;

/** One row a record of the register. */
export function registerRows({ records }: RegisterSearch): readonly (readonly (string | number | undefined)[])[] {
  return records.map((record) => registerHeader.map((name) => (name === 'tags' ? record.tags.join(' ') : record[name])));
}
