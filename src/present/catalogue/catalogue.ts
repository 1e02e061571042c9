import type { DrawWords } from './draw-words.js';
import type { SensitivityWords } from './sensitivity-words.js';
import type { Boundary, Cause, Kind, Language, Status } from '../../domain/documents.js';
import type { Evidence, Reason, StageOfTrial, Verdict } from '../../domain/experience.js';
import type { Grade } from '../../domain/findings.js';
import type { ListedColumn, Listing } from '../../domain/listing.js';
import type { Relation, Severity } from '../../source/diagnostic.js';
import type { Code, Faults } from '../../source/faults.js';
import type { ComparisonWords, NoteWords } from './comparison-words.js';
import type { CostWords } from './cost-words.js';
import type { DecompositionWords } from './decomposition-words.js';
import type { OutcomeWords } from './outcome-words.js';
import type { DiffWords } from './diff-words.js';
import type { TransferWords } from './transfer-words.js';
import type { ReportWords } from './report-words.js';
import type { WorkbookWords } from './workbook-words.js';

/** What is said about one fault. */
export interface FaultWords<Params> {
  /** One line that makes sense alone. */
  readonly message: (params: Params) => string;
  /** What one has to know to judge it, a paragraph each; shown between the place and the help. */
  readonly background?: (params: Params) => readonly string[];
  /** What to do about it, where that is known. */
  readonly help?: (params: Params) => string | undefined;
  /** What it means, why it matters here and how to mend it: two to four sentences for a planner (`coop-co2 why CODE`). */
  readonly why: string;
}

/** Words for every code: a code without words does not compile. */
export type FaultCatalogue = { readonly [C in Code]: FaultWords<Faults[C]> };

/** Every text that a user reads in a report or a message, in one language. A language is one object of this type in `languages.ts`. */
export interface Catalogue {
  readonly language: Language;
  /** For `Intl`: how numbers are written for people. */
  readonly locale: string;
  readonly faults: FaultCatalogue;
  readonly diagnostics: DiagnosticWords;
  readonly fields: FieldWords;
  readonly comparison: ComparisonWords;
  readonly cost: CostWords;
  readonly notes: NoteWords;
  readonly outcomes: OutcomeWords;
  readonly draws: DrawWords;
  readonly sensitivity: SensitivityWords;
  readonly experience: ExperienceWords;
  readonly reconciliation: ReconciliationWords;
  readonly transfer: TransferWords;
  readonly diff: DiffWords;
  readonly decomposition: DecompositionWords;
  readonly lookups: LookupWords;
  readonly report: ReportWords;
  readonly workbook: WorkbookWords;
}

/** Words around a fault. */
export interface DiagnosticWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly help: string;
  readonly more: (count: number) => string;
  readonly summary: (errors: number, warnings: number) => string;
  readonly noFaults: (files: number) => string;
  readonly ask: (code: Code) => string;
  readonly stopped: string;
}

/** The field's own words. */
export interface FieldWords {
  readonly boundary: Readonly<Record<Boundary, { readonly name: string; readonly meaning: string }>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly ownStudy: string;
  readonly study: (name: string) => string;
}

/** Words of `reconcile`. */
export interface ReconciliationWords {
  readonly heading: (municipality: string) => string;
  readonly reference: (label: string, year: number) => string;
  readonly official: string;
  readonly lineOfOurs: string;
  readonly ours: string;
  readonly gap: string;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly unexplained: string;
  readonly absolute: string;
  readonly columns: { readonly line: string; readonly tonnes: string; readonly share: string; readonly status: string };
  readonly nothing: string;
  readonly notes: readonly string[];
}

/** Words of the experience register. */
export interface ExperienceWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly stage: Readonly<Record<StageOfTrial, string>>;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly heading: string;
  readonly assumed: (label: string, assumed: string, observed: string, places: number) => string;
  readonly outside: string;
  /** Between the two ends of a span of changes. */
  readonly to: string;
  readonly record: (id: string, verdict: string, place: string, country: string, period: string, reason: string | undefined) => string;
  readonly otherConditions: string;
  readonly answer: (text: string) => string;
  readonly more: (count: number) => string;
  readonly lookUp: string;
  readonly found: (count: number, of: number) => string;
  readonly nothingFound: string;
  readonly card: Readonly<
    Record<'kind' | 'where' | 'verdict' | 'effect' | 'cost' | 'observed' | 'conditions' | 'lesson' | 'gist' | 'source' | 'also', string>
  >;
}

/** Words of `explain`, `evaluate`, `why` and the lists. */
export interface LookupWords {
  readonly explanation: (quantity: string, municipality: string, year: number, scenario: string | undefined) => string;
  readonly formula: string;
  readonly method: string;
  readonly given: (place: string, year: string, status: string) => string;
  readonly source: (source: string, locator: string) => string;
  readonly range: (low: string, high: string, covers: string | undefined) => string;
  /** How a range is drawn; the numbers are per cent, `cut` only where something is cut off. */
  readonly spread: (shape: string, coverage: string, cut: string | undefined) => string;
  readonly note: string;
  readonly moved: (before: string, by: string) => string;
  readonly shownAbove: string;
  readonly evaluation: (quantity: string, label: string, municipality: string, scenario: string | undefined) => string;
  readonly set: (target: string, value: string, unit: string) => string;
  readonly year: string;
  readonly value: (unit: string) => string;
  readonly listing: Readonly<Record<Listing['of'], string>>;
  readonly column: Readonly<Record<ListedColumn, string>>;
  readonly rows: (count: number) => string;
  readonly qualityNote: string;
  readonly nothingListed: string;
  readonly leftOut: (columns: string) => string;
  readonly codes: string;
  readonly code: string;
  readonly example: string;
}
