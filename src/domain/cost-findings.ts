import type { Currency } from './money.js';
import type { Boundary, Label } from './documents.js';
import type { DrawSettings } from './draw-findings.js';

/** An amount of money; low and high where the investment has a range, all else at its central value. */
export interface CostAmount {
  readonly central: number;
  readonly low?: number;
  readonly high?: number;
}

/** How present values are made: all flows in prices of one year, discounted to the first year of the scenario, which is not discounted itself. */
export interface Valuation {
  readonly currency: Currency;
  readonly priceYear: number;
  readonly baseYear: number;
  /** The real rate of the first years; 0.035 is 3.5 %. */
  readonly discountRate: number;
}

/** What a measure or a scenario costs. */
export interface RowCost extends Valuation {
  readonly presentValue: CostAmount;
  /** Equal payments at the end of each year of the scenario that have the same present value. */
  readonly annuity: CostAmount;
  /** The first outlay, undiscounted. */
  readonly investment: CostAmount;
  /** Present value per tonne of the row's cumulative reduction, undiscounted. Absent where nothing is saved, and in scenarios of several municipalities. */
  readonly perTonne?: CostAmount;
  readonly tonnes?: number;
  /** Modified internal rate of return, where the flows have both signs. */
  readonly return?: number;
  /** Measures of the scenario whose cost is not known; on scenario rows. */
  readonly without?: readonly string[];
}

/** A scenario of several municipalities, or a project that several pay for; euros in the prices of one year. */
export interface SharedCost extends Omit<Valuation, 'discountRate'> {
  readonly scenario: string;
  readonly title: Label;
  /** Tonnes that the scenario saves in all its municipalities and years, where all of them are compared. */
  readonly tonnes?: number;
  /** Of the measures with a cost: what each partner pays. */
  readonly measures?: {
    readonly presentValue: number;
    readonly perTonne?: number;
    readonly partners: readonly { readonly municipality: string; readonly presentValue: number }[];
    readonly without: readonly string[];
  };
  readonly project?: ProjectCost;
}

export interface ProjectCost {
  readonly lead: string;
  readonly years: readonly [number, number];
  /** As written. */
  readonly budget: number;
  readonly grant: number;
  readonly currency: Currency;
  readonly grantShare: number;
  /** What is left after the grant, in equal parts among lead and partners, as written. */
  readonly partners: readonly { readonly municipality: string; readonly cost: number }[];
  /** Comparable euros per tonne of the scenario: the whole budget, and without the grant. */
  readonly budgetPerTonne?: number;
  readonly ownPerTonne?: number;
}

/** `beyond`: its year is not computed; `not-computed`: nothing in the study is what was promised. */
export type TargetVerdict = 'met' | 'missed' | 'met-in-part' | 'unknown' | 'beyond' | 'not-computed';

/** A promise of a council held against a scenario; tonnes of CO2e, in the boundary of the target. */
export interface TargetFinding {
  readonly scenario: string;
  readonly title: Label;
  readonly municipality: string;
  readonly boundary: Boundary | 'consumption';
  /** A share less than in the year `against`, or a level in tonnes a year; per person in tonnes for each inhabitant. */
  readonly reduce?: number;
  readonly reach?: { readonly level: number; readonly per: 'territory' | 'person' };
  readonly by: number;
  /** Where the way begins: the base year, or the first year of the scenario where a level was promised and no base year. */
  readonly against: number;
  /** The council's own figure for the base year, all sectors, and what must go by the year of the target. */
  readonly base?: number;
  readonly source?: string;
  readonly needed?: number;
  /** What the measures of the scenario save in the year of the target, and what the study emits then. */
  readonly saved: number;
  readonly modelled: number;
  /** Sectors for which the base year is known, published or computed: only they are held against the target. */
  readonly covered: readonly { readonly sector: string; readonly label: Label; readonly base: number; readonly from: string }[];
  /** Their part of the base. */
  readonly coverage?: number;
  /** The covered sectors by year: on the straight line from the base year to the target, and level after it. */
  readonly pathway: readonly TargetYear[];
  readonly budget?: { readonly allowed: number; readonly used: number };
  readonly verdict: TargetVerdict;
  /** What the draws say of the year of the target, and of the years up to it; absent without draws or without anything to hold against it. */
  readonly drawn?: TargetDraws;
}

