import type { Boundary, Label } from './documents.js';
import type { Quality, Row } from './findings.js';
import type { Plan } from './plan.js';
import type { Edit, Years } from './study.js';

/** What turns the kilograms of an emission line into CO2e by boundary and place. */
export interface WeighedLine {
  /** Number of the quantity, which is also its column. */
  readonly column: number;
  /** kg CO2e per kg of gas; 0 for biogenic CO2, which no boundary counts. */
  readonly potential: number;
  readonly biogenic: boolean;
  /** Share of the line that each boundary counts. */
  readonly counted: ReadonlyMap<Boundary, number>;
  /** Where it falls; shares sum to 1. */
  readonly places: readonly { readonly place: string; readonly share: number; readonly plant?: string }[];
  /** True where it is in the territorial account of the place in which it falls, whatever boundary was asked for. */
  readonly territorial: boolean;
}

/** A part of a plan, and the new number of each of its columns by the number in the whole plan. */
export interface PlanPart {
  readonly plan: Plan;
  readonly numberOf: ReadonlyMap<number, number>;
}

/**
 * All that is needed to evaluate the scenarios of one municipality again, in any boundary and year and with other amounts, without the study:
 * the part of the plan that its measures reach, with the baseline's values wherever they do not.
 */
export interface Trial {
  readonly municipality: string;
  readonly plan: Plan;
  readonly lines: readonly (WeighedLine & { readonly sector: string })[];
  /** kg CO2e by boundary and year of the lines that no measure reaches. */
  readonly rest: ReadonlyMap<Boundary, readonly number[]>;
  readonly scenarios: readonly TrialScenario[];
}

export interface TrialScenario {
  readonly id: string;
  readonly title: Label;
  readonly file: string;
  /** Where its id is written. */
  readonly idAt: { readonly start: number; readonly end: number };
  readonly years: Years;
  readonly sector: string;
  readonly quality: Quality;
  /** Sorted by id. */
  readonly measures: readonly TrialMeasure[];
  readonly target?: TrialTarget;
}

export interface TrialMeasure {
  readonly id: string;
  readonly title: Label;
  readonly kind: string;
  readonly sector: string;
  readonly quality: Quality;
  readonly levers: readonly Lever[];
  /** In the order in which they are applied. */
  readonly edits: readonly Edit[];
}

/** One amount in a scenario file, and the edits that follow from it. */
export interface Lever {
  /** As in the file, such as `waste.sorted[plastic]`. */
  readonly target: string;
  readonly label: Label;
  readonly how: Edit['how'] | 'shift';
  /** In base units; the unit in which it is shown and written. */
  readonly amount: number;
  readonly unit: { readonly text: string; readonly numerator: number; readonly denominator: number };
  /** Between these a reader may move it, in base units. */
  readonly low: number;
  readonly high: number;
  /** What the file says of its uncertainty. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly from: number;
  readonly full: number;
  /** Where the amount stands in the file of its scenario; absent where it is inherited from another file. */
  readonly at?: { readonly start: number; readonly end: number };
  readonly rangeAt?: { readonly start: number; readonly end: number };
  /** Positions in the edits of the measure, each with the factor that makes its amount of this one. */
  readonly moves: readonly { readonly edit: number; readonly factor: number }[];
}

/** A promise held against the scenario: emissions of the sectors that it is held against, t CO2e. */
export interface TrialTarget {
  readonly boundary: Boundary;
  readonly by: number;
  readonly sectors: readonly string[];
  readonly pathway: readonly { readonly year: number; readonly baseline: number; readonly allowed?: number }[];
}

/** The scenarios of one municipality in one boundary and year. */
export interface View {
  readonly municipality: string;
  readonly boundary: Boundary;
  readonly year: number;
  readonly years: readonly number[];
  /** t CO2e by year without any measure. */
  readonly baseline: readonly number[];
  readonly rows: readonly Row[];
  readonly pathways: readonly Pathway[];
}

/** What a scenario saves by year, t CO2e in the boundary of the view. */
export interface Pathway {
  readonly scenario: string;
  readonly title: Label;
  readonly first: number;
  readonly last: number;
  readonly saved: readonly number[];
  /** Shares of the measures; in each year they sum to `saved`. */
  readonly measures: readonly { readonly measure: string; readonly title: Label; readonly saved: readonly number[] }[];
  /** Scenario less what the target allows in its year: above zero is too much. */
  readonly gap?: number;
}
