import type { Operation } from '../domain/plan.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';

/**
 * Splits measures into groups that do not touch one another's effects: the effect of a set of measures is the sum of the effects of its parts in each group.
 * Attribution then needs every subset of a group instead of every subset of the scenario. The proof is on the operations: two measures interact
 * where one of them reaches one side of a product and the other the other side, where both reach a divisor or a function that is no straight line,
 * or where both scale or set the same cell. When in doubt they interact.
 */
export function interactionGroups(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  operations: readonly Operation[],
): CheckedMeasure[][] {
  const reaches = measures.map((measure) => reachOf(editsOf(measure), operations));
  const groups = measures.map((measure) => [measure]);
  measures.forEach((first, i) => {
    measures.slice(0, i).forEach((second, j) => {
      if (groups[i] === groups[j]) return;
      if (!clash(editsOf(first), editsOf(second)) && !meet(reaches[i], reaches[j], operations)) return;
      const joined = [...(groups[j] ?? []), ...(groups[i] ?? [])];
      for (const member of joined) groups[measures.indexOf(member)] = joined;
    });
  });
  return [...new Set(groups)].map((group) => [...group].sort((a, b) => (a.id < b.id ? -1 : 1)));
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
