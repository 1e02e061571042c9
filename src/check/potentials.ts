import { fault } from '../source/diagnostic.js';
import { parseNumber } from '../quantity/parse-number.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { toBase } from '../quantity/show.js';
import type { UnitTable } from '../quantity/unit.js';
import type { PotentialRow } from '../domain/documents.js';
import type { PotentialSet } from '../domain/study.js';
import { gasDimension } from './emissions.js';
import { overDimension, sameDimension } from '../quantity/dimension.js';
import { showDimension } from '../quantity/dimension.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';

/**
 * The named sets of warming potentials. Every gas and origin must be there: CO2 fossil, CH4 fossil, CH4 biogenic, N2O.
 * A gas that a set does not know is a fault when the study is weighed, never a zero.
 */
export function potentialsOf(rows: readonly PotentialRow[], units: UnitTable, found: Found): Map<string, PotentialSet> {
  const sets = new Map<string, Map<string, { value: number; source: string; at: PotentialRow['at'] }>>();
  for (const row of rows) {
    const of = sets.get(row.set) ?? new Map<string, { value: number; source: string; at: PotentialRow['at'] }>();
    sets.set(row.set, of);
    const unit = take(parseUnit(row.unit.value, row.unit.at, units), found);
    const written = take(parseNumber(row.value.value, row.value.at), found);
    const gas = gasDimension(row.gas.value, row.origin.value);
    if (!unit || written === undefined || !gas) continue;
    const expected = overDimension(new Map([['CO2e', 1]]), gas);
    if (!sameDimension(unit.dimension, expected)) {
      const shown = { what: row.gas.value, expected: showDimension(expected, units), found: unit.text };
      found.push(fault('unit-mismatch', row.unit.at, shown));
      continue;
    }
    of.set(`${row.gas.value} ${row.origin.value}`, { value: toBase(written, unit), source: row.source.value, at: row.value.at });
  }
  return new Map([...sets].map(([id, of]) => [id, { id, of }]));
}
