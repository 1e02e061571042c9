import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import type { Comparable, ComparisonRow, Reading } from '../domain/experience.js';
import type { Found } from './findings-list.js';
import { isProgramRow, partsOf } from './listed.js';
import type { Numbered } from './target.js';
import { targetOf } from './target.js';

/** What the comparisons are checked against. */
export interface ComparisonGround {
  readonly quantities: Numbered;
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
}

/** Which assumption each observed effect is held against. The program's own that name what a study does not have are left out. */
export function comparablesOf(rows: readonly ComparisonRow[], ground: ComparisonGround, found: Found): Comparable[] {
  return rows.flatMap((row) => {
    const hit = ground.quantities.get(row.quantity.value);
    const local: Found = [];
    if (!hit) {
      const near = nearest(row.quantity.value, ground.quantities.keys());
      local.push(
        fault('unknown-quantity', row.quantity.at, { name: row.quantity.value, ...(near === undefined ? {} : { nearest: near }) }),
      );
    }
    const cells = hit ? partsOf(row.member).map((member) => cellOf(member, row.member ?? row.quantity, row, ground, local)) : [];
    const to = hit && row.to ? cellOf(row.to.value, row.to, row, ground, local) : undefined;
    if (!isProgramRow(row)) found.push(...local);
    if (!hit || local.length > 0) return [];
    return [
      {
        effect: row.effect.value,
        label: { en: row.label_en.value, da: row.label_da.value, sv: row.label_sv.value },
        reading: row.reading.value as Reading,
        quantity: hit.number,
        cells: cells.length === 0 ? [0] : cells.flatMap((cell) => cell ?? []),
        ...(to === undefined ? {} : { to }),
        kinds: partsOf(row.kinds),
      },
    ];
  });
}

/** The one cell that a member names. */
function cellOf(member: string, written: Located<string>, row: ComparisonRow, ground: ComparisonGround, found: Found): number | undefined {
  const text = { value: `${row.quantity.value}[${member}]`, at: written.at };
  const target = targetOf(text, ground.quantities, ground.dimensions, undefined, found);
  const cell = target?.cells[0];
  if (target && target.cells.length !== 1)
    found.push(fault('members-expected', written.at, { quantity: row.quantity.value, by: target.quantity.by, found: member }));
  return cell;
}
