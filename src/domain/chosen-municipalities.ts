import { plainName } from '../source/plain-name.js';
import type { CheckedMunicipality } from './study.js';

/** Every municipality of the study. */
const every = 'all';

type Municipalities = ReadonlyMap<string, CheckedMunicipality>;

/**
 * The municipalities that a word of `--municipality` means: one by its id or its name; `all`, a county, a country or a region means every one that lies
 * there. Ids come before names, and a municipality before the county that is called as it is. Nothing where the word is none of these.
 */
export function municipalitiesMeant(word: string, municipalities: Municipalities): readonly string[] | undefined {
  return byId(word, municipalities) ?? byId(plainName(word), municipalities) ?? byName(word, municipalities);
}

function byId(word: string, municipalities: Municipalities): readonly string[] | undefined {
  if (municipalities.has(word)) return [word];
  return those(municipalities, ({ chain }) => word === every || chain.includes(word));
}

function byName(word: string, municipalities: Municipalities): readonly string[] | undefined {
  const name = plainName(word);
  return (
    those(municipalities, (one) => plainName(one.name) === name) ??
    those(municipalities, ({ county }) => county !== undefined && plainName(county.name) === name)
  );
}

function those(municipalities: Municipalities, lies: (one: CheckedMunicipality) => boolean): readonly string[] | undefined {
  const there = [...municipalities.values()].filter(lies).map(({ id }) => id);
  return there.length > 0 ? there : undefined;
}

/** Words that mean several, for a misspelt one to be held against. */
export function groupWords(municipalities: Municipalities): readonly string[] {
  const all = [...municipalities.values()];
  const counties = all.flatMap(({ county }) => (county ? [county.name] : []));
  return [...new Set([every, ...all.flatMap(({ chain }) => chain.slice(1)), ...counties])];
}
