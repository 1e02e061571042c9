import type { Plan } from '../../domain/plan.js';
import type { TotalsOfYear } from '../../domain/totals.js';
import type { Stretch } from '../drawn-inputs.js';
import type { Alike } from './alike.js';
import { chunkLines } from './chunk-lines.js';
import type { Program } from './graph-of.js';
import { fusedGraph } from './graph-of.js';
import type { ChunkFunction } from './chunk-text.js';
import type { Kernel } from './kernels.js';
import { functionsOf, kernelOf } from './kernels.js';
import { hullsOf } from './hulls.js';
import type { Layout } from './layout.js';
import { innermostWork, layoutOf } from './layout.js';
import type { Fill, Rows } from './rows.js';
import { separated } from './separated.js';
import type { Storage } from './storage.js';
import { storageFor } from './storage.js';
import type { Value, ValueTable } from './values.js';
import { dependsOn } from './values.js';

/** Numbers of all rows of one place of the loops: no more than a processor keeps near, so that what one function leaves the next finds there. */
const mostInRows = 2 ** 17;

/** Draws of a block, and the distance of rows: if that were a power of two, all would begin at the same place of the nearest cache. */
function blockFor({ widths }: Layout): { readonly block: number; readonly stride: number } {
  const rows = widths.reduce((sum, width, mask) => ((mask & dependsOn.draw) === 0 ? sum : sum + width), 0);
  const block = [512, 256, 128].find((size) => size * rows <= mostInRows) ?? 64;
  return { block, stride: block + 8 };
}

/**
 * A function that hands over the totals of a group in every run, year and draw, as often as it is called. It gives the municipalities of which a draw leaves the limits of a quantity: their totals mean nothing, and
 * must be computed by the engine that holds such draws.
 */
export function fusedTotals(program: Program, group: Alike, rows: Rows): (take: (totals: TotalsOfYear) => void) => readonly string[] {
  const { layout, kernels, outs, block, stride } = compiled(program, group, rows);
  const { count } = rows;
  const blocks = Array.from({ length: Math.ceil(count / block) }, (_, i) => ({
    from: i * block,
    size: Math.min(block, count - i * block),
  }));
  const all = [...group.keys.keys()];
  const most = Math.min(all.length, Math.max(1, Math.floor(mostNumbers / (count * (outs + numbersOf(layout))))));
  const storage = storageFor(layout, { members: most, blocks: blocks.length, stride, outs: outs * count });
  const functions = functionsOf(kernels, layout.widths.length, storage.memory);
  const made: Made = { plan: program.plan, group, layout, blocks, storage, functions, fill: rows.filler(layout, stride) };
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, part) => all.slice(part * most, (part + 1) * most));
  return (take) => parts.flatMap((members) => totalsOfPart(made, members, take));
}

/** All that stays the same from one part of a group to the next. */
interface Made {
  readonly plan: Plan;
  readonly group: Alike;
  readonly layout: Layout;
  readonly blocks: readonly Stretch[];
  readonly storage: Storage;
  /** By mask. */
  readonly functions: readonly (readonly ChunkFunction[])[];
  readonly fill: Fill;
}

/** So many numbers are held for the municipalities that are computed together. */
const mostNumbers = 8e6;

/** What a municipality needs for each draw, beside its totals. */
function numbersOf({ widths, keptWidths }: Layout): number {
  const ofPlace = (_: number, mask: number): boolean => (mask & dependsOn.place) !== 0 && (mask & dependsOn.draw) !== 0;
  const lasting = widths.filter((width, mask) => ofPlace(width, mask) && (mask & dependsOn.year) === 0);
  return [...lasting, ...keptWidths.filter(ofPlace), ...keptWidths.filter(ofPlace)].reduce((sum, width) => sum + width, 0);
}