export interface TargetDraws {
  readonly gap: DrawnAmount;
  readonly used: DrawnAmount;
  /** The part of the draws in which what is held against the target keeps to it. */
  readonly probability: number;
}

/** Mean and 95 % interval of the draws. */
export interface DrawnAmount {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface TargetYear {
  readonly year: number;
  readonly baseline: number;
  readonly scenario: number;
  readonly allowed?: number;
  /** Scenario less what is allowed: above zero is too much. */
  readonly gap?: number;
  /** The gap in the draws. */
  readonly drawn?: DrawnAmount;
}

/** What was asked of `cost` beside the curves. */
export interface CostQuestion {
  readonly budget?: { readonly amount: number; readonly currency: Currency };
  /** In the year, or summed over the years of the scenario. */
  readonly target?: { readonly tonnes: number; readonly per: 'year' | 'scenario' };
  /** The probability with which a package must reach the target; a share. */
  readonly confidence?: number;
}

export interface CostCurves {
  readonly kind: 'cost';
  readonly settings: {
    readonly year: number;
    readonly years: readonly [number, number];
    readonly boundary: Boundary;
    readonly gwp: string;
    readonly study: string;
    readonly drawn?: DrawSettings;
  };
  readonly question: CostQuestion;
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly curves: readonly CostCurve[];
  /** Scenarios of several municipalities of which not all are compared: their cost has no tonnes to stand beside. */
  readonly incomplete: readonly string[];
  /** Scenarios of several municipalities that are left out where the measures of each municipality are put together. */
  readonly joint: readonly string[];
  /** Scenarios without a curve, because too many of their measures interact. */
  readonly crowded: readonly string[];
}

/** The marginal abatement cost curve of a scenario: cheapest first, each measured against those already in. */
export interface CostCurve extends Valuation {
  readonly scenario: string;
  readonly title: Label;
  readonly municipalities: readonly string[];
  readonly years: readonly [number, number];
  readonly steps: readonly CurveStep[];
  /** Measures whose cost is not known; they are in no package. */
  readonly unpriced: readonly { readonly measure: string; readonly title: Label }[];
  /** Measures that a step before them rules out (`alternatives`), in the order of their cost per tonne alone. */
  readonly passedOver: readonly PassedOver[];
  readonly total: { readonly presentValue: number; readonly tonnes: number; readonly reduction: number; readonly drawn?: PackageDraws };
  /** Sum of what the measures of the steps save alone, less what they save together. */
  readonly overlap: number;
  readonly best?: CostPackage;
  /** Pairs of measures of which a package holds one at most. */
  readonly alternatives: readonly (readonly [string, string])[];
  /** What sets of measures save beyond what their subsets do, central values: what any package saves is their sum. */
  readonly dividends: readonly { readonly measures: readonly string[]; readonly tonnes: number; readonly reduction: number }[];
  /** The scenario files that were put together; on curves of all measures of a municipality. */
  readonly from?: readonly string[];
}

export interface PassedOver {
  readonly measure: string;
  readonly title: Label;
  readonly presentValue: CostAmount;
  readonly alone: number;
  /** The measure of a step before it. */
  readonly instead: { readonly measure: string; readonly title: Label };
}

export interface CurveStep {
  readonly measure: string;
  readonly title: Label;
  readonly presentValue: CostAmount;
  /** Tonnes over the years and in the year that it adds to those before it. */
  readonly tonnes: number;
  readonly reduction: number;
  /** Tonnes over the years alone. */
  readonly alone: number;
  /** Present value per added tonne; absent where it adds none. */
  readonly perTonne?: CostAmount;
  /** Added tonnes in the draws. */
  readonly drawn?: DrawnAmount;
}

/** What the draws say of a set of measures, in tonnes; `probability` is the part of them in which it reaches the target. */
export interface PackageDraws {
  readonly tonnes: DrawnAmount;
  readonly reduction: DrawnAmount;
  readonly probability?: number;
}

export interface CostPackage {
  /** False where no set of measures meets what was asked. */
  readonly found: boolean;
  readonly measures: readonly { readonly measure: string; readonly title: Label }[];
  readonly presentValue: number;
  readonly tonnes: number;
  readonly reduction: number;
  /** The budget in the currency of the curve. */
  readonly budget?: number;
  /** Sets that were compared: all there are. */
  readonly considered: number;
  readonly drawn?: PackageDraws;
}
