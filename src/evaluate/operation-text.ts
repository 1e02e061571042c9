import { impossible } from '../source/impossible.js';
import type { Apply } from './expressions.js';

/** Lines of a generated function: in its loop over draws, and before that. */
export interface Lines {
  readonly inside: string[];
  readonly outside: string[];
}

/** A value as text. */
export interface Written {
  readonly text: string;
  /** True where it is the same in every draw. */
  readonly isFixed: boolean;
}

const signs = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '**' } as const;

/** What the kernels do (`kernels.ts`, `mechanisms/`), operation by operation, so that both give the same bits. */
export function applied(kind: Apply['kind'], parts: readonly Written[], lines: Lines): string {
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
    case 'gone':
      return `-Math.expm1(-${a})`;
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
export function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}
