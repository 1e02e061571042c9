import { fixedAt } from '../chance/curve.js';
import { distributionOf, usualCoverage } from '../chance/distribution.js';
import { membersOf } from '../domain/cells.js';
import type { About, DrawnLever, Uncertain } from '../domain/chance.js';
import { leverBounds, shareBounds } from '../domain/lever-bounds.js';
import type { CheckedMeasure, CheckedStudy, Edit, Interval, ShiftPart, Spread } from '../domain/study.js';

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
  const { amount, how, quantity, cell, at } = edit;
  if (!edit.range) return undefined;
  const bounds = leverBounds(edit, study.quantities[quantity]?.valid);
  const about: About = { quantity, cell, measure: measure.id, how, at };
  return { amount: uncertain(leverId(measure, edit, cell, study), amount, edit, bounds, about) };
}

function shifted(edit: Edit, { to, share, whole, taken }: ShiftPart, measure: CheckedMeasure, study: CheckedStudy): DrawnLever | undefined {
  const isDrawn = whole.range !== undefined || (share !== -1 && taken.some(({ range }) => range));
  if (!isDrawn) return undefined;
  const id = `${leverId(measure, edit, to, study)} shift`;
  const about: About = { quantity: edit.quantity, cell: to, measure: measure.id, how: 'shift', at: edit.at };
  const amount = uncertain(id, whole.amount, whole, leverBounds({ ...whole, how: 'add' }), about);
  if (share === -1) return { amount };
  const shares = taken.map((one) => uncertain(`${id} from ${one.member}`, one.share, one, shareBounds, { ...about, from: one.member }));
  const members = membersOf(edit.cell, study.quantities[edit.quantity]?.by ?? [], study.dimensions);
  return { amount, taken: { shares, own: taken.findIndex(({ member }) => members.includes(member)) } };
}

function leverId({ owner, id }: CheckedMeasure, { quantity, how }: Edit, cell: number, study: CheckedStudy): string {
  const known = study.quantities[quantity];
  return `measure ${owner} ${id} ${how} ${known?.id ?? ''}[${membersOf(cell, known?.by ?? [], study.dimensions).join(', ')}]`;
}

/** Where nothing is said of a range it is PERT: a measure has a most likely amount and two ends, which is what that distribution is for. */
function uncertain(own: string, value: number, spread: Spread, bounds: Interval, about: About): Uncertain {
  const { range, shape = 'pert', coverage = usualCoverage, group = own } = spread;
  const distribution = range ? distributionOf({ value, ...range, shape, coverage, bounds }) : fixedAt(value);
  const opposite = group.startsWith('-');
  return { id: opposite ? group.slice(1) : group, opposite, distribution, central: value, about };
}
