import type { Fallen, JointAccount, ReachedPlant, Removal } from './accounts.js';
import type { CostCurves, RowCost, SharedCost, TargetFinding } from './cost-findings.js';
import type { Decomposition } from './decomposition-findings.js';
import type { Difference } from './diff-findings.js';
import type { Listing } from './listing.js';
import type { Boundary, Cause, Label, Status } from './documents.js';
import type { Amount, Contest, DrawnValue, DrawSettings, StrayFinding } from './draw-findings.js';
import type { Outcomes } from './outcomes.js';
import type { Transfer } from './transfer-findings.js';
import type { BreakEven, Sensitivity } from './sensitivity-findings.js';
import type { Observed, RegisterSearch, Tried } from './experience-findings.js';

/** The boundaries in the order in which they are shown. They are panels beside one another, never summed. */
export const boundaries: readonly Boundary[] = ['territorial', 'gpc-basic', 'life-cycle', 'avoided'];

/** What `analyse` hands on; which one, the request decided. */
export type Findings =
  | BreakEven
  | Comparison
  | CostCurves
  | Decomposition
  | Difference
  | Evaluation
  | Explanation
  | Listing
  | Outcomes
  | Reconciliation
  | RegisterSearch
  | Sensitivity
  | Transfer;

export type Grade = 'own' | 'national' | 'assumed';

/** How many of the inputs behind a result are of which grade; the result's grade is its worst. */
export interface Quality {
  readonly grade: Grade;
  readonly own: number;
  readonly national: number;
  readonly assumed: number;
}

interface Settings {
  readonly year: number;
  readonly years: readonly [number, number];
  readonly boundary: Boundary;
  readonly gwp: string;
  /** `sha256:…` over the files of the study. */
  readonly study: string;
  readonly drawn?: DrawSettings;
  /** The discount rate that was asked for, as typed; without it that of each country counts. */
  readonly discount?: string;
}

/** One measure, or (`measure` absent) one whole scenario, in one municipality. Tonnes of CO2e; positive when emissions fall. */
export interface Row {
  readonly scenario: string;
  readonly scenarioTitle: Label;
  readonly measure?: string;
  readonly title: Label;
  readonly municipality: string;
  readonly sector: string;
  readonly kind?: string;
  /** In the year of the settings, in the boundary of the settings. For a measure: its Shapley share of the scenario. */
  readonly reduction: Amount;
  /** Summed over the scenario's years. */
  readonly cumulative: Amount;
  /** The measure alone; the measure taken out of the full scenario; its Shapley share. */
  readonly standalone?: number;
  readonly lastIn?: number;
  readonly share?: number;
  /** Standard error of the share, where so many measures interact that orders of them were drawn. */
  readonly shareError?: number;
  /** All that is said of the measure where it is the only one of its scenario; on rows of measures. */
  readonly alone?: Alone;
  readonly byBoundary: ReadonlyMap<Boundary, Amount>;
  readonly falls: readonly Fallen[];
  /** What the territorial account of each place will show, whatever the boundary of the settings: direct emissions where they are emitted. */
  readonly accounts: readonly Fallen[];
  /** Of the accounts, what happens at shared plants. */
  readonly plants: readonly { readonly plant: string; readonly value: number }[];
  readonly quality: Quality;
  /** Reduction as a share of the baseline emissions of its sector in the year and boundary; absent where that baseline is zero. */
  readonly ofSector?: number;
  /** Kilograms per inhabitant and year; absent where no population is given. */
  readonly perInhabitant?: number;
  /** Sum of the standalone effects less the scenario's effect; on scenario rows with several measures. */
  readonly overlap?: number;
  /** Biogenic CO2 that is stored more than in the baseline: beside the totals, never in them. On measures: of the measure alone. */
  readonly removals?: readonly Removal[];
  /** Records of the same kind of measure in the experience register; on rows of measures. */
  readonly experience?: readonly Tried[];
  /** What the measure assumes, held against what was measured elsewhere; on rows of measures. */
  readonly observed?: readonly Observed[];
  /** What the scenario file answers to the experience of others. */
  readonly answered?: string;
  /** The part of the draws in which no other scenario of the municipality saves more; on scenario rows that are ranked. */
  readonly best?: number;
  /** What it costs, where the file says so: in the row of the municipality that pays. */
  readonly cost?: RowCost;
}

/** A measure without the others of its scenario; as in `Row`. */
export interface Alone extends Pick<Row, 'falls' | 'accounts' | 'plants' | 'ofSector' | 'perInhabitant'> {
  readonly reduction: number;
  readonly cumulative: number;
  readonly drawn?: {
    readonly reduction: Amount;
    readonly cumulative: Amount;
    /** The part of the draws in which no other measure of the municipality saves more; where the measure is ranked. */
    readonly best?: number;
  };
}

/** What a municipality emits in the year without any measure. */
export interface Baseline {
  readonly municipality: string;
  readonly sector: string;
  /** What people call the sector. */
  readonly label: Label;
  readonly byBoundary: ReadonlyMap<Boundary, number>;
  /** Biogenic CO2 beside the totals, as the guidelines ask. */
  readonly biogenic: number;
}

