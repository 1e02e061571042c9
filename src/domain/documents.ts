import type { Located, Span } from '../source/span.js';
import type { CauseRow } from './causes.js';
import type { Boundary } from './boundary.js';
import type { MoneyRows } from './money.js';
import type { ExperienceRows } from './experience.js';
import type { Label } from './label.js';
import type { PlantRows } from './plants.js';
import type { ProjectDocument, TargetDocument } from './promises.js';
import type { Cell, Provenance } from './provenance.js';

export type { Boundary } from './boundary.js';
export type { Label, Language } from './label.js';
export type { Cell, Provenance, Shape, Status } from './provenance.js';

/**
 * What `read` makes of the files of a study: the same content, every piece with its place, nothing resolved yet.
 *
 *   StudyDocuments
 *     sectors        one SectorDocument per data/sectors/*.yaml
 *       quantities     what is given or computed
 *       examples       worked examples, run by the tests
 *     givens         one GivenRow per row of data/factors, data/trajectories, data/activity
 *     flows, plants  who affects whom, and where waste is burned
 *     potentials     warming potentials, by set
 *     municipalities, sources, units
 *     experience     what was tried, where, and how it went
 *     scenarios      one ScenarioDocument per scenarios/**\/*.yaml
 *       measures       what a council decides
 */
