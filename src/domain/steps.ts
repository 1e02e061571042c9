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
      return added([step.x, step.initial], []);
    case 'decay':
      return added([step.deposit, step.initial], [step.rate]);
    case 'turnover':
      return added([step.entering, step.initial], [step.survival]);
    case 'interpolate':
      return added([step.value], [step.x, step.points]);
    default:
      return impossible(step);
  }
}

/** Every column that a step reads. */
export function operandsOf(step: Step): readonly number[] {
  const { straight, curved } = readBy(step);
  return [...straight, ...curved];
}
