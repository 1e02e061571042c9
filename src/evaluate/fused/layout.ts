import type { Watched } from './graph-of.js';
import type { Value } from './values.js';
import { dependsOn } from './values.js';

/** Values that are computed in one generated function. */
export interface Chunk {
  /** On what they depend, and so in which loop the function is called. */
  readonly mask: number;
  readonly values: readonly Value[];
  /** The outs are written by the last chunk of the innermost loop. */
  readonly isLast: boolean;
}

/** Where values are between functions: by mask, each value has a place of its own in an array of its mask. */
export interface Layout {
  readonly chunks: readonly Chunk[];
  readonly slots: ReadonlyMap<Value, number>;
  /** Number of places by mask. */
  readonly widths: readonly number[];
  /** What is kept for the year after, and where, by mask of what is kept. */
  readonly kept: ReadonlyMap<Value, number>;
  readonly keptWidths: readonly number[];
  /** By mask, what is filled in before its functions are called. */
  readonly sources: readonly (readonly Value[])[];
}

/** Operands. V8 optimises a function of this size well; in larger ones it runs out of registers, and in much larger ones of patience. */
const mostInChunk = 200;

const innermost = dependsOn.place | dependsOn.year | dependsOn.draw;

export function isRow({ mask }: Value): boolean {
  return (mask & dependsOn.draw) !== 0;
}

/** Puts all that the outs and the watched values need into functions, and gives a place to what one function leaves for another. */
export function layoutOf(all: readonly Value[], outs: readonly Value[], watched: readonly Watched[]): Layout {
  const live = liveValues([...outs, ...watched.map(({ value }) => value)]);
  const ordered = all.filter((value) => live.has(value));
  const chunks = masks.flatMap((mask) => chunksOf(mask, ordered));
  const chunkOf = new Map(chunks.flatMap((chunk) => chunk.values.map((value) => [value, chunk] as const)));
  const slots = new Map<Value, number>();
  const widths = masks.map(() => 0);
  const put = (value: Value): void => {
    if (value.kind === 'literal' || slots.has(value)) return;
    slots.set(value, widths[value.mask]!);
    widths[value.mask] = widths[value.mask]! + 1;
  };
  const last = chunks.at(-1);
  for (const value of ordered) {
    if (!isRow(value) || value.kind === 'source') put(value);
    for (const one of readBy(value)) if (value.kind === 'between' || chunkOf.get(one) !== chunkOf.get(value)) put(one);
  }
  for (const value of outs) if (chunkOf.get(value) !== last) put(value);
  const targets = new Set(ordered.flatMap(({ kind, target }) => (kind === 'before' && target && isKept(target) ? [target] : [])));
  const keptWidths = masks.map(() => 0);
  const kept = new Map([...targets].map((value) => [value, keptWidths[value.mask]!++] as const));
  const sources = masks.map((mask) => ordered.filter((value) => value.kind === 'source' && value.mask === mask));
  return { chunks, slots, widths, kept, keptWidths, sources };
}

const masks = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** What does not differ by year need not be kept for the next. */
export function isKept({ mask }: Value): boolean {
  return (mask & dependsOn.year) !== 0;
}

/** What a value is made of in its own function. */
function readBy({ kind, of, target }: Value): readonly Value[] {
  return kind === 'before' && target && !isKept(target) ? [...of, target] : of;
}

function liveValues(from: readonly Value[]): ReadonlySet<Value> {
  const live = new Set<Value>();
  const waiting = [...from];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (live.has(value)) continue;
    live.add(value);
    waiting.push(...value.of, ...(value.target ? [value.target] : []));
  }
  return live;
}

function chunksOf(mask: number, ordered: readonly Value[]): Chunk[] {
  const chunks: Value[][] = [];
  let room = 0;
  for (const value of ordered) {
    if (value.mask !== mask || value.kind === 'literal') continue;
    // a table is mostly looked up before the loop
    const size = value.kind === 'between' ? 4 : Math.max(1, value.of.length);
    if (size > room || chunks.length === 0) {
      chunks.push([]);
      room = mostInChunk;
    }
    room -= size;
    chunks.at(-1)!.push(value);
  }
  if (mask === innermost && chunks.length === 0) chunks.push([]);
  return chunks.map((values, part) => ({ mask, values, isLast: mask === innermost && part === chunks.length - 1 }));
}

/** Operands that are read for every municipality, year and draw. */
export function innermostWork(outs: readonly Value[]): number {
  return [...liveValues(outs)].reduce((sum, { mask, of }) => (mask === innermost ? sum + of.length : sum), 0);
}
