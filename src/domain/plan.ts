import type { Edit, Interval } from './study.js';

/**
 * What `plan` hands on: column operations in order, with numbers for names.
 * A column holds, for each cell of a quantity, one value per lane; a lane is a year, and with draws a year and a draw.
 * The same operations serve every municipality and scenario; only the inputs and the edits differ.
 */
export interface Plan {
  readonly firstYear: number;
  /** Number of years: lanes of a cell without draws. */
  readonly lanes: number;
  /** Number of quantities; their columns come first. */
  readonly quantities: number;
  /** Cells of each column. Columns 0 … quantities−1 are the quantities of the study, the rest are intermediate. */
  readonly cells: readonly number[];
  /** Quantity that each column belongs to; an intermediate belongs to the quantity whose formula it is part of. */
  readonly owner: readonly number[];
  /** Where the values of a column must lie, in base units. */
  readonly bounds: readonly Interval[];
  readonly operations: readonly Operation[];
  /** Columns of intermediate constants, such as the 1 in `1 - share`. */
  readonly constants: readonly { readonly column: number; readonly value: number }[];
  /** Values of the given columns, by municipality or example: column → cells × lanes. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
  /** Where the values of a municipality come from; where it is absent nobody knows. */
  readonly origins?: ReadonlyMap<string, Origin>;
  readonly runs: readonly Run[];
  /** The columns that anybody looks at in runs with measures; all when absent. The others of such runs are empty, and their memory is used again. */
  readonly observed?: ReadonlySet<number>;
  /** Sets of measures in which every two interact, single measures among them, smaller sets first; each is among the runs. */
  readonly together: readonly Together[];
}

/** The runs of plans that have one graph, as one plan. */
export function joinedPlan(plans: readonly Plan[]): Plan {
  const [first] = plans;
  if (!first) throw new Error('there is no plan to join');
  return {
    ...first,
    inputs: new Map(plans.flatMap(({ inputs }) => [...inputs])),
    origins: new Map(plans.flatMap(({ origins }) => [...(origins ?? [])])),
    runs: plans.flatMap(({ runs }) => runs),
  };
}

/** Two municipalities with the same `shared` have the same values in all given cells but those of their own. */
export interface Origin {
  readonly shared: string;
  /** Column → cells for which the municipality has rows of its own. */
  readonly own: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Measures of a scenario that all interact with one another in a municipality, by id; where too many do, a set that comes up in a drawn order (`orders`). */
export interface Together {
  readonly municipality: string;
  readonly scenario: string;
  readonly measures: readonly string[];
  readonly isDrawn?: true;
}

/** The sets of a scenario in a municipality, single measures first in their order, and whether they come of drawn orders. */
export function setsIn(
  together: readonly Together[],
  scenario: string,
  municipality: string,
): { readonly sets: readonly (readonly string[])[]; readonly areDrawn: boolean } {
  const own = together.filter((set) => set.scenario === scenario && set.municipality === municipality);
  return { sets: own.map(({ measures }) => measures), areDrawn: own.some(({ isDrawn }) => isDrawn === true) };
}

/** One evaluation of the whole graph: a municipality with some measures of a scenario in force. Without measures it is the baseline. */
export interface Run {
  readonly key: string;
  /** Key of the inputs: a municipality, or a worked example. */
  readonly inputs: string;
  readonly edits: readonly Edit[];
}

/** The key under which a run's columns are found again. Measures are named in the order of their ids. */
export function runKey(municipality: string, scenario: string, measures: readonly string[]): string {
  return measures.length === 0 ? municipality : `${municipality} ${scenario} ${measures.join('+')}`;
}

/** Cell `c` of the result takes cell `from[c]` of the operand. */
export interface Operand {
  readonly column: number;
  readonly from: Int32Array;
}

export type Operation = Step | Loop;

/** Quantities that need one another's year before: all steps of one year, then all of the next. */
export interface Loop {
  readonly kind: 'years';
  readonly body: readonly Step[];
}

/** An operation that writes one column, all years of it at once outside a loop. */
export type Step =
  | {
      readonly kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max';
      readonly out: number;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'negate' | 'copy' | 'exp' | 'log' | 'sqrt' | 'abs'; readonly out: number; readonly of: Operand }
  /** Cell `c` of the result is the sum over `of.from[c × terms … c × terms + terms − 1]`; so do the parts of a mechanism that have its dimension. */
  | { readonly kind: 'sum'; readonly out: number; readonly of: Operand; readonly terms: number }
  | Mechanism;

/** What remembers years, or reads a table (docs/handbook/language.md, "Mechanisms"); `parts` are its values in their order. */
export type Mechanism =
  | { readonly kind: 'previous'; readonly out: number; readonly parts: readonly [Operand, Operand] }
  /** `stock` is a column of its own, with a cell for each term of a cell: what is there at the end of each year, for `turnover` by age. */
  | {
      readonly kind: 'decay' | 'turnover';
      readonly out: number;
      readonly stock: number;
      readonly terms: number;
      readonly parts: ThreeOperands;
    }
  | { readonly kind: 'interpolate'; readonly out: number; readonly terms: number; readonly parts: ThreeOperands };

type ThreeOperands = readonly [Operand, Operand, Operand];
