import type { CellReach } from '../domain/cell-reach.js';
import { cellReachOf, operandsOf, reachesAt } from '../domain/cell-reach.js';
import type { Operand, Operation, Step } from '../domain/plan.js';
import { stepsOf } from '../domain/steps.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';

/**
 * The sets of measures in which every two interact, single measures among them, smaller sets first. The effect of any set of measures is the sum of the
 * Harsanyi dividends of these sets alone: sums pass dividends on, and a product gives a set a dividend only where its members meet on both sides of it.
 * So attribution stays exact without evaluating every subset of a scenario. Two measures interact where, in one cell, one of them reaches one side of a
 * product and the other the other side, where both reach a divisor or a function that is no straight line, or where both scale or set the same cell.
 */
export function interactingSets(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  operations: readonly Operation[],
  cells: readonly number[],
): CheckedMeasure[][] {
  if (measures.length < 2) return measures.map((measure) => [measure]);
  const reaches = measures.map((measure) => cellReachOf(editsOf(measure), operations, cells));
  const steps = operations.flatMap(stepsOf);
  const interact = measures.map((first, i) =>
    measures.map(
      (second, j) => i !== j && (clash(editsOf(first), editsOf(second)) || steps.some((step) => meetIn(step, reaches[i], reaches[j]))),
    ),
  );
  let sets = measures.map((_, i) => [i]);
  const all = [...sets];
  while (sets.length > 0) {
    sets = sets.flatMap((set) =>
      measures.flatMap((_, next) => (next > (set.at(-1) ?? 0) && set.every((member) => interact[member]?.[next]) ? [[...set, next]] : [])),
    );
    all.push(...sets);
  }
  return all.map((set) => set.flatMap((i) => measures[i] ?? []));
}

/** On one cell, an addition comes on top of whatever else happens; two changes that set or scale depend on one another. */
function clash(first: readonly Edit[], second: readonly Edit[]): boolean {
  const scales = (edit: Edit): boolean => edit.how !== 'add';
  return first.filter(scales).some((a) => second.filter(scales).some((b) => a.quantity === b.quantity && a.cell === b.cell));
}

function meetIn(step: Step, a: CellReach | undefined, b: CellReach | undefined): boolean {
  if (!a || !b) return true;
  const operands = operandsOf(step);
  if (!operands.some(({ column }) => a.has(column)) || !operands.some(({ column }) => b.has(column))) return false;
  switch (step.kind) {
    case 'add':
    case 'subtract':
    case 'negate':
    case 'copy':
    case 'sum':
    case 'previous':
      return false;
    case 'multiply':
      return somewhere(step.left, (i) => crossed(step.left, step.right, i, a, b));
    case 'divide':
      return somewhere(
        step.left,
        (i) => crossed(step.left, step.right, i, a, b) || (reachesAt(step.right, i, a) && reachesAt(step.right, i, b)),
      );
    case 'min':
    case 'max':
    case 'power':
      return somewhere(step.left, (i) => either(step, i, a) && either(step, i, b));
    default:
      return true;
  }
}

const somewhere = ({ from }: Operand, test: (i: number) => boolean): boolean => from.some((_, i) => test(i));

function crossed(left: Operand, right: Operand, i: number, a: CellReach, b: CellReach): boolean {
  return (reachesAt(left, i, a) && reachesAt(right, i, b)) || (reachesAt(left, i, b) && reachesAt(right, i, a));
}

const either = ({ left, right }: Extract<Step, { left: Operand }>, i: number, reach: CellReach): boolean =>
  reachesAt(left, i, reach) || reachesAt(right, i, reach);
