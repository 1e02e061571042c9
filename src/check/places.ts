import { fault } from '../source/diagnostic.js';
import type { MunicipalityRow } from '../domain/documents.js';
import type { CheckedMunicipality } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** The one place of a study that has no municipalities.csv: its values are those of the world. */
const anywhere: CheckedMunicipality = { id: 'world', name: 'World', country: 'world', chain: ['world'] };

/** Municipalities by id, each with the places where its values are looked for, nearest first. */
export function municipalitiesOf(rows: readonly MunicipalityRow[], found: Found): Map<string, CheckedMunicipality> {
  const municipalities = new Map<string, CheckedMunicipality>();
  for (const row of rows) {
    const id = row.id.value;
    const before = municipalities.get(id)?.row;
    if (before) {
      found.push(fault('duplicate-id', row.id.at, { id, what: 'municipality' }, [{ relation: 'first-given-here', at: before.id.at }]));
      continue;
    }
    const chain = [id, row.country.value, row.region.value, 'world'];
    municipalities.set(id, { id, name: row.name.value, country: row.country.value, chain, row });
  }
  if (rows.length === 0) municipalities.set(anywhere.id, anywhere);
  return municipalities;
}

/** Every place that a row of data may name. */
export function placesOf(municipalities: ReadonlyMap<string, CheckedMunicipality>): ReadonlySet<string> {
  return new Set([...municipalities.values()].flatMap((municipality) => municipality.chain));
}
