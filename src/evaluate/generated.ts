import type { Expression, Leaf } from './expressions.js';
import type { Lines, Written } from './operation-text.js';
import { applied, literal } from './operation-text.js';

/**
 * A generated function: computes one row, draw by draw. `rows` holds the rows that differ by draw, `fixed` the numbers that do not, and `program`, from
 * `at`, where its operands begin in them; `limits` has two numbers for each column. True where a value is no number or lies outside its limits.
 */
export type RowFunction = (
  rows: Float64Array,
  fixed: Float64Array,
  limits: Float64Array,
  program: Int32Array,
  at: number,
  draws: number,
) => boolean;

/** Words of a program: function, number of words, column (for its limits), row of the result; then the operands. */
export const words = { of: 0, length: 1, column: 2, out: 3, operands: 4 } as const;

/** An expression whose leaves have numbers instead of places. */
export interface Shape {
  readonly text: (isFixed: (leaf: number) => boolean, isWatched: boolean) => string;
  readonly key: string;
  readonly leaves: readonly Leaf[];
}

/** Leaves are numbered in the order in which they are first read; the key is the same for expressions that do the same. */
export function shapeOf(expression: Expression): Shape {
  const leaves: Leaf[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (leaf: Leaf): number => {
    const { place, initial } = leaf;
    const key = `${place.column} ${place.cell} ${initial ? `${initial.column} ${initial.cell}` : ''}`;
    const number = numbers.get(key) ?? leaves.push(leaf) - 1;
    numbers.set(key, number);
    return number;
  };
  const key = keyOf(expression, numberOf);
  return { key, leaves, text: (isFixed, isWatched) => functionText(expression, leaves.length, numberOf, isFixed, isWatched) };
}

function keyOf(expression: Expression, numberOf: (leaf: Leaf) => number): string {
  if (expression.kind === 'leaf') return `$${numberOf(expression)}`;
  if (expression.kind === 'literal') return literal(expression.value);
  return `${expression.kind}(${expression.of.map((one) => keyOf(one, numberOf)).join()})`;
}

/** Nothing but numbers goes into the text: those of leaves, and those that a formula has as literals. */
function functionText(
  expression: Expression,
  leaves: number,
  numberOf: (leaf: Leaf) => number,
  isFixed: (leaf: number) => boolean,
  isWatched: boolean,
): string {
  const each = Array.from({ length: leaves }, (_, leaf) => leaf);
  const outside: string[] = each.map((leaf) =>
    isFixed(leaf) ? `const x${leaf}=F[P[p+${words.operands + leaf}]];` : `const a${leaf}=P[p+${words.operands + leaf}];`,
  );
  const inside: string[] = each.flatMap((leaf) => (isFixed(leaf) ? [] : [`const x${leaf}=R[a${leaf}+i];`]));
  const { text } = written(expression, numberOf, isFixed, { inside, outside });
  const watch = isWatched ? 'if(!(v>=low&&v<=high))stray=true;' : '';
  return [
    '"use strict";return(R,F,L,P,p,n)=>{',
    ...outside,
    `const to=P[p+${words.out}],low=L[2*P[p+${words.column}]],high=L[2*P[p+${words.column}]+1];let stray=false;`,
    `for(let i=0;i<n;i++){${inside.join('')}const v=${text};R[to+i]=v;${watch}}`,
    'return stray;}',
  ].join('');
}

/** The text of an expression; each of its parts is a line of its own, before the loop where it is the same in every draw. */
function written(expression: Expression, numberOf: (leaf: Leaf) => number, isFixed: (leaf: number) => boolean, lines: Lines): Written {
  if (expression.kind === 'literal') return { text: literal(expression.value), isFixed: true };
  if (expression.kind === 'leaf') {
    const leaf = numberOf(expression);
    return { text: `x${leaf}`, isFixed: isFixed(leaf) };
  }
  const parts = expression.of.map((one) => written(one, numberOf, isFixed, lines));
  const own = parts.every((part) => part.isFixed);
  const name = `t${lines.inside.length}_${lines.outside.length}`;
  (own ? lines.outside : lines.inside).push(`const ${name}=${applied(expression.kind, parts, lines)};`);
  return { text: name, isFixed: own };
}