function totalsOfPart(
  { plan, group, layout, blocks, storage, functions, fill }: Made,
  members: readonly number[],
  take: (totals: TotalsOfYear) => void,
): readonly string[] {
  const keys = members.map((member) => group.keys[member]!);
  const strayed = new Set<string>();
  const call: Call = (mask, member, year, number) => {
    const stretch = (mask & dependsOn.draw) === 0 ? whole : blocks[number]!;
    const { arrays, before, next } = storage.at(member, number, year);
    let isBad = layout.sources[mask]!.length > 0 && !fill(mask, { key: keys[member]!, year, stretch, arrays });
    for (const own of functions[mask]!)
      if (own(arrays, before, next, storage.outs[member]!, stretch.from, stretch.size, year === 0)) isBad = true;
    if (isBad) for (const key of (mask & dependsOn.place) === 0 ? keys : [keys[member]!]) strayed.add(key);
  };
  runLoops(call, keys, plan.lanes, blocks.length, strayed, (member, year) => {
    const [totals, runs] = [storage.outs[member]!, group.runs.map((run) => run[members[member]!]!)];
    runs.forEach((run, number) => {
      // before its first year a run is the baseline, to the last bit
      if (run.edits.every(({ from }) => from > plan.firstYear + year))
        totals.copyWithin((number * totals.length) / runs.length, 0, totals.length / runs.length);
    });
    take({ key: keys[member]!, runs, year, totals });
  });
  return [...strayed];
}

const whole = { from: 0, size: 1 };

type Call = (mask: number, member: number, year: number, block: number) => void;

/** Each mask in the loop of what it depends on. */
function runLoops(
  call: Call,
  keys: readonly string[],
  years: number,
  blocks: number,
  strayed: ReadonlySet<string>,
  done: (member: number, year: number) => void,
): void {
  const { place, year: ofYear, draw } = dependsOn;
  const members = keys.map((_, member) => member);
  call(0, 0, 0, 0);
  for (const member of members) call(place, member, 0, 0);
  for (let number = 0; number < blocks; number++) {
    call(draw, 0, 0, number);
    for (const member of members) call(place | draw, member, 0, number);
  }
  for (let year = 0; year < years && strayed.size < keys.length; year++) {
    call(ofYear, 0, year, 0);
    for (const member of members) call(place | ofYear, member, year, 0);
    for (let number = 0; number < blocks; number++) {
      call(ofYear | draw, 0, year, number);
      for (const member of members) if (!strayed.has(keys[member]!)) call(place | ofYear | draw, member, year, number);
    }
    for (const member of members) if (!strayed.has(keys[member]!)) done(member, year);
  }
}

interface Compiled {
  readonly layout: Layout;
  readonly kernels: readonly Kernel[];
  readonly block: number;
  readonly stride: number;
  readonly outs: number;
}

function compiled(program: Program, group: Alike, rows: Rows): Compiled {
  const graph = fusedGraph(program, group);
  const hullOf = hullsOf(graph.table.all, program.plan.lanes, rows.hullOf);
  const watched = graph.watched.filter(({ value, low, high }) => {
    const hull = hullOf(value);
    return !(hull.low >= low && hull.high <= high);
  });
  const outs = program.isExact ? graph.outs : cheaperOf(graph.table, graph.outs, group.totals.length);
  const layout = layoutOf(graph.table.all, outs, watched);
  const writing = { layout, outs, watched: new Map(watched.map((one) => [one.value, one])) };
  const { block, stride } = blockFor(layout);
  const kernels = layout.chunks.map((chunk) => kernelOf(chunkLines(chunk, writing), chunk.mask, { stride, count: rows.count }));
  return { layout, kernels, outs: outs.length, block, stride };
}

/** Taken apart or as they are: whatever leaves less to the innermost loop. What is watched does not count, because it depends on who else is in the group. */
function cheaperOf(table: ValueTable, outs: readonly Value[], count: number): readonly Value[] {
  const apart = separated(table, outs, count);
  return innermostWork(apart) < innermostWork(outs) ? apart : outs;
}