export interface StudyDocuments {
  /** The text of every file read, by its path inside the study; spans point into these. */
  readonly texts: ReadonlyMap<string, string>;
  readonly units: readonly UnitRow[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly sources: readonly SourceRow[];
  readonly potentials: readonly PotentialRow[];
  readonly flows: readonly FlowRow[];
  readonly plants: PlantRows;
  readonly money: MoneyRows;
  readonly causes: readonly CauseRow[];
  readonly givens: readonly GivenRow[];
  readonly sectors: readonly SectorDocument[];
  readonly scenarios: readonly ScenarioDocument[];
  readonly experience: ExperienceRows;
}

export type Kind = 'stock' | 'flow' | 'share' | 'intensity';
export type Origin = 'fossil' | 'biogenic';
export type Gas = 'CO2' | 'CH4' | 'N2O' | 'CO2e';
/** Where in the chain an emission arises; `avoided` is what somebody else need not emit, with a negative sign. */
export type Stage = 'direct' | 'purchased' | 'upstream' | 'avoided';
export type Given = 'activity' | 'factor' | 'trajectory';
/** What a quantity is to the tool beside its place in the model: the inhabitants to divide by, a published figure to hold beside the baseline, or a removal to show beside the totals. */
export type Role = 'population' | 'reference' | 'gap' | 'removal';
/** Why a published figure differs from ours: other amounts, other factors, or other things counted. */
export type Cause = 'activity' | 'factor' | 'boundary';

interface DimensionDocument {
  readonly name: Located<string>;
  readonly members: readonly Located<string>[];
}

export interface EmitsDocument {
  readonly at: Span;
  readonly gas: Located<Gas>;
  readonly origin: Located<Origin>;
  readonly stage: Located<Stage>;
  /** `home`, `elsewhere`, or the name of a flow in data/flows. */
  readonly falls: Located<string>;
  /** Only these boundaries count the line; without it the stage decides (docs/handbook/boundaries.md). */
  readonly counts?: readonly Located<Boundary>[];
}

export interface QuantityDocument {
  readonly id: Located<string>;
  readonly at: Span;
  readonly label: Label;
  readonly unit: Located<string>;
  readonly kind?: Located<Kind>;
  readonly by: readonly Located<string>[];
  /** Exactly one of `given`, `value` and `formula`. */
  readonly given?: Located<Given>;
  readonly value?: Located<string>;
  readonly formula?: Located<string>;
  /** The dimension over which the members of a share sum to 1. */
  readonly whole?: Located<string>;
  readonly years?: YearsRule;
  readonly lever: boolean;
  /** The range in which a measure may set it, as written: `0 % .. 95 %`. */
  readonly valid?: Located<string>;
  /** True when it may be below zero; otherwise a value below zero is a fault. */
  readonly signed: boolean;
  readonly role?: Located<Role>;
  /** For a reference: our emission lines that it is held beside. */
  readonly compares?: readonly Located<string>[];
  /** For a gap: the reference that it explains a part of, and why the two differ. */
  readonly explains?: { readonly reference: Located<string>; readonly cause: Located<Cause> };
  readonly emits?: EmitsDocument;
  /** Keys of sources.csv: the method of a formula, the source of a value. */
  readonly method?: Located<string>;
  readonly source?: Located<string>;
  readonly note?: Label;
}

/** What holds between the years that a given has rows for, and outside them. */
export interface YearsRule {
  readonly between: 'linear' | 'step';
  readonly beyond: 'hold' | 'fault';
}

export interface ExampleDocument {
  readonly name: Located<string>;
  readonly at: Span;
  readonly given: readonly ExampleValue[];
  readonly expect: readonly ExampleValue[];
  /** Relative tolerance as written, such as `1 %`. */
  readonly within: Located<string>;
  /** For so many years the same values are given; what is expected is that of the last. */
  readonly years?: Located<string>;
  readonly source?: Located<string>;
}

/** `travel[car]: 15000 pkm/year`. */
export interface ExampleValue {
  readonly target: Located<string>;
  readonly amount: Located<string>;
}

export interface SectorDocument {
  readonly file: string;
  readonly sector: Located<string>;
  readonly label: Label;
  readonly note?: Label;
  readonly dimensions: readonly DimensionDocument[];
  readonly quantities: readonly QuantityDocument[];
  readonly examples: readonly ExampleDocument[];
}

export interface UnitRow {
  readonly at: Span;
  readonly unit: Cell;
  /** Base dimensions with exponents, such as `energy` or `mass*distance`; `1` for a plain number. */
  readonly dimension: Cell;
  readonly numerator: Cell;
  readonly denominator: Cell;
  readonly name: Cell;
}

export interface MunicipalityRow {
  readonly at: Span;
  readonly id: Cell;
  readonly code: Cell;
  readonly name: Cell;
  readonly country: Cell;
  readonly region: Cell;
  /** A part of the country, such as `skaane`, and its name. */
  readonly county?: Cell;
  readonly county_name?: Cell;
}

export interface SourceRow {
  readonly at: Span;
  readonly source: Cell;
  readonly author: Cell;
  readonly title: Cell;
  readonly year?: Cell;
  readonly address?: Cell;
  readonly terms: Cell;
  readonly note?: Cell;
}

export interface PotentialRow {
  readonly at: Span;
  /** From the file name: `AR5-100`. */
  readonly set: string;
  readonly gas: Cell;
  readonly origin: Cell;
  readonly value: Cell;
  readonly unit: Cell;
  readonly source: Cell;
  readonly locator: Cell;
  readonly note?: Cell;
}

export interface GivenRow extends Provenance {
  readonly at: Span;
  readonly given: Given;
  /** `sector.quantity`. */
  readonly quantity: Cell;
  /** Members in the order of the quantity's `by`, joined by `/`; absent when it has none. */
  readonly member?: Cell;
  /** A municipality, a country, a region, or `world`. */
  readonly place: Cell;
  readonly year: Cell;
  /** The years in which the value may be used, as written: `2019-2030`. */
  readonly valid?: Cell;
  readonly value: Cell;
  readonly unit: Cell;
  /** Rows of one group are high together; with `-` before the name, low where the others are high. */
  readonly group?: Cell;
}

export interface FlowRow extends Provenance {
  readonly at: Span;
  readonly flow: Cell;
  readonly municipality: Cell;
  /** A municipality, a plant, or `elsewhere`. */
  readonly to: Cell;
  readonly share: Cell;
}

/** The range of an amount and how it is drawn, as written. */
export interface SpreadDocument {
  readonly range?: Located<string>;
  readonly shape?: Located<string>;
  readonly covers?: Located<string>;
  readonly group?: Located<string>;
}

/** `{ to: 60 %, range: 45 % .. 70 %, from: 2026, full: 2030 }`. */
export interface ChangeDocument extends SpreadDocument {
  readonly at: Span;
  /** `waste.sorted[plastic]`. */
  readonly target: Located<string>;
  readonly how: Located<'to' | 'by' | 'add'>;
  readonly amount: Located<string>;
  readonly from?: Located<string>;
  readonly full?: Located<string>;
  readonly until?: Located<string>;
}

/** `{ of: transport.travel, to: bus, new: 8 Mpkm/year, taken-from: { car: 30 %, new-travel: 70 % } }`. */
export interface ShiftDocument extends SpreadDocument {
  readonly at: Span;
  readonly of: Located<string>;
  readonly to: Located<string>;
  readonly new: Located<string>;
  readonly takenFrom: readonly (SpreadDocument & { readonly member: Located<string>; readonly share: Located<string> })[];
  readonly from?: Located<string>;
  readonly full?: Located<string>;
  readonly until?: Located<string>;
}

export interface MeasureDocument {
  readonly id: Located<string>;
  readonly at: Span;
  readonly title: Label;
  readonly kind: Located<string>;
  readonly owner?: Located<string>;
  readonly changes: readonly ChangeDocument[];
  readonly shifts: readonly ShiftDocument[];
  /** What differs in one municipality of a joint scenario; its changes and shifts come in place of the common ones. */
  readonly in: readonly {
    readonly municipality: Located<string>;
    readonly changes: readonly ChangeDocument[];
    readonly shifts: readonly ShiftDocument[];
  }[];
  readonly cost?: CostDocument;
  readonly source?: Located<string>;
  readonly note?: Label;
  readonly answered?: Located<string>;
}

export interface CostDocument {
  readonly at: Span;
  readonly investment?: Located<string>;
  readonly running?: Located<string>;
  readonly savings?: Located<string>;
  readonly income?: Located<string>;
  readonly lifetime?: Located<string>;
  readonly priceYear?: Located<string>;
  readonly range?: Located<string>;
  readonly source?: Located<string>;
  readonly note?: Label;
}

export interface ScenarioDocument {
  readonly file: string;
  readonly at: Span;
  readonly scenario: Located<string>;
  readonly title: Label;
  readonly municipalities: readonly Located<string>[];
  readonly extends?: Located<string>;
  readonly years?: Located<string>;
  readonly measures: readonly MeasureDocument[];
  readonly targets: readonly TargetDocument[];
  readonly project?: ProjectDocument;
  readonly note?: Label;
}
