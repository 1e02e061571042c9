import type { Span } from '../source/span.js';
import type { Comparable } from '../domain/experience.js';
import type { Edit } from '../domain/study.js';

/** A value of a cell of a quantity in a year, in base units. */
export type ValueAt = (quantity: number, cell: number, year: number) => number | undefined;

/** What a measure assumes, as a fraction of 1, and where it says so. */
export interface Assumption {
  readonly value: number;
  readonly at: Span;
}

/** The assumption of a measure that an observed effect can be held against; nothing when the measure assumes nothing of the sort. */
export function assumptionOf(comparable: Comparable, edits: readonly Edit[], valueAt: ValueAt): Assumption | undefined {
  const own = edits.filter((edit) => edit.quantity === comparable.quantity);
  switch (comparable.reading) {
    case 'taken-share':
      return takenShare(comparable, own);
    case 'relative-change':
      return moved(comparable, own, valueAt, (before, after) => (before === 0 ? undefined : after / before - 1));
    case 'level':
      return moved(comparable, own, valueAt, (_, after) => after);
    case 'rest':
      return moved(comparable, own, valueAt, (_, after) => 1 - after);
  }
}

/** The part of what a shift adds to one cell that it takes from others; zero where it takes nothing from them. */
function takenShare({ to, cells }: Comparable, edits: readonly Edit[]): Assumption | undefined {
  const shifts = edits.filter((edit) => edit.shift?.to === to);
  const grown = shifts.filter((edit) => edit.cell === to);
  const taken = shifts.filter((edit) => edit.cell !== to && cells.includes(edit.cell));
  const total = grown.reduce((sum, edit) => sum + edit.amount, 0);
  const at = (taken[0] ?? grown[0])?.at;
  return at === undefined || total === 0 ? undefined : { value: 0 - taken.reduce((sum, edit) => sum + edit.amount, 0) / total, at };
}

/** The value of a cell in the year of full effect, without the measure and with it alone. */
function moved(
  { cells }: Comparable,
  edits: readonly Edit[],
  valueAt: ValueAt,
  read: (before: number, after: number) => number | undefined,
): Assumption | undefined {
  const own = edits.filter((edit) => cells.includes(edit.cell));
  const [first] = own;
  if (!first) return undefined;
  const before = valueAt(first.quantity, first.cell, Math.max(...own.map((edit) => edit.full)));
  const value = before === undefined ? undefined : read(before, inOrder(own).reduce(applied, before));
  return value === undefined ? undefined : { value, at: first.at };
}

const order: readonly Edit['how'][] = ['to', 'by', 'add'];

/** On one cell `to` comes first, then every `by`, then every `add` (docs/handbook/files.md). */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return order.flatMap((how) => edits.filter((edit) => edit.how === how));
}

function applied(value: number, { how, amount }: Edit): number {
  return how === 'to' ? amount : how === 'by' ? value * amount : value + amount;
}
