import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import { groupWords, municipalitiesMeant } from '../domain/chosen-municipalities.js';
import type { CheckedMunicipality } from '../domain/study.js';
import type { Found } from './findings-list.js';

type Municipalities = ReadonlyMap<string, CheckedMunicipality>;

/** The municipalities that a word means: one, or every one in a group (`all`, a county, a country). An unknown word is a fault. */
export function municipalitiesNamed(word: Located<string>, municipalities: Municipalities, found: Found): readonly string[] | undefined {
  const meant = municipalitiesMeant(word.value, municipalities);
  if (!meant) found.push(unknown(word, [...municipalities.keys(), ...groupWords(municipalities)]));
  return meant;
}

/** True for the id of one municipality; anything else is a fault. */
export function checkMunicipality(word: Located<string>, municipalities: Municipalities, found: Found): boolean {
  if (municipalities.has(word.value)) return true;
  found.push(unknown(word, municipalities.keys()));
  return false;
}

function unknown({ value, at }: Located<string>, known: Iterable<string>): Found[number] {
  const near = nearest(value, known);
  return fault('unknown-municipality', at, { municipality: value, ...(near === undefined ? {} : { nearest: near }) });
}
