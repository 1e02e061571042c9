import { fixedAt } from '../chance/curve.js';
import { distributionOf, usualCoverage } from '../chance/distribution.js';
import { membersOf } from '../domain/cells.js';
import type { About, DrawnLever, Uncertain } from '../domain/chance.js';
import type { CheckedMeasure, CheckedStudy, Edit, Interval, ShiftPart } from '../domain/study.js';

/**
 * The changes of measures that have a range. A measure of an owner has one draw for each of its changes, wherever it acts and in whichever scenario it
 * stands, so that the same measure in two scenarios differs by nothing but what is around it.
 */
export function drawnLevers(study: CheckedStudy): ReadonlyMap<Edit, DrawnLever> {
  const levers = new Map<Edit, DrawnLever>();
  for (const { measures } of study.scenarios)
    for (const measure of measures)
      for (const edit of [...measure.edits.values()].flat()) {
        const lever = edit.shift ? shifted(edit, edit.shift, measure, study) : changed(edit, measure, study);
        if (lever) levers.set(edit, lever);
      }
  return levers;
}

function changed(edit: Edit, measure: CheckedMeasure, study: CheckedStudy): DrawnLever | undefined {
  const { amount, range, how, quantity, cell, at } = edit;
  if (!range) return undefined;
  const valid = study.quantities[quantity]?.valid ?? anywhere;
  const bounds = how === 'to' ? valid : oneSign(amount, range);
  const about: About = { quantity, cell, measure: measure.id, how, at };
  return { amount: uncertain(leverId(measure, edit, cell, study), amount, range, bounds, about) };
}

function shifted(edit: Edit, { to, share, whole, taken }: ShiftPart, measure: CheckedMeasure, study: CheckedStudy): DrawnLever | undefined {
  const isDrawn = whole.range !== undefined || (share !== -1 && taken.some(({ range }) => range));
  if (!isDrawn) return undefined;
  const id = `${leverId(measure, edit, to, study)} shift`;
  const about: About = { quantity: edit.quantity, cell: to, measure: measure.id, how: 'shift', at: edit.at };
  const amount = uncertain(id, whole.amount, whole.range, whole.range && oneSign(whole.amount, whole.range), about);
  if (share === -1) return { amount };
  const shares = taken.map((one) =>
    uncertain(`${id} from ${one.member}`, one.share, one.range, { low: 0, high: 1 }, { ...about, from: one.member }),
  );
  const members = membersOf(edit.cell, study.quantities[edit.quantity]?.by ?? [], study.dimensions);
  return { amount, taken: { shares, own: taken.findIndex(({ member }) => members.includes(member)) } };
}

const anywhere: Interval = { low: -Infinity, high: Infinity };

/** An amount whose range lies on one side of zero is never drawn on the other. */
function oneSign(amount: number, { low, high }: Interval): Interval {
  return { low: low >= 0 && amount >= 0 ? 0 : -Infinity, high: high <= 0 && amount <= 0 ? 0 : Infinity };
}

function leverId({ owner, id }: CheckedMeasure, { quantity, how }: Edit, cell: number, study: CheckedStudy): string {
  const known = study.quantities[quantity];
  return `measure ${owner} ${id} ${how} ${known?.id ?? ''}[${membersOf(cell, known?.by ?? [], study.dimensions).join(', ')}]`;
}

function uncertain(id: string, central: number, range: Interval | undefined, bounds: Interval | undefined, about: About): Uncertain {
  const distribution = range ? distributionOf(leverRange(central, range, bounds ?? anywhere)) : fixedAt(central);
  return { id, opposite: false, distribution, central, about };
}

/** A scenario file gives no shape: a measure has a most likely amount and two ends, which is what a PERT distribution is for. */
function leverRange(value: number, { low, high }: Interval, bounds: Interval): Parameters<typeof distributionOf>[0] {
  return { value, low, high, shape: 'pert', coverage: usualCoverage, bounds };
}
