import type { Span } from '../source/span.js';
import type { Distribution } from '../chance/curve.js';
import type { Sampling } from '../chance/sampling.js';
import type { Plan, Run } from './plan.js';
import type { Edit } from './study.js';

/**
 * A number that is not known exactly. All numbers with one id take the same draw, whatever their distribution: both are high in the same draws,
 * or, with `opposite`, one is as high as the other is low.
 */
export interface Uncertain {
  readonly id: string;
  readonly opposite: boolean;
  readonly distribution: Distribution;
  /** Its value in the central run. */
  readonly central: number;
  readonly about: About;
}

/** What an uncertain number is: a value of the data at a place, or the amount of a measure (of a shift: also the share taken from `from`). */
export interface About {
  readonly quantity: number;
  readonly cell: number;
  readonly place?: string;
  readonly measure?: string;
  readonly how?: Edit['how'] | 'shift';
  readonly from?: string;
  readonly at: Span;
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
interface DrawnInputs {
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

/** The draws of every uncertain number. */
export interface Deck {
  readonly draws: number;
  readonly drawsOf: (uncertain: Uncertain) => Float64Array;
}

/** Evaluates the runs of a plan in every draw, and tells what strayed. */
export type Draw = (plan: Plan, observed: ReadonlySet<number>, observe: Observe) => readonly Stray[];

/** The draws of a study, which any of its plans can be evaluated with. */
export interface Deal {
  readonly sampling: Sampling;
  readonly chances: Chances;
  readonly deck: Deck;
  /** Evaluates with other draws than those of the sampling; with `chances`, of these numbers alone. */
  readonly drawFrom: (deck: Deck, chances?: Chances) => Draw;
  readonly draw: Draw;
  /** Once, with every uncertain number at the mean of its draws. */
  readonly atMeans: Draw;
}

/**
 * What happened in draws and not in the central run: a measure would have carried a quantity past its bounds, and it was held there;
 * a computed quantity lies outside its bounds; or it is no number.
 */
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
