import type { Watched } from './graph-of.js';
import type { Chunk, Layout } from './layout.js';
import { isKept, isRow } from './layout.js';
import type { Table } from './tables.js';
import { tableOf } from './tables.js';
import type { Value } from './values.js';
import { dependsOn } from './values.js';

/**
 * Where a number stands between functions: `A` holds the values of a mask, `S` what was kept of the year before, `N` what is kept of this one. A row is as
 * many numbers as a block has draws.
 */
export interface Place {
  readonly array: 'A' | 'S' | 'N';
  readonly mask: number;
  readonly slot: number;
  readonly isRow: boolean;
}

/** What a function does, line by line; each value is known by its number. In a loop over draws, what is `isFixed` comes before it. */
export type Line =
  | { readonly kind: 'literal'; readonly value: Value; readonly number: number; readonly isFixed: boolean }
  | { readonly kind: 'read'; readonly value: Value; readonly from: Place; readonly isFixed: boolean }
  | { readonly kind: 'apply'; readonly value: Value; readonly operation: Operation; readonly of: readonly Value[] }
  | { readonly kind: 'look-up'; readonly value: Value; readonly x: Value; readonly table: Table }
  /** In the first year `initial`, later what stands elsewhere, or is another value. */
  | { readonly kind: 'before'; readonly value: Value; readonly initial: Value; readonly before: Place | Value }
  | { readonly kind: 'same'; readonly value: Value; readonly as: Value }
  | { readonly kind: 'write'; readonly value: Value; readonly to: Place }
  | { readonly kind: 'watch'; readonly value: Value; readonly low: number; readonly high: number }
  | { readonly kind: 'out'; readonly value: Value; readonly number: number };

export type Operation = Exclude<Value['kind'], 'literal' | 'source' | 'before' | 'copy'>;

export interface Writing {
  readonly layout: Layout;
  readonly outs: readonly Value[];
  readonly watched: ReadonlyMap<Value, Watched>;
}

export function chunkLines(chunk: Chunk, { layout, outs, watched }: Writing): readonly Line[] {
  const isLoop = (chunk.mask & dependsOn.draw) !== 0;
  const lines: Line[] = [];
  const known = new Set<Value>();
  const placeOf = (value: Value): Place => ({ array: 'A', mask: value.mask, slot: layout.slots.get(value)!, isRow: isRow(value) });
  const need = (value: Value): Value => {
    if (known.has(value)) return value;
    known.add(value);
    const isFixed = isLoop && !isRow(value);
    const { literal: number } = value;
    lines.push(number === undefined ? { kind: 'read', value, from: placeOf(value), isFixed } : { kind: 'literal', value, number, isFixed });
    return value;
  };
  const keptAt = (array: 'S' | 'N', value: Value): Place | undefined => {
    const slot = layout.kept.get(value);
    return slot === undefined ? undefined : { array, mask: value.mask, slot, isRow: isRow(value) };
  };
  for (const value of chunk.values) {
    const [kept, limits] = [keptAt('N', value), watched.get(value)];
    if (value.kind !== 'source') {
      lines.push(lineFor(value, need, (target) => keptAt('S', target), isLoop ? tableOf(value, layout) : undefined));
      known.add(value);
      if (layout.slots.has(value)) lines.push({ kind: 'write', value, to: placeOf(value) });
    } else if (kept || limits) need(value);
    if (kept) lines.push({ kind: 'write', value, to: kept });
    if (limits) lines.push({ kind: 'watch', value, low: limits.low, high: limits.high });
  }
  if (chunk.isLast) outs.forEach((value, number) => lines.push({ kind: 'out', value: need(value), number }));
  return lines;
}

/** The line that makes a value of others. */
function lineFor(value: Value, need: (of: Value) => Value, keptOf: (target: Value) => Place | undefined, table: Table | undefined): Line {
  const [first] = value.of as [Value];
  const { kind, target } = value;
  if (kind === 'before' && target) {
    const initial = need(first);
    return { kind, value, initial, before: (isKept(target) ? keptOf(target) : undefined) ?? need(target) };
  }
  if (kind === 'copy' || kind === 'before') return { kind: 'same', value, as: need(first) };
  if (table) return { kind: 'look-up', value, x: need(first), table };
  return { kind: 'apply', value, operation: kind as Operation, of: value.of.map(need) };
}
