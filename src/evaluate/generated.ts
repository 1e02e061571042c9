import { impossible } from '../source/impossible.js';
import type { Apply, Expression, Leaf } from './expressions.js';

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

interface Lines {
  readonly inside: string[];
  readonly outside: string[];
}

interface Written {
  readonly text: string;
  /** True where it is the same in every draw. */
  readonly isFixed: boolean;
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

const signs = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '**' } as const;

/** What the kernels do (`kernels.ts`, `mechanisms/`), operation by operation, so that both give the same bits. */
function applied(kind: Apply['kind'], parts: readonly Written[], lines: Lines): string {
  const texts = parts.map(({ text }) => text);
  const [a = '', b = '', c = ''] = texts;
  switch (kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
      return `${a}${signs[kind]}${b}`;
    case 'min':
    case 'max':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
      return `Math.${kind}(${texts.join()})`;
    case 'negate':
      return `-${a}`;
    // a sum begins with zero, which makes a negative zero a positive one
    case 'sum':
      return `0+${texts.join('+')}`;
    case 'decayed':
      return `${a}*-Math.expm1(-${b})`;
    case 'alive':
      return `${a}===0?0:${a}*(${b}/${c})`;
    case 'between':
      return between(parts, lines);
    default:
      return impossible(kind);
  }
}

/** From the first point on: on it, or on the line to the next. */
function between([x, ...table]: readonly Written[], lines: Lines): string {
  const points = table.slice(0, table.length / 2);
  const values = table.slice(table.length / 2);
  const rises = points.map(({ text }, i) => (i === 0 ? `${text}>-Infinity` : `${text}>${points[i - 1]!.text}`)).join('&&');
  const isFixed = points.every((point) => point.isFixed);
  const name = `r${lines.inside.length}_${lines.outside.length}`;
  (isFixed ? lines.outside : lines.inside).push(`const ${name}=${rises};`);
  const at = x!.text;
  const pieces = points.map(({ text }, i) => {
    const value = values[i]!.text;
    const [next, nextValue] = [points[i + 1]?.text, values[i + 1]?.text];
    if (next === undefined || nextValue === undefined) return value;
    return `${at}<=${text}?${value}:${at}<${next}?${value}+(${at}-${text})/(${next}-${text})*(${nextValue}-${value}):`;
  });
  return `!${name}?NaN:${at}!==${at}?${at}:${pieces.join('')}`;
}

/** A number as text that gives back its bits; in brackets where it has a sign. */
function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}
