import type { Diagnostic } from '../source/diagnostic.js';
import type { CostCurves } from './cost-findings.js';
import type { Label } from './documents.js';
import type { Comparison, Explanation } from './findings.js';
import type { Trial, View } from './trial.js';

/** What one report is about. */
export type Subject =
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'municipality'; readonly id: string }
  | { readonly kind: 'joint'; readonly id: 'joint' };

/** All reports of a study. */
export interface Reports {
  readonly kind: 'reports';
  readonly reports: readonly ReportFindings[];
}

/** What one report says: the findings of its scenarios and municipalities alone. */
export interface ReportFindings {
  readonly subject: Subject;
  /** Of the scenario; of a municipality its name; absent for the joint report. */
  readonly title?: Label;
  readonly note?: Label;
  readonly comparison: Comparison;
  readonly curves: CostCurves;
  /** One for each municipality, in the order of the comparison. */
  readonly trials: readonly Trial[];
  readonly views: readonly View[];
  readonly scenarios: readonly ReportedScenario[];
  readonly explanations: readonly Explanation[];
  readonly sources: readonly Cited[];
  readonly warnings: readonly Diagnostic[];
  /** Files of the study from which the report is made, sorted. */
  readonly inputs: readonly string[];
}

export interface ReportedScenario {
  readonly id: string;
  readonly title: Label;
  readonly note?: Label;
  readonly file: string;
  readonly municipalities: readonly string[];
  readonly years: readonly [number, number];
  readonly measures: readonly { readonly id: string; readonly title: Label; readonly note?: Label; readonly source?: string }[];
}

/** A row of data/sources.csv that the report rests on. */
export interface Cited {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly year?: string;
  readonly address?: string;
  readonly terms: string;
}
