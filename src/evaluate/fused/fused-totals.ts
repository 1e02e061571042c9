import type { Deck } from '../../domain/chance.js';
import type { TotalsOfYear, TotalsRequest } from '../../domain/totals.js';
import type { Alike } from './alike.js';
import { chunkLines } from './chunk-lines.js';
import type { Fill } from './fill.js';
import { filler } from './fill.js';
import type { Program } from './graph-of.js';
import { fusedGraph } from './graph-of.js';
import type { FunctionsIn } from './kernels.js';
import { functionsOf, kernelOf } from './kernels.js';
import { hullsOf } from './hulls.js';
import type { Layout } from './layout.js';
import { innermostWork, layoutOf } from './layout.js';
import { separated } from './separated.js';
import { sourceHulls } from './source-hulls.js';
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
 * The totals of a group in every run, year and draw. Gives the municipalities of which a draw leaves the limits of a quantity: their totals mean nothing, and
 * must be computed by the engine that holds such draws.
 */
export function fusedTotals(
  program: Program,
  group: Alike,
  request: Pick<TotalsRequest, 'chances' | 'deck'>,
  take: (totals: TotalsOfYear) => void,
): readonly string[] {
  const made = compiled(program, group, request);
  const fill = filler({ plan: program.plan, ...request, layout: made.layout, stride: made.stride });
  const most = Math.max(1, Math.floor(mostNumbers / (request.deck.draws * (made.outs + numbersOf(made.layout)))));
  const count = Math.ceil(group.keys.length / most);
  return Array.from({ length: count }, (_, part) => {
    const members = group.keys.map((_key, member) => member).slice(part * most, (part + 1) * most);
    return totalsOfPart(program, group, members, request.deck, made, fill, take);
  }).flat();
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
  { plan }: Program,
  group: Alike,
  members: readonly number[],
  deck: Deck,
  { layout, functionsIn, outs, block, stride }: Compiled,
  fill: Fill,
  take: (totals: TotalsOfYear) => void,
): readonly string[] {
  const blocks = Array.from({ length: Math.ceil(deck.draws / block) }, (_, i) => ({
    from: i * block,
    size: Math.min(block, deck.draws - i * block),
  }));
  const keys = members.map((member) => group.keys[member]!);
  const storage = storageFor(layout, { members: keys.length, blocks: blocks.length, stride, outs: outs * deck.draws });
  const functions = functionsIn(storage.memory);
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
  /** By mask. */
  readonly functionsIn: FunctionsIn;
  readonly block: number;
  readonly stride: number;
  readonly outs: number;
}

function compiled(program: Program, group: Alike, { chances, deck }: Pick<TotalsRequest, 'chances' | 'deck'>): Compiled {
  const { plan } = program;
  const graph = fusedGraph(program, chances, group);
  const hullOf = hullsOf(graph.table.all, plan.lanes, sourceHulls(plan, { chances, deck }, group));
  const watched = graph.watched.filter(({ value, low, high }) => {
    const hull = hullOf(value);
    return !(hull.low >= low && hull.high <= high);
  });
  const outs = cheaperOf(graph.table, graph.outs);
  const layout = layoutOf(graph.table.all, outs, watched);
  const writing = { layout, outs, watched: new Map(watched.map((one) => [one.value, one])) };
  const { block, stride } = blockFor(layout);
  const kernels = layout.chunks.map((chunk) => kernelOf(chunkLines(chunk, writing), chunk.mask, { stride, draws: deck.draws }));
  return { layout, functionsIn: functionsOf(kernels, layout.widths.length), outs: outs.length, block, stride };
}

/** Taken apart or as they are: whatever leaves less to the innermost loop. What is watched does not count, because it depends on who else is in the group. */
function cheaperOf(table: ValueTable, outs: readonly Value[]): readonly Value[] {
  const apart = separated(table, outs);
  const work = (some: readonly Value[]): number => innermostWork(layoutOf(table.all, some, []));
  return work(apart) < work(outs) ? apart : outs;
}
