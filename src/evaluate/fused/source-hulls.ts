import type { DrawnCell, Uncertain } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import type { Edit } from '../../domain/study.js';
import type { TotalsRequest } from '../../domain/totals.js';
import { amountsOf } from '../drawn-edits.js';
import { remembered } from '../remembered.js';
import type { Alike } from './alike.js';
import { drawnOfYear } from './drawn-of-year.js';
import { limitsOf } from './graph-of.js';
import type { Hull } from './hulls.js';
import { anywhere, hullAround, joined } from './hulls.js';
import { editedHull } from './rows.js';
import type { Value } from './values.js';
import { dependsOn } from './values.js';

type Drawing = Pick<TotalsRequest, 'chances' | 'deck'>;

/** The hulls of what is not computed: from the draws themselves, of all municipalities of a group. */
export function sourceHulls(plan: Plan, drawing: Drawing, { keys }: Alike): (value: Value) => Hull {
  const cellsOf = remembered(
    new Map<string, ReadonlyMap<string, DrawnCell>>(),
    (key) => new Map((drawing.chances.inputs.get(key)?.cells ?? []).map((cell) => [`${cell.column} ${cell.cell}`, cell])),
  );
  const ofDraws = remembered(new Map<Uncertain, Hull>(), (uncertain) => hullAround(drawing.deck.drawsOf(uncertain)));
  const ofWhole = remembered(new Map<string, readonly Hull[]>(), (of) => {
    const [key = '', column, isYearly] = of.split(' ');
    return wholeHulls(plan, drawing, key, Number(column), [...cellsOf(key).values()], isYearly === 'yearly');
  });
  const ofCell = (key: string, column: number, cell: number, mask: number): Hull => {
    if ((mask & dependsOn.draw) !== 0 && drawing.chances.wholes.has(column))
      return ofWhole(`${key} ${column} ${(mask & dependsOn.year) === 0 ? '' : 'yearly'}`)[cell] ?? anywhere;
    const own = cellsOf(key).get(`${column} ${cell}`);
    if (own) return joined(own.points.map(ofDraws));
    const values = plan.inputs.get(key)?.get(column);
    return values ? hullAround(values.subarray(cell * plan.lanes, (cell + 1) * plan.lanes)) : anywhere;
  };
  const amountIn = (edit: Edit): Hull => {
    const lever = drawing.chances.levers.get(edit);
    if (!lever) return { low: edit.amount, high: edit.amount };
    return hullAround(amountsOf(lever, drawing.deck, { from: 0, size: drawing.deck.draws }));
  };
  const hullOf = ({ literal, source, mask, of: [before] }: Value): Hull => {
    if (literal !== undefined) return { low: literal, high: literal };
    if (source?.kind === 'edited' && before) return editedHull(hullOf(before), source.edits, amountIn, limitsOf(plan, source.column));
    if (source?.kind !== 'given') return anywhere;
    const some = (mask & dependsOn.place) === 0 ? keys.slice(0, 1) : keys;
    return joined(some.map((key) => ofCell(key, source.column, source.cell, mask)));
  };
  return hullOf;
}

/** So many draws of a whole are made at a time. */
const size = 1024;

/** Shares that are made to sum to 1 have other hulls than their draws: those of each cell of the column. */
function wholeHulls(
  plan: Plan,
  drawing: Drawing,
  key: string,
  column: number,
  drawn: readonly DrawnCell[],
  isYearly: boolean,
): readonly Hull[] {
  const cells = drawn.filter((cell) => cell.column === column);
  const hulls = Array.from({ length: plan.cells[column] ?? 0 }, (): Hull => ({ low: Infinity, high: -Infinity }));
  const { draws } = drawing.deck;
  for (let year = 0; year < (isYearly ? plan.lanes : 1); year++)
    for (let from = 0; from < draws; from += size) {
      const stretch = { from, size: Math.min(size, draws - from) };
      const values = drawnOfYear(plan, drawing, key, cells, year, stretch).get(column) ?? new Float64Array(0);
      hulls.forEach((hull, cell) => {
        hulls[cell] = joined([hull, hullAround(values.subarray(cell * stretch.size, (cell + 1) * stretch.size))]);
      });
    }
  return hulls;
}
