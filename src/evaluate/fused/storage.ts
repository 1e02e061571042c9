import type { Layout } from './layout.js';
import { dependsOn } from './values.js';

/** The arrays of one place of the loops. */
interface Stored {
  readonly arrays: readonly Float64Array[];
  /** What was kept of the year before, and what is kept of this one. */
  readonly before: readonly Float64Array[];
  readonly next: readonly Float64Array[];
}

export interface Storage {
  /** All arrays are in one memory, because functions of WebAssembly see no other. */
  readonly memory: WebAssembly.Memory;
  /** The arrays of a municipality, a block and a year. */
  readonly at: (member: number, block: number, year: number) => Stored;
  /** The outs of a municipality. */
  readonly outs: readonly Float64Array[];
}

export interface Sizes {
  readonly members: number;
  readonly blocks: number;
  readonly stride: number;
  /** Numbers of outs that a municipality has. */
  readonly outs: number;
}

type Take = (length: number) => Float64Array;
type Arrays = Omit<Storage, 'memory'>;

/**
 * Arrays by mask. What holds for all years is there for each municipality and block; what differs by year and draw is written again and again into one
 * array that stays in the processor's cache, but for what is kept for the year after.
 */
export function storageFor(layout: Layout, sizes: Sizes): Storage {
  let length = 0;
  arraysFrom(layout, sizes, (own) => {
    length += even(own);
    return empty;
  });
  const memory = new WebAssembly.Memory({ initial: Math.ceil((length * 8) / pageSize) });
  let from = 0;
  const arrays = arraysFrom(layout, sizes, (own) => {
    const array = new Float64Array(memory.buffer, from * 8, own);
    from += even(own);
    return array;
  });
  return { memory, ...arrays };
}

const pageSize = 65_536;
const empty = new Float64Array(0);

/** Two numbers are read at a time, on addresses that are whole pairs. */
const even = (length: number): number => length + (length % 2);

function arraysFrom(layout: Layout, { members, blocks, stride, outs }: Sizes, take: Take): Arrays {
  const { place, year: ofYear, draw } = dependsOn;
  const masks = layout.widths.map((_, mask) => mask);
  const table = (mask: number, widths: readonly number[], isLasting: boolean): ((member: number, block: number) => Float64Array) => {
    const isOfDraws = (mask & draw) !== 0;
    const m = (mask & place) === 0 || (isOfDraws && !isLasting) ? 1 : members;
    const b = isOfDraws && isLasting ? blocks : 1;
    if (widths[mask] === 0) return () => empty;
    const all = Array.from({ length: m * b }, () => take(widths[mask]! * (isOfDraws ? stride : 1)));
    return (member, block) => all[(m === 1 ? 0 : member) * b + (b === 1 ? 0 : block)]!;
  };
  const current = masks.map((mask) => table(mask, layout.widths, (mask & ofYear) === 0));
  const kept = [0, 1].map(() => masks.map((mask) => table(mask, layout.keptWidths, true)));
  const all = Array.from({ length: members * blocks }, (_, at) => {
    const arraysOf = (from: typeof current): readonly Float64Array[] => from.map((arrays) => arrays(Math.floor(at / blocks), at % blocks));
    const [arrays, odd, other] = [current, ...kept].map(arraysOf) as [
      readonly Float64Array[],
      readonly Float64Array[],
      readonly Float64Array[],
    ];
    return [
      { arrays, before: odd, next: other },
      { arrays, before: other, next: odd },
    ] as const;
  });
  return {
    at: (member, block, year) => all[member * blocks + block]![year % 2 === 0 ? 0 : 1],
    outs: Array.from({ length: members }, () => take(outs)),
  };
}