/** A municipality that no compared scenario names: what it emits in the year without any measure, in a line. */
export interface OtherMunicipality {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly population?: number;
  readonly baselines: readonly Baseline[];
  /** Of the inputs behind the emissions that the boundary of the settings counts. */
  readonly quality: Quality;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly settings: Settings;
  readonly municipalities: readonly { readonly id: string; readonly name: string; readonly population?: number }[];
  readonly rows: readonly Row[];
  readonly baselines: readonly Baseline[];
  /** Municipalities that no scenario names, where many are compared. */
  readonly others?: readonly OtherMunicipality[];
  /** Emission lines that come as CO2e from their source, so that the warming potentials do not reach them. */
  readonly fixedCo2e: readonly string[];
  /** Names of all places where something falls. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly plants: readonly ReachedPlant[];
  /** Scenarios of several municipalities, where all of them are compared. */
  readonly joint: readonly JointAccount[];
  /** With draws: neighbours in the rankings, measures before scenarios. */
  readonly contests?: readonly Contest[];
  /** With draws: what all municipalities of a joint scenario save together. */
  readonly jointTotals?: readonly { readonly scenario: string; readonly reduction: Amount; readonly cumulative: Amount }[];
  readonly strays?: readonly StrayFinding[];
  /** Flows with a range that is not drawn, where the boundary rests on them. */
  readonly undrawnFlows?: readonly string[];
  readonly targets: readonly TargetFinding[];
  /** What scenarios and projects cost that several municipalities pay for. */
  readonly shared: readonly SharedCost[];
  /** Inputs that are assumptions: those first on which most tonnes rest. */
  readonly assumptions: readonly {
    /** Measures that it decides, and the sum of what they change alone, whatever the sign; tonnes of CO2e in the year. */
    readonly measures: number;
    readonly tonnes: number;
    readonly quantity: string;
    readonly label: Label;
    readonly note: string;
    readonly status: Status;
    readonly file: string;
    readonly line: number;
  }[];
  readonly sources: readonly string[];
  /** Inputs that decide a row and come from a country, a region or the world, because the municipality has no value of its own. */
  readonly fallbacks?: readonly {
    readonly municipality: string;
    readonly quantity: string;
    readonly label: Label;
    readonly places: readonly string[];
  }[];
  /** Published figures to hold beside the baseline but never to mix with it, such as a territorial inventory with its through traffic. */
  readonly references: readonly {
    readonly municipality: string;
    readonly label: Label;
    readonly value: number;
    readonly unit: string;
    readonly year: number;
    readonly note: string;
    readonly source: string;
  }[];
}

/** One quantity by member and year. */
export interface Evaluation {
  readonly kind: 'evaluation';
  readonly quantity: string;
  readonly label: Label;
  readonly unit: string;
  readonly municipality: string;
  readonly scenario?: string;
  readonly by: readonly string[];
  readonly years: readonly number[];
  readonly values: readonly {
    readonly member: readonly string[];
    readonly year: number;
    readonly value: number;
    readonly drawn?: DrawnValue;
  }[];
  readonly drawn?: DrawSettings;
  /** What `--set` changed, in the declared unit. */
  readonly set: readonly { readonly target: string; readonly value: number; readonly unit: string }[];
}

/** How one number was made: the tree of what was computed. */
export interface Explanation {
  readonly kind: 'explanation';
  readonly municipality: string;
  readonly year: number;
  readonly scenario?: string;
  readonly root: ExplainedNode;
  /** Of the root, in its unit. */
  readonly drawn?: DrawSettings & DrawnValue;
}

export interface ExplainedNode {
  readonly quantity: string;
  readonly label: Label;
  readonly member: readonly string[];
  /** Only where it is not the year of the explanation: a year before, which is shown and not unfolded. */
  readonly year?: number;
  readonly value: number;
  readonly unit: string;
  readonly file: string;
  readonly line: number;
  readonly how:
    | {
        readonly kind: 'formula';
        readonly text: string;
        readonly method?: string;
        readonly parts: readonly ExplainedNode[];
        readonly repeated: boolean;
      }
    | {
        readonly kind: 'given';
        readonly place: string;
        readonly year: string;
        readonly status: Status;
        readonly source: string;
        readonly locator: string;
        readonly range?: readonly [number, number];
        readonly covers?: string;
        /** Of the range: its shape, how much of the distribution it holds, and how much cannot be and is cut off; in per cent. */
        readonly shape?: string;
        readonly coverage?: number;
        readonly cut?: number;
        readonly note?: string;
        readonly at?: { readonly file: string; readonly line: number };
      };
  /** The value without the measures, where a measure moved it, and which measures did. */
  readonly moved?: { readonly before: number; readonly by: readonly string[] };
}

/** Our baseline beside the published figures of a municipality; tonnes of CO2e in one year. */
export interface Reconciliation {
  readonly kind: 'reconciliation';
  readonly municipality: string;
  readonly name: string;
  readonly gwp: string;
  readonly references: readonly ReconciledReference[];
}

export interface ReconciledReference {
  readonly quantity: string;
  readonly label: Label;
  readonly year: number;
  readonly official: number;
  readonly status: Status;
  readonly source: string;
  readonly note: string;
  /** Our lines, as far as they fall at home. */
  readonly lines: readonly { readonly quantity: string; readonly label: Label; readonly value: number }[];
  readonly ours: number;
  /** Official less ours. */
  readonly gap: number;
  /** Parts of the gap that the data explain; an explanation is a value with a source of its own, never a patch. */
  readonly causes: readonly GapPart[];
  readonly unexplained: number;
  /** Sum of the absolute causes and the absolute rest: how much of the agreement is differences that cancel. */
  readonly absolute: number;
}

export interface GapPart {
  readonly quantity: string;
  readonly label: Label;
  readonly cause: Cause;
  readonly value: number;
  readonly status: Status;
  readonly note: string;
}
