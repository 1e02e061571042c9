import { impossible } from '../../source/impossible.js';
import type { Lines } from '../operation-text.js';
import { applied, literal } from '../operation-text.js';
import type { Line, Place } from './chunk-lines.js';
import type { Table } from './tables.js';
import { tableHelpers } from './tables.js';
import type { Value } from './values.js';

/**
 * A generated function (`chunk-lines.ts`). `O`, from `o`, gets the outs, `count` numbers each. `n` numbers of each row are computed, in `first` those of the first year.
 * True where a watched value strays.
 */
export type ChunkFunction = (
  A: readonly Float64Array[],
  S: readonly Float64Array[],
  N: readonly Float64Array[],
  O: Float64Array,
  o: number,
  n: number,
  first: boolean,
) => boolean;

/** How far rows are from one another, and outs. */
export interface Strides {
  readonly stride: number;
  readonly count: number;
}

interface Text extends Strides, Lines {
  readonly arrays: Set<string>;
  readonly literals: Map<Value, string>;
  readonly fixed: Set<Value>;
}

/** Nothing but numbers goes into the text: of values and places, and those that formulas have as literals. */
export function chunkText(lines: readonly Line[], isLoop: boolean, strides: Strides): string {
  const text: Text = { ...strides, arrays: new Set(), outside: [], inside: [], literals: new Map(), fixed: new Set() };
  for (const line of lines) {
    const isFixed = 'isFixed' in line && line.isFixed;
    if (isFixed) text.fixed.add(line.value);
    const own = textOf(line, text);
    (isFixed ? text.outside : text.inside).push(own);
  }
  const before = [lines.some(({ kind }) => kind === 'look-up') ? tableHelpers : '', ...text.arrays, ...text.outside].join('');
  const body = isLoop ? `for(let i=0;i<n;i++){${text.inside.join('')}}` : text.inside.join('');
  return `"use strict";return(A,S,N,O,o,n,first)=>{${before}let bad=false;${body}return bad;}`;
}

function textOf(line: Line, text: Text): string {
  const name = nameOf(line.value, text);
  switch (line.kind) {
    case 'literal':
      text.literals.set(line.value, literal(line.number));
      return '';
    case 'read':
      return `const ${name}=${at(line.from, text)};`;
    case 'apply': {
      const parts = line.of.map((value) => ({ text: nameOf(value, text), isFixed: text.fixed.has(value) }));
      return `const ${name}=${applied(line.operation, parts, text)};`;
    }
    case 'look-up':
      return lookUp(line.value, nameOf(line.x, text), line.table, text);
    case 'before': {
      const { initial, before } = line;
      return `const ${name}=first?${nameOf(initial, text)}:${'array' in before ? at(before, text) : nameOf(before, text)};`;
    }
    case 'same':
      return `const ${name}=${nameOf(line.as, text)};`;
    case 'write':
      return `${at(line.to, text)}=${name};`;
    case 'watch':
      return `if(!(${name}>=${literal(line.low)}&&${name}<=${literal(line.high)}))bad=true;`;
    case 'out':
      return `O[o+${line.number * text.count}+i]=${name};`;
    default:
      return impossible(line);
  }
}

const nameOf = (value: Value, { literals }: Text): string => literals.get(value) ?? `v${value.id}`;

function at({ array, mask, slot, isRow }: Place, text: Text): string {
  return `${arrayOf(array, mask, text)}[${isRow ? `${slot * text.stride}+i` : slot}]`;
}

function arrayOf(name: Place['array'], mask: number, { arrays }: Text): string {
  arrays.add(`const ${name}${mask}=${name}[${mask}];`);
  return `${name}${mask}`;
}

function lookUp({ id }: Value, x: string, { count, points, values }: Table, text: Text): string {
  const rows = arrayOf('A', values.mask, text);
  const table = `${arrayOf('A', points.mask, text)},${points.first},${count},${x}`;
  const [place, next] = [`(${values.first}+k${id})*${text.stride}`, `o${id}+${text.stride}`];
  text.outside.push(`const k${id}=K(${table}),f${id}=F(${table},k${id}),o${id}=${place},q${id}=f${id}===0?o${id}:${next};`);
  return `const a${id}=${rows}[o${id}+i];const v${id}=a${id}+f${id}*(${rows}[q${id}+i]-a${id});`;
}
