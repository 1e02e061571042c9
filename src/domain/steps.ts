import { impossible } from '../source/impossible.js';
import type { Operand, Operation, Step } from './plan.js';

/** The steps of an operation: its own, or those of its loop. */
export function stepsOf(operation: Operation): readonly Step[] {
  return operation.kind === 'years' ? operation.body : [operation];
}

/** The columns that a step reads and writes. */
export interface Links {
  readonly writes: readonly number[];
  readonly reads: readonly number[];
  /** Among the columns read: those in which the result is a straight line while the others are held. */
  readonly straight: readonly number[];
  /** The rest: those in which it is not. */
  readonly curved: readonly number[];
  /** True where the straight ones are multiplied with one another; otherwise they are added. */
  readonly product: boolean;
}

/** The links of each operation, in order; those of a loop together. */
export function linksOf(operations: readonly Operation[]): readonly (readonly Links[])[] {
  return operations.map((operation) => stepsOf(operation).map(linksOfStep));
}

function linksOfStep(step: Step): Links {
  switch (step.kind) {
    case 'add':
    case 'subtract':
      return links(step, [step.left, step.right], []);
    case 'multiply':
      return { ...links(step, [step.left, step.right], []), product: true };
    case 'divide':
      return links(step, [step.left], [step.right]);
    case 'power':
    case 'min':
    case 'max':
      return links(step, [], [step.left, step.right]);
    case 'negate':
    case 'copy':
    case 'sum':
      return links(step, [step.of], []);
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
      return links(step, [], [step.of]);
    case 'previous':
      return links(step, step.parts, []);
    case 'decay':
    case 'turnover': {
      const [entering, rate, initial] = step.parts;
      return links(step, [entering, initial], [rate]);
    }
    case 'interpolate': {
      const [x, at, value] = step.parts;
      return links(step, [value], [x, at]);
    }
    default:
      return impossible(step);
  }
}

function links(step: Step, straight: readonly Operand[], curved: readonly Operand[]): Links {
  const columnOf = (operand: Operand): number => operand.column;
  return {
    writes: 'stock' in step ? [step.out, step.stock] : [step.out],
    reads: [...straight, ...curved].map(columnOf),
    straight: straight.map(columnOf),
    curved: curved.map(columnOf),
    product: false,
  };
}

/** These columns and all that follow from them; in a loop, also by way of a later year. */
export function reachOf(columns: Iterable<number>, graph: readonly (readonly Links[])[]): ReadonlySet<number> {
  const reach = new Set(columns);
  for (const loop of graph) {
    let before: number;
    do {
      before = reach.size;
      for (const { reads, writes } of loop) if (touches(reads, reach)) for (const column of writes) reach.add(column);
    } while (loop.length > 1 && reach.size > before);
  }
  return reach;
}

/** True when one of the columns is in the set. */
export function touches(columns: readonly number[], set: ReadonlySet<number>): boolean {
  for (const column of columns) if (set.has(column)) return true;
  return false;
}
