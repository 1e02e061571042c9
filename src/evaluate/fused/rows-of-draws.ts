import type { Chances, Deck, DrawnCell } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import type { Edit } from '../../domain/study.js';
import type { TotalsRequest } from '../../domain/totals.js';
import { amountsOf } from '../drawn-edits.js';
import { remembered } from '../remembered.js';
import type { Alike } from './alike.js';
import { drawnOfYear } from './drawn-of-year.js';
import type { Layout } from './layout.js';
import { isRow } from './layout.js';
import type { Fill, Here, Rows } from './rows.js';
import { fillEdited } from './rows.js';
import { sourceHulls } from './source-hulls.js';
import type { Source } from './values.js';
import { dependsOn } from './values.js';

interface Filling {
  readonly plan: Plan;
  readonly chances: Chances;
  readonly deck: Deck;
  readonly layout: Layout;
  readonly stride: number;
}

/** Rows of draws. */
export function rowsOfDraws(plan: Plan, request: Pick<TotalsRequest, 'chances' | 'deck'>, group: Alike): Rows {
  return {
    count: request.deck.draws,
    hullOf: sourceHulls(plan, request, group),
    filler: (layout, stride) => filler({ plan, ...request, layout, stride }),
  };
}

function filler(filling: Filling): Fill {
  const { plan, chances, deck, layout, stride } = filling;
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
      const { source } = value;
      if (source?.kind === 'edited' && !fillEdited(plan, layout, stride, value, amounts, here)) isInside = false;
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
