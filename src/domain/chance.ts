import type { Distribution } from '../chance/curve.js';
import type { Sampling } from '../chance/uniforms.js';
import type { Run } from './plan.js';
import type { Edit } from './study.js';

/**
 * A number that is not known exactly. All numbers with one id take the same draw, whatever their distribution: both are high in the same draws,
 * or, with `opposite`, one is as high as the other is low.
 */
export interface Uncertain {
  readonly id: string;
  readonly opposite: boolean;
  readonly distribution: Distribution;
}

/** Everything of a study that is drawn. What is not here has its central value in every draw. */
export interface Chances {
  /** By key of inputs. */
  readonly inputs: ReadonlyMap<string, DrawnInputs>;
  /** The edits of measures whose amount is drawn. */
  readonly levers: ReadonlyMap<Edit, DrawnLever>;
  /** Cells whose members sum to 1, by column. */
  readonly wholes: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** The given cells of a municipality that are drawn. */
export interface DrawnInputs {
  readonly cells: readonly DrawnCell[];
}

/** A given cell over the years: in each, what lies on the straight line between two of its points (or is one of them). */
export interface DrawnCell {
  readonly column: number;
  readonly cell: number;
  readonly points: readonly Uncertain[];
  readonly years: readonly { readonly before: number; readonly after: number; readonly weight: number }[];
}

/** The amount of a change; of a shift, its sign and size for a member follow from the shares that are taken. */
export interface DrawnLever {
  readonly amount: Uncertain;
  /** The shares of all that is taken, which sum to 1, and which of them this cell gives; without it the cell is the one that grows. */
  readonly taken?: { readonly shares: readonly Uncertain[]; readonly own: number };
}

/** Draws `from` … `from + size − 1` of one run. In each column a cell has, for each year, `size` lanes side by side. Valid only until `observe` returns. */
export interface DrawnBlock {
  readonly run: Run;
  readonly from: number;
  readonly size: number;
  readonly columns: readonly Float64Array[];
}

/** Takes a block. The baseline of a municipality comes first in each block of draws, then its other runs. */
export type Observe = (block: DrawnBlock) => void;

/** What happened in the draws that did not happen in the central run. */
export interface DrawnWorld {
  readonly sampling: Sampling;
  /** Quantities that a measure would have carried past their bounds and that were held there, and computed ones that lie outside of theirs. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  readonly kind: 'held' | 'outside' | 'not-a-number';
  readonly column: number;
  /** Run, year and value of the first. */
  readonly run: string;
  readonly cell: number;
  readonly year: number;
  readonly value: number;
  /** In how many draws, in any run. */
  readonly draws: number;
}
