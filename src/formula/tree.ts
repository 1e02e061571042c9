import type { Span } from '../source/span.js';

/** A formula as a tree; every node knows where it stands in the sector file. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  /** A quantity, with a member for some of its dimensions: `traffic[car]`. `name` is as written, with or without the sector. */
  | { readonly kind: 'name'; readonly name: string; readonly members: readonly string[]; readonly at: Span }
  | { readonly kind: 'negate'; readonly of: Tree; readonly at: Span }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly left: Tree; readonly right: Tree; readonly at: Span }
  | Call;

/** The last argument of some functions is the bare name of a dimension (`calls.ts`). */
export interface Call {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly arguments: readonly Tree[];
  readonly at: Span;
}

export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

/** The language is frozen (docs/decisions/0006): a new name needs a decision record. */
export const functionNames = ['sum', 'min', 'max', 'abs', 'exp', 'log', 'sqrt', 'previous', 'decay', 'turnover', 'interpolate'] as const;
export type FunctionName = (typeof functionNames)[number];
