import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import { nearest } from '../source/nearest.js';
import { parseUnit } from '../quantity/parse-unit.js';
import type { UnitTable } from '../quantity/unit.js';
import type { FlowRow } from '../domain/documents.js';
import type { CheckedFlow, CheckedMunicipality } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { supportedValue } from './provenance.js';
import type { Sources } from './sources-of.js';

/** Shares that miss 1 by more than this do not sum to 1; rounding of printed decimals stays far below it. */
export const sumTolerance = 1e-9;

/** Who affects whom: shares of each flow and municipality, which sum to 1. */
export function flowsOf(
  rows: readonly FlowRow[],
  municipalities: ReadonlyMap<string, CheckedMunicipality>,
  units: UnitTable,
  sources: Sources,
  found: Found,
): CheckedFlow[] {
  const one = take(parseUnit('1', { file: 'units', start: 0, end: 1 }, units), found);
  const flows: CheckedFlow[] = [];
  for (const row of rows) {
    for (const place of [row.municipality, row.to]) {
      if (municipalities.has(place.value) || (place === row.to && place.value === 'elsewhere')) continue;
      const near = nearest(place.value, [...municipalities.keys(), 'elsewhere']);
      found.push(fault('unknown-place', place.at, { place: place.value, ...(near === undefined ? {} : { nearest: near }) }));
    }
    const value = one && supportedValue(row.share, row, one, units, sources, found);
    if (!value) continue;
    if (value.value < 0 || value.value > 1)
      found.push(fault('share-out-of-range', row.share.at, { quantity: row.flow.value, value: row.share.value }));
    flows.push({
      flow: row.flow.value,
      municipality: row.municipality.value,
      to: row.to.value,
      share: value.value,
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
  const groups = groupBy(flows, (flow) => `${flow.flow} of ${flow.municipality}`);
  for (const [what, group] of groups) {
    const sum = group.reduce((total, flow) => total + flow.share, 0);
    const first = group[0];
    if (first && Math.abs(sum - 1) > sumTolerance) found.push(fault('shares-do-not-sum', first.at, { what, sum: String(sum) }));
  }
}
