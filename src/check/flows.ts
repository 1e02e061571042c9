import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { UnitTable } from '../quantity/unit.js';
import type { FlowRow } from '../domain/documents.js';
import type { CheckedFlow, CheckedMunicipality } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { unknownPlace } from './plants.js';
import { supportedValue } from './provenance.js';
import type { Sources } from './sources-of.js';

/** Shares that miss 1 by more than this do not sum to 1; rounding of printed decimals stays far below it. */
export const sumTolerance = 1e-9;

/** Who affects whom: shares of each flow and municipality, which sum to 1. A row may lead to a plant: then it falls where the plant stands. */
export function flowsOf(
  rows: readonly FlowRow[],
  municipalities: ReadonlyMap<string, CheckedMunicipality>,
  plants: ReadonlyMap<string, string>,
  units: UnitTable,
  sources: Sources,
  found: Found,
): CheckedFlow[] {
  const one = take(parseUnit('1', { file: 'units', start: 0, end: 1 }, units), found);
  const flows: CheckedFlow[] = [];
  for (const row of rows) {
    if (!municipalities.has(row.municipality.value)) found.push(unknownPlace(row.municipality, municipalities.keys()));
    const plantAt = plants.get(row.to.value);
    if (plantAt === undefined && row.to.value !== 'elsewhere' && !municipalities.has(row.to.value))
      found.push(unknownPlace(row.to, [...municipalities.keys(), ...plants.keys(), 'elsewhere']));
    const value = one && supportedValue(row.share, row, one, units, sources, found);
    if (!value) continue;
    if (value.value < 0 || value.value > 1)
      found.push(fault('share-out-of-range', row.share.at, { quantity: row.flow.value, value: row.share.value }));
    flows.push({
      flow: row.flow.value,
      municipality: row.municipality.value,
      to: plantAt ?? row.to.value,
      ...(plantAt === undefined ? {} : { plant: row.to.value }),
      share: value.value,
      ...(value.range ? { range: value.range } : {}),
      status: value.status,
      source: value.source,
      ...(value.note === undefined ? {} : { note: value.note }),
      at: row.at,
    });
  }
  checkSums(flows, found);
  return flows;
}

function checkSums(flows: readonly CheckedFlow[], found: Found): void {
  const groups = groupBy(flows, (flow) => `${flow.flow}, ${flow.municipality}`);
  for (const [what, group] of groups) {
    const sum = group.reduce((total, flow) => total + flow.share, 0);
    const first = group[0];
    if (first && Math.abs(sum - 1) > sumTolerance)
      found.push(fault('shares-do-not-sum', first.at, { what, sum: String(Number(sum.toPrecision(12))) }));
  }
}
