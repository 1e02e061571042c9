import { groupBy } from '../source/group.js';
import type { Chances } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { Edit } from '../domain/study.js';
import { moved, weightIn } from './apply-edits.js';
import type { CopiedRow } from './drawn-rows.js';
import { placeOfFixed } from './fixed-numbers.js';
import { isFixed } from './row-functions.js';

/** What the rows of a run are made in. */
interface Place {
  readonly plan: Plan;
  readonly chances: Chances;
  readonly starts: Int32Array;
  readonly stride: number;
}

/** A row that edits make of another, in the order in which they apply. */
export interface EditedRow {
  readonly row: number;
  /** The row of the baseline, or the code of its number. */
  readonly before: number;
  readonly column: number;
  readonly edits: readonly { readonly edit: Edit; readonly weight: number }[];
}

/**
 * The rows that the edits of a run change: only edited cells, in the years of the edits; two years in which the same is done to the same row are one.
 * `codes` gets their places. A number that no draw reaches is edited once: `fixedCodeOf` tells what
 * it is, unless it must be held inside its limits.
 */
export function editedRows(
  run: Run,
  { plan, chances, starts, stride }: Place,
  codes: Int32Array,
  start: number,
  fixedCodeOf: (column: number, at: number) => number | undefined,
): { readonly rows: readonly EditedRow[]; readonly end: number } {
  const rows: EditedRow[] = [];
  let end = start;
  for (const group of groupBy(run.edits, ({ quantity, cell }) => `${quantity} ${cell}`).values()) {
    const edits = (['to', 'by', 'add'] as const).flatMap((how) => group.filter((edit) => edit.how === how));
    const [{ quantity: column, cell }] = edits as [Edit];
    const isDrawn = edits.some((edit) => chances.levers.has(edit));
    const known = new Map<string, number>();
    for (let year = 0; year < plan.lanes; year++) {
      const weights = edits.map((edit) => ({ edit, weight: weightIn(plan.firstYear + year, edit) })).filter(({ weight }) => weight !== 0);
      if (weights.length === 0) continue;
      const at = cell * plan.lanes + year;
      const place = starts[column]! + at;
      const before = codes[place]!;
      const way = `${before} ${weights.map(({ edit, weight }) => `${edits.indexOf(edit)}: ${weight}`).join()}`;
      const row = known.get(way) ?? (isFixed(before) && !isDrawn ? fixedCodeOf(column, at) : undefined) ?? end;
      if (row === end) {
        rows.push({ row, before, column, edits: weights });
        end += stride;
      }
      known.set(way, row);
      codes[place] = row;
    }
  }
  return { rows, end };
}

/** Writes the edited rows of a block; false where a value lies outside the limits of its column. */
export function writeEdited(
  edited: readonly EditedRow[],
  rows: Float64Array,
  fixed: Float64Array,
  limits: Float64Array,
  size: number,
  amountsOf: (edit: Edit) => Float64Array | undefined,
): boolean {
  let isInside = true;
  for (const { row, before, column, edits } of edited) {
    if (isFixed(before)) rows.fill(fixed[placeOfFixed(before)]!, row, row + size);
    else rows.copyWithin(row, before, before + size);
    for (const { edit, weight } of edits) {
      const amounts = amountsOf(edit);
      for (let i = 0; i < size; i++) rows[row + i] = moved(rows[row + i]!, edit.how, amounts?.[i] ?? edit.amount, weight);
    }
    const [low, high] = [limits[2 * column]!, limits[2 * column + 1]!];
    for (let i = 0; i < size; i++) if (!(rows[row + i]! >= low && rows[row + i]! <= high)) isInside = false;
  }
  return isInside;
}

/** Every row of the columns that a run edits, for blocks in which values had to be held inside their bounds. */
export function allRows(
  run: Run,
  { plan, starts, stride }: Place,
  codes: Int32Array,
  start: number,
): { readonly copies: readonly CopiedRow[]; readonly end: number } {
  const copies: CopiedRow[] = [];
  let end = start;
  for (const column of new Set(run.edits.map(({ quantity }) => quantity)))
    for (let at = 0; at < (plan.cells[column] ?? 0) * plan.lanes; at++) {
      codes[starts[column]! + at] = end;
      copies.push({ column, at, row: end });
      end += stride;
    }
  return { copies, end };
}
