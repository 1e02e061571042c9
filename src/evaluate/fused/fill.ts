import type { Chances, Deck, DrawnCell } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import type { Edit } from '../../domain/study.js';
import { moved, weightIn } from '../apply-edits.js';
import { amountsOf } from '../drawn-edits.js';
import type { Stretch } from '../drawn-inputs.js';
import { remembered } from '../remembered.js';
import { drawnOfYear } from './drawn-of-year.js';
import { limitsOf } from './graph-of.js';
import type { Layout } from './layout.js';
import { isRow } from './layout.js';
import type { Source, Value } from './values.js';
import { dependsOn } from './values.js';

/** Where a function reads: the municipality, the year, the draws, and the arrays of each mask. */
interface Here {
  readonly key: string;
  readonly year: number;
  readonly stretch: Stretch;
  readonly arrays: readonly Float64Array[];
}

/** Writes what is not computed into the places of a mask; false where an edit leaves the limits of its column. */
export type Fill = (mask: number, here: Here) => boolean;

export interface Filling {
  readonly plan: Plan;
  readonly chances: Chances;
  readonly deck: Deck;
  readonly layout: Layout;
  readonly stride: number;
}

export function filler(filling: Filling): Fill {
  const { chances, deck, layout } = filling;
  const amounts = remembered(new Map<Edit, Float64Array | undefined>(), (edit) => {
    const lever = chances.levers.get(edit);
    return lever && amountsOf(lever, deck, { from: 0, size: deck.draws });
  });
  const cellsOf = remembered(new Map<string, readonly DrawnCell[]>(), (of) => drawnCells(filling, of));
  return (mask, here) => {
    const sources = layout.sources[mask]!;
    if ((mask & dependsOn.draw) !== 0) fillDrawn(filling, cellsOf(`${mask} ${here.key}`), mask, here);
    let isInside = true;
    for (const value of sources) {
      const { source, of } = value;
      if (source?.kind === 'edited' && !fillEdited(filling, value, source, of[0]!, amounts, here)) isInside = false;
      if (source?.kind === 'given' && !isRow(value)) here.arrays[mask]![layout.slots.get(value)!] = centralOf(filling, source, here);
    }
    return isInside;
  };
}

function centralOf({ plan }: Filling, { column, cell }: Extract<Source, { kind: 'given' }>, { key, year }: Here): number {
  return plan.inputs.get(key)?.get(column)?.[cell * plan.lanes + year] ?? Number.NaN;
}

/** The drawn cells of a municipality with a mask, in columns that are read; `of` is the mask and the municipality. */
function drawnCells({ chances, layout }: Filling, of: string): readonly DrawnCell[] {
  const [mask, key] = [Number(of.slice(0, 1)), of.slice(2)];
  const columns = new Set(layout.sources[mask]!.flatMap(({ source }) => (source?.kind === 'given' ? [source.column] : [])));
  const masks = new Map(
    layout.sources.flatMap((values) =>
      values.flatMap(({ source, mask: own }) => (source?.kind === 'given' ? [[`${source.column} ${source.cell}`, own] as const] : [])),
    ),
  );
  const maskOf = (column: number, cell: number): number | undefined =>
    masks.get(`${column} ${cell}`) ??
    wholeOf(chances, column, cell)
      ?.map((one) => masks.get(`${column} ${one}`))
      .find((one) => one !== undefined);
  return (chances.inputs.get(key)?.cells ?? []).filter(({ column, cell }) => columns.has(column) && maskOf(column, cell) === mask);
}

function wholeOf({ wholes }: Chances, column: number, cell: number): readonly number[] | undefined {
  return wholes.get(column)?.find((cells) => cells.includes(cell));
}

/** Draws of one year, made as those of all years are. */
function fillDrawn({ plan, chances, deck, layout, stride }: Filling, cells: readonly DrawnCell[], mask: number, here: Here): void {
  if (cells.length === 0) return;
  const { key, year, stretch, arrays } = here;
  const made = drawnOfYear(plan, { chances, deck }, key, cells, year, stretch);
  for (const value of layout.sources[mask]!) {
    const { source } = value;
    const values = source?.kind === 'given' ? made.get(source.column) : undefined;
    if (source?.kind !== 'given' || !values) continue;
    const from = source.cell * stretch.size;
    arrays[mask]!.set(values.subarray(from, from + stretch.size), layout.slots.get(value)! * stride);
  }
}

/** A given cell as edits leave it in a year. */
function fillEdited(
  { plan, layout, stride }: Filling,
  value: Value,
  { column, edits }: Extract<Source, { kind: 'edited' }>,
  before: Value,
  amounts: (edit: Edit) => Float64Array | undefined,
  { year, stretch, arrays }: Here,
): boolean {
  const [into, out] = [arrays[value.mask]!, arrays[before.mask]!];
  const size = isRow(value) ? stretch.size : 1;
  const place = (one: Value): number => layout.slots.get(one)! * (isRow(one) ? stride : 1);
  const [to, from] = [place(value), place(before)];
  const step = isRow(before) ? 1 : 0;
  for (let i = 0; i < size; i++) into[to + i] = out[from + i * step]!;
  for (const edit of edits) {
    const weight = weightIn(plan.firstYear + year, edit);
    const drawn = amounts(edit);
    if (weight !== 0)
      for (let i = 0; i < size; i++) into[to + i] = moved(into[to + i]!, edit.how, drawn?.[stretch.from + i] ?? edit.amount, weight);
  }
  const { low, high } = limitsOf(plan, column);
  let isInside = true;
  for (let i = 0; i < size; i++) if (!(into[to + i]! >= low && into[to + i]! <= high)) isInside = false;
  return isInside;
}
