import { groupBy } from '../source/group.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { CheckedCost } from '../domain/costs.js';
import type { Row } from '../domain/findings.js';
import type { CheckedMeasure, CheckedStudy, Edit, Spread } from '../domain/study.js';
import type { Both, TransferredCost, TransferredLever, TransferredMeasure } from '../domain/transfer-findings.js';
import type { Scaled } from './transfer-scale.js';

/** A measure as it would be written for the other place. */
export function transferredMeasure(
  measure: CheckedMeasure,
  scaled: readonly Scaled[],
  rows: Both<readonly Row[]>,
  study: CheckedStudy,
  cost: CheckedCost | undefined,
): TransferredMeasure {
  const own = (place: readonly Row[]): Row | undefined => place.find((row) => row.measure === measure.id);
  return {
    measure: measure.id,
    title: measure.title,
    kind: measure.kind,
    ...(measure.note ? { note: measure.note } : {}),
    ...(measure.source === undefined ? {} : { source: measure.source }),
    wasAnswered: measure.answered !== undefined,
    alone: { from: own(rows.from)?.standalone ?? 0, to: own(rows.to)?.standalone ?? 0 },
    experience: own(rows.to)?.experience ?? [],
    levers: [...changesOf(scaled, study), ...shiftsOf(scaled, study)],
    ...(cost ? { cost: written(cost) } : {}),
  };
}

function written({ currency, priceYear, investment, range, running, savings, income, lifetime, source }: CheckedCost): TransferredCost {
  return {
    currency,
    priceYear,
    investment,
    ...(range ? { range } : {}),
    running,
    savings,
    income,
    ...(lifetime === undefined ? {} : { lifetime }),
    ...(source === undefined ? {} : { source }),
  };
}

function unitOf({ quantity, how }: Edit, study: CheckedStudy): { readonly text: string; readonly show: (value: number) => number } {
  const unit = study.quantities[quantity]?.unit;
  if (how === 'by' || !unit) return { text: '1', show: (value) => value };
  return { text: unit.text, show: (value) => inUnit(value, unit) };
}

function leverOf({ edit, factor }: Scaled, study: CheckedStudy): Omit<TransferredLever, 'member' | 'how'> {
  const { text, show } = unitOf(edit, study);
  const { range, from, full, until } = edit;
  return {
    quantity: study.quantities[edit.quantity]?.id ?? '',
    unit: text,
    amount: { from: show(edit.amount), to: show(edit.amount * factor) },
    ...(range ? { range: { low: show(range.low * factor), high: show(range.high * factor) }, ...manner(edit.shift?.whole ?? edit) } : {}),
    ...(factor === 1 ? {} : { factor }),
    first: from,
    full,
    ...(until === undefined ? {} : { until }),
  };
}

/** How a range is drawn, where the file says it. */
function manner({ shape, covers, group }: Spread): Pick<TransferredLever, 'shape' | 'covers' | 'group'> {
  return { ...(shape ? { shape } : {}), ...(covers ? { covers } : {}), ...(group ? { group } : {}) };
}

function membersAt({ quantity: number, cell }: Edit, study: CheckedStudy): readonly string[] {
  const quantity = study.quantities[number];
  return quantity ? membersOf(cell, quantity.by, study.dimensions) : [];
}

/** Changes of cells; where all cells of a quantity are changed alike it is one change without members. */
function changesOf(scaled: readonly Scaled[], study: CheckedStudy): readonly TransferredLever[] {
  const own = scaled.filter(({ edit }) => edit.shift === undefined);
  const alike = groupBy(own, ({ edit: { quantity, how, amount, from, full, until } }) =>
    [quantity, how, amount, from, full, until].join(' '),
  );
  return [...alike.values()].flatMap((group): TransferredLever[] => {
    const [first] = group;
    const isWhole = first !== undefined && first.edit.how !== 'add' && group.length === study.quantities[first.edit.quantity]?.cells;
    if (first && isWhole) return [{ ...leverOf(first, study), member: [], how: first.edit.how }];
    return group.map((one) => ({ ...leverOf(one, study), member: membersAt(one.edit, study), how: one.edit.how }));
  });
}

/** A shift begins with the cell that grows; the cells that it takes from follow. */
function shiftsOf(scaled: readonly Scaled[], study: CheckedStudy): readonly TransferredLever[] {
  const shifts: Scaled[][] = [];
  for (const one of scaled) {
    if (one.edit.shift === undefined) continue;
    if (one.edit.cell === one.edit.shift.to && one.edit.shift.share === -1) shifts.push([one]);
    else shifts.at(-1)?.push(one);
  }
  return shifts.flatMap(([grown, ...taken]): TransferredLever[] => {
    if (!grown) return [];
    const member = membersAt(grown.edit, study);
    const takenFrom = taken.map(({ edit }) => ({
      member: membersAt(edit, study).find((name, i) => name !== member[i]) ?? '',
      share: edit.shift?.share ?? 0,
      ...(edit.shift?.range ? { range: edit.shift.range, ...manner(edit.shift) } : {}),
    }));
    const [other] = taken;
    return [{ ...leverOf(grown, study), member: shiftedLast(member, other && membersAt(other.edit, study)), how: 'shift', takenFrom }];
  });
}

/** The members of the cell that grows, the one that the shift is about at the end: in that one it differs from the cells that it takes from. */
function shiftedLast(member: readonly string[], other: readonly string[] | undefined): readonly string[] {
  const at = member.findIndex((name, i) => other !== undefined && name !== other[i]);
  return at === -1 ? member : [...member.slice(0, at), ...member.slice(at + 1), member[at]!];
}
