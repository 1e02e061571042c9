import { groupBy } from '../source/group.js';
import type { Unit } from '../quantity/unit.js';
import { membersOf } from '../domain/cells.js';
import type { CheckedMeasure, CheckedQuantity, CheckedStudy, Edit } from '../domain/study.js';
import type { Lever } from '../domain/trial.js';

/** How far a lever without an end may be moved: so many times what it is now, or what it changes. */
const farthest = 2;

const perCent = { text: '%', numerator: 1, denominator: 100 };

/** The baseline of the cells that a lever reaches, by year. */
type Baseline = (quantity: number, cell: number) => readonly number[];

/** The amounts that a measure writes for a municipality, each with the edits that follow from it and the range in which a reader may move it. */
export function leversOf(measure: CheckedMeasure, municipality: string, file: string, study: CheckedStudy, baseline: Baseline): Lever[] {
  const edits = measure.edits.get(municipality) ?? [];
  const numbered = edits.map((edit, i) => ({ edit, i }));
  const groups = groupBy(
    numbered,
    ({ edit: { amountAt, at, quantity } }) => `${quantity} ${amountAt?.file ?? ''} ${amountAt?.start ?? at.start}`,
  );
  return [...groups.values()].flatMap((group) => {
    const main = group.find(({ edit }) => edit.shift?.share === -1) ?? group[0];
    const quantity = main && study.quantities[main.edit.quantity];
    if (!main || !quantity) return [];
    const own = group.map(({ edit }) => edit);
    const { edit } = main;
    const isHere = edit.amountAt !== undefined && edit.amountAt.file === file;
    return [
      {
        target: targetOf(own, quantity, study),
        label: quantity.label,
        how: edit.shift ? ('shift' as const) : edit.how,
        amount: edit.amount,
        unit: unitOf(edit, quantity),
        ...boundsOf(own, edit, quantity, baseline),
        ...(edit.range ? { range: edit.range } : {}),
        from: edit.from,
        full: edit.full,
        ...(isHere && edit.amountAt ? { at: { start: edit.amountAt.start, end: edit.amountAt.end } } : {}),
        ...(isHere && edit.rangeAt ? { rangeAt: { start: edit.rangeAt.start, end: edit.rangeAt.end } } : {}),
        moves: group.map((one) => ({ edit: one.i, factor: one.edit.shift ? -one.edit.shift.share : 1 })),
      },
    ];
  });
}

/** The quantity with the members that it names; those of a shift by the one that grows. */
function targetOf(edits: readonly Edit[], { id, by, cells }: CheckedQuantity, study: CheckedStudy): string {
  const [first] = edits;
  if (!first || by.length === 0 || (edits.length === cells && !first.shift)) return id;
  const grown = first.shift?.to ?? first.cell;
  const members = membersOf(grown, by, study.dimensions);
  const named = members.filter(
    (member, i) => first.shift !== undefined || edits.every(({ cell }) => membersOf(cell, by, study.dimensions)[i] === member),
  );
  return named.length === 0 ? id : `${id}[${named.join(', ')}]`;
}

/** A share is shown and written in per cent. */
function unitOf({ how }: Edit, { unit }: CheckedQuantity): Lever['unit'] {
  if (how === 'by' || unit.text === '1') return perCent;
  const { text, numerator, denominator }: Unit = unit;
  return { text, numerator, denominator };
}

/** Where the values of the quantity stay within what is valid in every year, this measure alone; an end that is open is twice as far as the amount. */
function boundsOf(edits: readonly Edit[], main: Edit, { valid }: CheckedQuantity, baseline: Baseline): Pick<Lever, 'low' | 'high'> {
  const values = edits.map((edit) => ({ edit, years: baseline(edit.quantity, edit.cell) }));
  const most = Math.max(...values.flatMap(({ years }) => years));
  if (main.how === 'to') return ends(valid.low, valid.high, Math.max(main.amount, most) * farthest);
  if (main.how === 'by') return ends(0, most > 0 ? valid.high / most : Infinity, farthest * Math.max(1, main.amount));
  const lows: number[] = [];
  const highs: number[] = [];
  for (const { edit, years } of values) {
    const factor = edit.shift ? -edit.shift.share : 1;
    for (const value of years) {
      const limits = [(valid.low - value) / factor, (valid.high - value) / factor];
      lows.push(Math.min(...limits));
      highs.push(Math.max(...limits));
    }
  }
  const low = Math.max(...lows);
  return ends(main.shift ? Math.max(0, low) : low, Math.min(...highs), farthest * Math.abs(main.amount));
}

/** An amount that the file already has is always within reach. */
function ends(low: number, high: number, far: number): Pick<Lever, 'low' | 'high'> {
  return { low: Number.isFinite(low) ? low : -far, high: Number.isFinite(high) ? Math.max(high, low) : far };
}
