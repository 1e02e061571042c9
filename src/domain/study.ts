import type { Tree } from '../formula/tree.js';
import type { Unit, UnitTable } from '../quantity/unit.js';
import type { Located, Span } from '../source/span.js';
import type {
  Boundary,
  Cause,
  Gas,
  Given,
  Kind,
  Label,
  MunicipalityRow,
  Origin,
  Role,
  Shape,
  SourceRow,
  Stage,
  Status,
  YearsRule,
} from './documents.js';
import type { CauseGroup } from './causes.js';
import type { CheckedCost, CheckedProject, CheckedTarget } from './costs.js';
import type { Register } from './experience.js';
import type { Money } from './money.js';
import type { CheckedPlant } from './plants.js';

/**
 * What `check` hands on: a study in which every name resolves, every unit agrees and every value is there.
 * All numbers are in base units (see data/units.csv: the unit with scale 1 of its dimension); units come back only when shown.
 */
export interface CheckedStudy {
  readonly texts: ReadonlyMap<string, string>;
  readonly units: UnitTable;
  /** Members of each named dimension, in the order of the sector file. */
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  /** What people call each sector. */
  readonly sectors: ReadonlyMap<string, Label>;
  /**
   * Sorted so that each comes after all that it needs in the same year; those that need one another's year before stand together.
   * The position in this array is the quantity's number.
   */
  readonly quantities: readonly CheckedQuantity[];
  readonly municipalities: ReadonlyMap<string, CheckedMunicipality>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly potentials: ReadonlyMap<string, PotentialSet>;
  readonly flows: readonly CheckedFlow[];
  readonly plants: ReadonlyMap<string, CheckedPlant>;
  readonly money: Money;
  /** Every given quantity is in one of them. */
  readonly causes: readonly CauseGroup[];
  readonly scenarios: readonly CheckedScenario[];
  readonly examples: readonly CheckedExample[];
  readonly experience: Register;
  /** Values that `--set` puts in place of the data, in every municipality and year. */
  readonly set: readonly CheckedSet[];
  /** Municipalities that are evaluated: those of the scenarios, or those asked for. */
  readonly wanted: readonly string[];
  /** First and last year of any scenario: the years that are evaluated. */
  readonly years: Years;
}

