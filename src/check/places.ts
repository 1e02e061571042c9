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
    const county = row.county && { id: row.county.value, name: row.county_name?.value ?? row.county.value };
    const chain = [id, ...(county ? [county.id] : []), row.country.value, row.region.value, 'world'];
    municipalities.set(id, { id, name: row.name.value, country: row.country.value, ...(county ? { county } : {}), chain, row });
  }
  checkCounties(municipalities, found);
  if (rows.length === 0) municipalities.set(anywhere.id, anywhere);
  return municipalities;
}

/** A county that is called as a municipality would hand that municipality's values on to its neighbours. */
function checkCounties(municipalities: ReadonlyMap<string, CheckedMunicipality>, found: Found): void {
  const said = new Set<string>();
  for (const { row } of municipalities.values()) {
    const alike = row?.county && municipalities.get(row.county.value)?.row;
    if (!row?.county || !alike || said.has(row.county.value)) continue;
    said.add(row.county.value);
    const params = { id: row.county.value, what: 'municipality' } as const;
    found.push(fault('duplicate-id', row.county.at, params, [{ relation: 'first-given-here', at: alike.id.at }]));
  }
}

/** Every place that a row of data may name. */
export function placesOf(municipalities: ReadonlyMap<string, CheckedMunicipality>): ReadonlySet<string> {
  return new Set([...municipalities.values()].flatMap((municipality) => municipality.chain));
}
