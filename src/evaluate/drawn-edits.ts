import type { Chances, Deck, DrawnLever } from '../domain/chance.js';
import type { Edit } from '../domain/study.js';
import { moved, weightIn } from './apply-edits.js';
import type { Stretch } from './drawn-inputs.js';
import { closeToOne } from './shares-to-one.js';

/** The given columns that the edits reach, in every draw of the block; what `editedColumns` does, with amounts that differ by draw. */
export function drawnEdits(
  edits: readonly Edit[],
  { levers }: Chances,
  columns: readonly Float64Array[],
  deck: Deck,
  { from, size }: Stretch,
  firstYear: number,
  years: number,
): Map<number, Float64Array> {
  const edited = new Map<number, Float64Array>();
  for (const how of ['to', 'by', 'add'] as const)
    for (const edit of edits) {
      if (edit.how !== how) continue;
      const column = edited.get(edit.quantity) ?? Float64Array.from(columns[edit.quantity] ?? []);
      edited.set(edit.quantity, column);
      const lever = levers.get(edit);
      const amounts = lever && amountsOf(lever, deck, { from, size });
      for (let year = 0; year < years; year++) {
        const weight = weightIn(firstYear + year, edit);
        const at = (edit.cell * years + year) * size;
        for (let i = 0; i < size; i++) column[at + i] = moved(column[at + i]!, how, amounts?.[i] ?? edit.amount, weight);
      }
    }
  return edited;
}

/** The amount of a change in each draw of a block. */
export function amountsOf({ amount, taken }: DrawnLever, deck: Deck, { from, size }: Stretch): Float64Array {
  const amounts = deck.drawsOf(amount).slice(from, from + size);
  if (!taken) return amounts;
  const shares = taken.shares.map((share) => deck.drawsOf(share));
  const isDrawn = taken.shares.map(({ distribution }) => distribution.curve.kind !== 'fixed');
  const own = new Float64Array(shares.length);
  for (let i = 0; i < size; i++) {
    shares.forEach((draws, k) => (own[k] = draws[from + i]!));
    closeToOne(
      own.length,
      (k) => isDrawn[k] ?? false,
      (k) => own[k]!,
      (k, value) => {
        own[k] = value;
      },
    );
    amounts[i] = -own[taken.own]! * amounts[i]!;
  }
  return amounts;
}
