import type { Span } from '../source/span.js';

/** A formula as a tree; every node knows where it stands in the sector file. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  /** A quantity, with a member for some of its dimensions: `traffic[car]`. `name` is as written, with or without the sector. */
  | { readonly kind: 'name'; readonly name: string; readonly members: readonly string[]; readonly at: Span }
  | { readonly kind: 'negate'; readonly of: Tree; readonly at: Span }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly left: Tree; readonly right: Tree; readonly at: Span }
  /** `sum(x, dimension)`: the second argument is a bare dimension name. */
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Tree[]; readonly at: Span };

export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

export const functionNames = ['sum', 'min', 'max', 'abs', 'exp', 'log', 'sqrt'] as const;
export type FunctionName = (typeof functionNames)[number];
