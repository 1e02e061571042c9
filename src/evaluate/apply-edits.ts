import type { Edit } from '../domain/study.js';

/** How far a change has come in a year: 0 before it begins, 1 in full effect, and 0 again after its last year. */
export function weightIn(year: number, edit: Pick<Edit, 'from' | 'full' | 'until'>): number {
  if (year < edit.from || (edit.until !== undefined && year > edit.until)) return 0;
  return Math.min(1, (year - edit.from + 1) / (edit.full - edit.from + 1));
}

/**
 * The given columns that the edits reach, as new columns. On each cell `to` comes first, then every `by`, then every `add`,
 * in the order in which the plan lists them, which does not depend on the order in a file.
 */
export function editedColumns(
  edits: readonly Edit[],
  columns: readonly Float64Array[],
  firstYear: number,
  lanes: number,
): Map<number, Float64Array> {
  const edited = new Map<number, Float64Array>();
  for (const how of ['to', 'by', 'add'] as const)
    for (const edit of edits) {
      if (edit.how !== how) continue;
      const column = edited.get(edit.quantity) ?? columns[edit.quantity]?.slice() ?? new Float64Array(0);
      edited.set(edit.quantity, column);
      for (let lane = 0; lane < lanes; lane++) {
        const at = edit.cell * lanes + lane;
        column[at] = moved(column[at] ?? Number.NaN, how, edit.amount, weightIn(firstYear + lane, edit));
      }
    }
  return edited;
}

/** A value moved by a change that has come so far. */
export function moved(value: number, how: Edit['how'], amount: number, weight: number): number {
  if (weight === 0) return value;
  switch (how) {
    case 'to':
      return weight === 1 ? amount : value + weight * (amount - value);
    case 'by':
      return value * (1 + weight * (amount - 1));
    case 'add':
      return value + weight * amount;
  }
}
