import type { CheckedMunicipality } from './study.js';

/** Every municipality of the study. */
const every = 'all';

/**
 * The municipalities that a word of `--municipality` means: one by its id; `all`, a country or a region means every one that lies there.
 * Nothing where the word is none of these.
 */
export function municipalitiesMeant(word: string, municipalities: ReadonlyMap<string, CheckedMunicipality>): readonly string[] | undefined {
  if (municipalities.has(word)) return [word];
  const lies = (id: string): boolean => word === every || (municipalities.get(id)?.chain.includes(word) ?? false);
  const there = [...municipalities.keys()].filter(lies);
  return there.length > 0 ? there : undefined;
}

/** Words that mean several, for a misspelt one to be held against. */
export function groupWords(municipalities: ReadonlyMap<string, CheckedMunicipality>): readonly string[] {
  return [...new Set([every, ...[...municipalities.values()].flatMap(({ chain }) => chain.slice(1))])];
}
