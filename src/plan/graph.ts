import { namesIn } from '../formula/names-in.js';
import type { Operation, Plan, Step } from '../domain/plan.js';
import type { CheckedStudy, Interval } from '../domain/study.js';
import type { Columns } from './columns.js';
import { addColumn } from './columns.js';
import { compileFormula } from './compile.js';

export type Graph = Pick<Plan, 'cells' | 'owner' | 'bounds' | 'operations' | 'constants'>;

/** The columns and operations of a study, the same for every municipality and scenario. */
export function graphOf(study: CheckedStudy): Graph {
  const columns: Columns = { dimensions: study.dimensions, cells: [], owner: [], bounds: [], constants: [] };
  const quantities = new Map(study.quantities.map((quantity, number) => [quantity.id, { number, quantity }]));
  study.quantities.forEach((quantity, number) => addColumn(columns, quantity.cells, number, boundsOf(quantity.valid)));
  const operations: Operation[] = [];
  const numberOf = (id: string): number => quantities.get(id)?.number ?? -1;
  for (let first = 0; first < study.quantities.length;) {
    const end = endOfLoop(study, first, numberOf);
    const steps: Step[] = [];
    const late: Step[] = end === first ? steps : [];
    const compiled = study.quantities.slice(first, Math.max(end, first + 1));
    compiled.forEach((quantity, i) => {
      if (quantity.from.kind === 'formula')
        compileFormula(quantity.from.tree, quantity, { columns, steps, late, owner: first + i, quantities });
    });
    if (end === first) operations.push(...steps);
    else operations.push({ kind: 'years', body: [...steps, ...late] });
    first += compiled.length;
  }
  const { cells, owner, bounds, constants } = columns;
  return { cells, owner, bounds, operations, constants };
}

/** Past the last of the quantities that need one another's year before, or `first` when there is no such loop. They stand together (check/order). */
function endOfLoop(study: CheckedStudy, first: number, numberOf: (id: string) => number): number {
  let end = first;
  for (let number = first; number <= end; number++) {
    const from = study.quantities[number]?.from;
    if (from?.kind !== 'formula') continue;
    for (const { name } of namesIn(from.tree, 'any year')) if (numberOf(name) >= number) end = Math.max(end, numberOf(name) + 1);
    if (number + 1 === end) return end;
  }
  return end;
}

/** Rounding may carry a share a hair past 1, or a difference of equal terms a hair below 0; that is no fault of anybody. */
const roundingRoom = 1e-9;

function boundsOf({ low, high }: Interval): Interval {
  return { low: low === 0 ? -roundingRoom : low, high: high === 1 ? 1 + roundingRoom : high };
}
