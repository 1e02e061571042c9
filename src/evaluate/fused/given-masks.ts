import type { Chances, DrawnCell } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import { dependsOn } from './values.js';

/** Where the cells of each column begin among all places (cells of columns); one more for the end. */
export function startsOf({ cells }: Plan): Int32Array {
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((count, column) => (starts[column + 1] = starts[column]! + count));
  return starts;
}

/** On what the given places of a municipality depend. Members of a whole depend on all that one of them depends on, because together they must be 1. */
export function givenMasks(plan: Plan, { inputs, wholes }: Chances, key: string, starts: Int32Array): Int32Array {
  const masks = new Int32Array(starts.at(-1) ?? 0);
  const origin = plan.origins?.get(key);
  for (const [column, values] of plan.inputs.get(key) ?? []) {
    const own = origin?.own.get(column);
    for (let cell = 0; cell < (plan.cells[column] ?? 0); cell++) {
      const isOwn = origin === undefined || own?.has(cell) === true;
      masks[starts[column]! + cell] = (isOwn ? dependsOn.place : 0) | (isTheSame(values, cell, plan.lanes) ? 0 : dependsOn.year);
    }
  }
  for (const drawn of inputs.get(key)?.cells ?? []) {
    const place = starts[drawn.column]! + drawn.cell;
    masks[place] = masks[place]! | dependsOn.draw | (isTheSameDraw(drawn) ? 0 : dependsOn.year);
  }
  for (const [column, groups] of wholes)
    for (const cells of groups) {
      const mask = cells.reduce((all, cell) => all | masks[starts[column]! + cell]!, 0);
      if ((mask & dependsOn.draw) !== 0) for (const cell of cells) masks[starts[column]! + cell] = mask;
    }
  return masks;
}

function isTheSame(values: Float64Array, cell: number, years: number): boolean {
  const first = values[cell * years]!;
  for (let at = cell * years; at < (cell + 1) * years; at++) if (!Object.is(values[at], first)) return false;
  return true;
}

function isTheSameDraw({ years }: DrawnCell): boolean {
  const first = years[0]!;
  return years.every(({ before, weight }) => before === first.before && weight === 0);
}

/** On what each given cell depends where municipalities stand in the rows: the place in the row where municipalities differ, the year where it changes. */
export function centralMasks(plan: Plan, keys: readonly string[]): Int32Array {
  const { inputs, cells, lanes } = plan;
  const starts = startsOf(plan);
  const masks = new Int32Array(starts.at(-1) ?? 0);
  for (const column of inputs.get(keys[0]!)?.keys() ?? []) {
    const [first = none, ...others] = new Set(keys.map((key) => inputs.get(key)?.get(column) ?? none));
    for (let cell = 0; cell < (cells[column] ?? 0); cell++) {
      const [from, to] = [cell * lanes, (cell + 1) * lanes];
      let mask = 0;
      for (let at = from; at < to; at++) {
        if (!Object.is(first[at], first[from])) mask |= dependsOn.year;
        for (const values of others) {
          if (!Object.is(values[at], first[at])) mask |= dependsOn.draw;
          if (!Object.is(values[at], values[from])) mask |= dependsOn.year;
        }
      }
      masks[starts[column]! + cell] = mask;
    }
  }
  return masks;
}

const none = new Float64Array(0);
