import type { Sampling } from '../chance/sampling.js';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Crew, Progress } from './crew.js';
import type { Boundary } from './documents.js';
import type { Part } from './outcomes.js';
import type { CheckedStudy } from './study.js';
import type { ScaleRule } from './transfer-findings.js';
import type { Verdict } from './experience.js';

/** What the user asked for, as values. The shell makes it from the command line; nothing else in it comes from outside. */
export interface Request {
  readonly want:
    | { readonly kind: 'check' }
    | { readonly kind: 'comparison' }
    /** The findings of every report: per scenario, per municipality and joint. */
    | { readonly kind: 'reports' }
    | { readonly kind: 'evaluation'; readonly quantity: string }
    /** The change of a quantity between two years, as typed: 2026-2040. */
    | { readonly kind: 'decomposition'; readonly quantity: string; readonly years: readonly [number, number] }
    | { readonly kind: 'explanation'; readonly quantity: string }
    | { readonly kind: 'reconciliation' }
    /** Of a quantity, a scenario or a measure, or of the difference to another; and where two save the same. */
    | { readonly kind: 'sensitivity'; readonly of: string; readonly less?: string }
    | { readonly kind: 'break-even'; readonly of: string; readonly less: string }
    /** Every scenario in every municipality by year, or a part of the municipalities. */
    | { readonly kind: 'run'; readonly part: Part }
    /** Marginal abatement cost curves; as typed, such as 40 MDKK, 2 ktCO2e or 80 %. `together`: one for all measures of a municipality. */
    | {
        readonly kind: 'cost';
        readonly budget?: string;
        readonly target?: string;
        readonly confidence?: string;
        readonly together?: boolean;
      }
    | RegisterQuestion
    | TransferWanted
    /** The inputs behind results that are assumed, recalled or stale. */
    | { readonly kind: 'quality' }
    | { readonly kind: 'listing'; readonly of: 'factors' | 'quantities' | 'municipalities' | 'plants' | 'sources' };
  /** Scenario files or folders inside the study; none means all. */
  readonly paths: readonly string[];
  readonly municipalities: readonly string[];
  readonly scenario?: string;
  readonly year?: number;
  readonly boundary: Boundary;
  readonly gwp: string;
  /** The discount rate as typed, such as 3.5 %; without it that of each country. */
  readonly discount?: string;
  /** `--set name=value`, as typed. */
  readonly set: readonly string[];
  /** How many draws and how they are made; none without. */
  readonly sampling?: Sampling;
}

/** A measure, a scenario or `scenario/measure` under the conditions of another municipality. */
export interface TransferWanted {
  readonly kind: 'transfer';
  readonly of: string;
  readonly to: string;
  /** The municipality whose measure it is, where a scenario has several. */
  readonly from?: string;
  readonly scale: ScaleRule;
}

/** What is looked for in the experience register; every condition must hold. */
export interface RegisterQuestion {
  readonly kind: 'register';
  /** Words that must all be there, in any order. */
  readonly words: readonly string[];
  /** A kind of measure, its last part, or a sector. */
  readonly measureKind?: string;
  readonly country?: string;
  readonly verdict?: Verdict;
}

/** Everything that the line takes from outside. */
export interface World {
  /** Paths of the files of the study, `/`-separated and sorted. */
  readonly files: readonly string[];
  /** The text of one of them. */
  readonly readText: (path: string) => string;
  /** The program's own study, for the units and warming potentials of a study that brings none. */
  readonly fallback: Pick<World, 'files' | 'readText'>;
  /** Called after each municipality of a long run. */
  readonly progress?: Progress;
  /** Shares the work of a long run among threads. */
  readonly crew?: Crew;
  /** ISO date, for best-before dates only. */
  readonly today: string;
  /** `sha256:…` over paths and texts. */
  readonly fingerprint: (texts: ReadonlyMap<string, string>) => string;
  /** What the build made of exactly these files, if it did: then reading and checking them again would only take time. */
  readonly stored?: () => StoredStudy | undefined;
}

/** A study as the check left it, with what was found on the way. */
export interface StoredStudy {
  readonly study: CheckedStudy;
  readonly diagnostics: readonly Diagnostic[];
  readonly fingerprint: string;
}
