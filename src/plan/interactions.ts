import type { Operation } from '../domain/plan.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';

/**
 * The sets of measures in which every two interact, single measures among them, smaller sets first. The effect of any set of measures is the sum of the
 * Harsanyi dividends of these sets alone: sums pass dividends on, and a product gives a set a dividend only where its members meet on both sides of it.
 * So attribution stays exact without evaluating every subset of a scenario. Two measures interact where one of them reaches one side of a product
 * and the other the other side, where both reach a divisor or a function that is no straight line, or where both scale or set the same cell.
 */
export function interactingSets(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  operations: readonly Operation[],
): CheckedMeasure[][] {
  const reaches = measures.map((measure) => reachOf(editsOf(measure), operations));
  const interact = measures.map((first, i) =>
    measures.map((second, j) => i !== j && (clash(editsOf(first), editsOf(second)) || meet(reaches[i], reaches[j], operations))),
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

type Reach = ReadonlySet<number>;

/** The columns that a set of edits changes. */
function reachOf(edits: readonly Edit[], operations: readonly Operation[]): Reach {
  const reach = new Set(edits.map((edit) => edit.quantity));
  for (const operation of operations)
    if ('left' in operation ? reach.has(operation.left.column) || reach.has(operation.right.column) : reach.has(operation.of.column)) reach.add(operation.out);
  return reach;
}

/** On one cell, an addition comes on top of whatever else happens; two changes that set or scale depend on one another. */
function clash(first: readonly Edit[], second: readonly Edit[]): boolean {
  const scales = (edit: Edit): boolean => edit.how !== 'add';
  return first.filter(scales).some((a) => second.filter(scales).some((b) => a.quantity === b.quantity && a.cell === b.cell));
}

function meet(a: Reach | undefined, b: Reach | undefined, operations: readonly Operation[]): boolean {
  if (!a || !b) return true;
  return operations.some((operation) => {
    if (!('left' in operation)) return curved.has(operation.kind) && a.has(operation.of.column) && b.has(operation.of.column);
    const [left, right] = [operation.left.column, operation.right.column];
    const crossed = (a.has(left) && b.has(right)) || (a.has(right) && b.has(left));
    switch (operation.kind) {
      case 'add':
      case 'subtract':
        return false;
      case 'multiply':
        return crossed;
      case 'divide':
        return crossed || (a.has(right) && b.has(right));
      default:
        return crossed || (a.has(left) && b.has(left)) || (a.has(right) && b.has(right));
    }
  });
}

const curved: ReadonlySet<Operation['kind']> = new Set(['exp', 'log', 'sqrt', 'abs']);
