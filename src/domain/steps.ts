import { impossible } from '../source/impossible.js';
import type { Operand, Operation, Step } from './plan.js';

/** The steps of an operation: its own, or those of its loop. */
export function stepsOf(operation: Operation): readonly Step[] {
  return operation.kind === 'years' ? operation.body : [operation];
}

/** The columns that a step writes. */
export function writtenBy(step: Step): readonly number[] {
  return step.kind === 'decay' || step.kind === 'turnover' ? [step.out, step.stock] : [step.out];
}

/** The columns that a step reads, by what the result is in them: a straight line while the others are held, or not. */
export interface Reads {
  readonly straight: readonly number[];
  readonly curved: readonly number[];
  /** True where the straight ones are multiplied with one another; otherwise they are added. */
  readonly product: boolean;
}

export function readBy(step: Step): Reads {
  const added = (straight: readonly Operand[], curved: readonly Operand[]): Reads => ({
    straight: straight.map(({ column }) => column),
    curved: curved.map(({ column }) => column),
    product: false,
  });
  switch (step.kind) {
    case 'add':
    case 'subtract':
      return added([step.left, step.right], []);
    case 'multiply':
      return { ...added([step.left, step.right], []), product: true };
    case 'divide':
      return added([step.left], [step.right]);
    case 'power':
    case 'min':
    case 'max':
      return added([], [step.left, step.right]);
    case 'negate':
    case 'copy':
    case 'sum':
      return added([step.of], []);
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
      return added([], [step.of]);
    case 'previous':
      return added(step.parts, []);
    case 'decay':
    case 'turnover': {
      const [entering, rate, initial] = step.parts;
      return added([entering, initial], [rate]);
    }
    case 'interpolate': {
      const [x, at, value] = step.parts;
      return added([value], [x, at]);
    }
    default:
      return impossible(step);
  }
}

/** Every column that a step reads. */
export function operandsOf(step: Step): readonly number[] {
  const { straight, curved } = readBy(step);
  return [...straight, ...curved];
}

/** These columns and all that follow from them; in a loop, also by way of a later year. */
export function reachOf(columns: Iterable<number>, operations: readonly Operation[]): ReadonlySet<number> {
  const reach = new Set(columns);
  for (const operation of operations) {
    let before: number;
    do {
      before = reach.size;
      for (const step of stepsOf(operation))
        if (operandsOf(step).some((column) => reach.has(column))) for (const column of writtenBy(step)) reach.add(column);
    } while (operation.kind === 'years' && reach.size > before);
  }
  return reach;
}
