import type { Plan } from '../domain/plan.js';
import { formulasOf } from './expressions.js';
import type { RowFunction, Shape } from './generated.js';
import { shapeOf } from './generated.js';
import type { Node } from './nodes.js';

/** A formula with numbers for its leaves: each is where a cell's years begin among all cells of the plan. */
export interface CompiledFormula {
  readonly column: number;
  /** Number of its cell among all cells of the plan, times years: where its first year is. */
  readonly target: number;
  readonly leaves: Int32Array;
  /** For leaves that are read in the year before: where the initial one is; otherwise -1. */
  readonly initials: Int32Array;
  /** Number of its first leaf among the leaves of all formulas. */
  readonly firstLeaf: number;
  /** The columns that it reads. */
  readonly reads: readonly number[];
  readonly functionFor: (codes: Int32Array, from: number) => number;
}

export interface RowProgram {
  readonly formulas: readonly CompiledFormula[];
  /** Where the years of the first cell of each column are. */
  readonly starts: Int32Array;
  /** Cells of all columns, times years. */
  readonly places: number;
  readonly columns: number;
  readonly mostLeaves: number;
  /** A scratch place for each leaf. */
  readonly lastYear: Int32Array;
  readonly functions: readonly RowFunction[];
}

/** Compiles the formulas of a plan. Functions are generated when a row first needs them, one for all cells that do the same with the same kind of operands. */
export function rowProgramOf(plan: Plan, nodes: readonly Node[]): RowProgram {
  const starts = new Int32Array(plan.cells.length);
  let places = 0;
  plan.cells.forEach((cells, column) => {
    starts[column] = places;
    places += cells * plan.lanes;
  });
  const functions: RowFunction[] = [];
  const known = new Map<string, (codes: Int32Array, from: number) => number>();
  const placeOf = ({ column, cell }: { column: number; cell: number }): number => starts[column]! + cell * plan.lanes;
  let leaves = 0;
  const formulas = formulasOf(plan, nodes).map(({ column, cell, expression }) => {
    const shape = shapeOf(expression);
    const isWatched = column < plan.quantities;
    const key = `${isWatched ? 'watched ' : ''}${shape.key}`;
    const functionFor = known.get(key) ?? variants(shape, isWatched, functions);
    known.set(key, functionFor);
    const firstLeaf = leaves;
    leaves += shape.leaves.length;
    return {
      firstLeaf,
      reads: [...new Set(shape.leaves.flatMap(({ place, initial }) => [place.column, ...(initial ? [initial.column] : [])]))],
      column,
      target: placeOf({ column, cell }),
      leaves: Int32Array.from(shape.leaves, ({ place }) => placeOf(place)),
      initials: Int32Array.from(shape.leaves, ({ initial }) => (initial ? placeOf(initial) : -1)),
      functionFor,
    };
  });
  const mostLeaves = Math.max(0, ...formulas.map((formula) => formula.leaves.length));
  return { formulas, starts, places, functions, mostLeaves, columns: plan.cells.length, lastYear: new Int32Array(leaves) };
}

/** The functions of a shape: one for each choice of operands that are the same in every draw. */
function variants(shape: Shape, isWatched: boolean, functions: RowFunction[]): (codes: Int32Array, from: number) => number {
  const known = new Map<string | number, number>();
  const count = shape.leaves.length;
  return (codes, from) => {
    const choice = choiceOf(codes, from, count);
    const before = known.get(choice);
    if (before !== undefined) return before;
    const number = functions.push(generated(shape.text((leaf) => isFixed(codes[from + leaf]!), isWatched))) - 1;
    known.set(choice, number);
    return number;
  };
}

/** Rows that do not differ by draw have numbers below zero. */
export function isFixed(code: number): boolean {
  return code < 0;
}

function choiceOf(codes: Int32Array, from: number, count: number): string | number {
  let choice: string | number = count > 30 ? '' : 1;
  for (let leaf = 0; leaf < count; leaf++) {
    const bit = isFixed(codes[from + leaf]!) ? 1 : 0;
    choice = typeof choice === 'string' ? `${choice}${bit}` : 2 * choice + bit;
  }
  return choice;
}

/** The text is made of numbers and of our own words alone (`generated`). */
function generated(text: string): RowFunction {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the generated back end
  return new Function(text)() as RowFunction;
}