export interface Years {
  readonly first: number;
  readonly last: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface CheckedMunicipality {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** The part of the country in which it lies. */
  readonly county?: { readonly id: string; readonly name: string };
  /** Where a value is looked for, nearest first: the municipality, its county, its country, its region, the world. */
  readonly chain: readonly string[];
  readonly row?: MunicipalityRow;
}

export interface CheckedQuantity {
  /** `sector.quantity`. */
  readonly id: string;
  readonly sector: string;
  readonly at: Span;
  readonly label: Label;
  readonly unit: Unit;
  readonly kind: Kind;
  /** Names of its dimensions; cells are numbered with the last dimension running fastest. */
  readonly by: readonly string[];
  readonly cells: number;
  readonly from: OriginOfValue;
  readonly lever: boolean;
  /** Where a measure may move it, in base units. */
  readonly valid: Interval;
  readonly whole?: string;
  readonly role?: Role;
  /** Ids of the emission lines that a reference is held beside. */
  readonly compares?: readonly string[];
  readonly explains?: { readonly reference: string; readonly cause: Cause };
  readonly emits?: Emission;
  readonly method?: string;
  readonly note?: Label;
}

/** Not every municipality publishes a figure; no result uses one, so that a missing one is not read as zero anywhere. */
export const isPublished = ({ role }: CheckedQuantity): boolean => role === 'reference' || role === 'gap';

export type OriginOfValue =
  | { readonly kind: 'given'; readonly given: Given; readonly years?: YearsRule; readonly rows: readonly CheckedRow[] }
  | { readonly kind: 'value'; readonly row: CheckedRow }
  | { readonly kind: 'formula'; readonly tree: Tree; readonly text: Located<string> };

/** One value of one cell at one place and year. */
export interface CheckedRow {
  readonly at: Span;
  readonly cell: number;
  readonly place: string;
  readonly year: number;
  /** The years in which it may be used, where its source limits them. */
  readonly valid?: Years;
  readonly value: number;
  readonly range?: Interval;
  readonly shape?: Shape;
  readonly covers?: string;
  /** The part of its distribution that the range holds, where the row says it. */
  readonly coverage?: number;
  /** Rows of one group are drawn together; with `-` before the name it is low where the others are high. */
  readonly group?: string;
  readonly status: Status;
  readonly source: string;
  readonly locator: string;
  readonly note?: string;
  readonly review?: string;
}

export interface Emission {
  readonly gas: Gas;
  readonly origin: Origin;
  readonly stage: Stage;
  readonly falls: string;
  readonly counts?: readonly Boundary[];
}

export interface PotentialSet {
  readonly id: string;
  /** kg CO2e per kg, by `gas origin`, such as `CH4 biogenic`. */
  readonly of: ReadonlyMap<string, { readonly value: number; readonly source: string; readonly at: Span }>;
}

export interface CheckedFlow {
  readonly flow: string;
  readonly municipality: string;
  /** The municipality where it falls, or `elsewhere`. */
  readonly to: string;
  /** The plant there, where the row names one. */
  readonly plant?: string;
  readonly share: number;
  /** Written, and not drawn: results say so where they rest on it. */
  readonly range?: Interval;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
  readonly at: Span;
}

export interface CheckedScenario {
  readonly id: string;
  readonly file: string;
  /** The file and those that it extends, the farthest first. */
  readonly files: readonly string[];
  readonly at: Span;
  readonly title: Label;
  readonly municipalities: readonly string[];
  readonly years: Years;
  /** Sorted by id, so that the order in the file can change nothing. */
  readonly measures: readonly CheckedMeasure[];
  readonly targets: readonly CheckedTarget[];
  readonly project?: CheckedProject;
  readonly note?: Label;
  /** Pairs of measures that are never in force together: where scenarios of several files were put together. */
  readonly alternatives?: readonly (readonly [string, string])[];
}

export interface CheckedMeasure {
  readonly id: string;
  readonly at: Span;
  readonly title: Label;
  /** `waste/source-separation`. */
  readonly kind: string;
  readonly kindAt: Span;
  readonly owner: string;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly cost?: CheckedCost;
  readonly source?: string;
  readonly note?: Label;
  /** Why it is tried although it was found unsuitable elsewhere, or why it should do better than was ever observed. */
  readonly answered?: string;
}

/**
 * One cell of one quantity moved by a measure. A year's weight is 0 before `from`, rises in a straight line and is 1 from `full` on.
 * `to`: value + weight × (amount − value); `by`: value × (1 + weight × (amount − 1)); `add`: value + weight × amount.
 * On one cell `to` comes first, then every `by`, then every `add`.
 */
export interface Edit extends Spread {
  /** Number of the quantity. */
  readonly quantity: number;
  readonly cell: number;
  readonly how: 'to' | 'by' | 'add';
  readonly amount: number;
  readonly from: number;
  readonly full: number;
  readonly until?: number;
  /** Where a shift made it: the cell that grows, and the share of that growth which is taken from this cell; -1 on the growing cell itself. */
  readonly shift?: ShiftPart;
  readonly at: Span;
  /** Where the amount is written: that of the change, or what is new in a shift. */
  readonly amountAt?: Span;
  readonly rangeAt?: Span;
}

/** The range of an amount, and how it is drawn: with a PERT distribution that holds 95 %, and by itself, where nothing else is said. */
export interface Spread {
  readonly range?: Interval;
  readonly shape?: Shape;
  readonly covers?: string;
  readonly coverage?: number;
  /** As in data: with `-` in front the other way round. */
  readonly group?: string;
}

/** The spread is that of the share. */
export interface ShiftPart extends Spread {
  readonly to: number;
  readonly share: number;
  /** What is shifted in all, and how it is shared among those that it is taken from, new travel among them. */
  readonly whole: Spread & { readonly amount: number };
  readonly taken: readonly (Spread & { readonly member: string; readonly share: number })[];
}

/** A worked example of a sector file: inputs by cell, and what must come out. */
export interface CheckedExample {
  readonly name: string;
  readonly sector: string;
  readonly at: Span;
  readonly given: readonly CellValue[];
  readonly expect: readonly CellValue[];
  /** Relative. */
  readonly within: number;
  /** Number of years in which the values hold; what is expected is that of the last. */
  readonly years: number;
}

export interface CellValue {
  readonly quantity: number;
  readonly cell: number;
  readonly value: number;
  readonly at: Span;
}

/** A value typed after `--set`, for all cells that it names. */
export interface CheckedSet {
  readonly quantity: number;
  readonly cells: readonly number[];
  readonly value: number;
  readonly text: string;
  readonly at: Span;
}

/** The measures of a scenario that do something in a municipality, in the order of their ids. */
export function actingMeasures(scenario: CheckedScenario, municipality: string): CheckedMeasure[] {
  return scenario.measures.filter((measure) => (measure.edits.get(municipality) ?? []).length > 0);
}
