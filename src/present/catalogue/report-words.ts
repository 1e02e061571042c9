import type { Boundary } from '../../domain/documents.js';

/** Words of the reports, alone, so that the page of a report carries nothing else of the catalogue. */
export interface ReportWords {
  /** Of the language itself, for whoever chooses it. */
  readonly languageName: string;
  readonly titleOf: (kind: 'scenario' | 'municipality' | 'joint', name: string) => string;
  readonly kind: Readonly<Record<'scenario' | 'municipality' | 'joint', string>>;
  readonly setting: (boundary: string, year: number, gwp: string, study: string) => string;
  readonly boundary: Readonly<Record<Boundary, string>>;
  readonly contents: string;
  readonly skip: string;
  readonly section: Readonly<
    Record<
      'summary' | 'ranking' | 'together' | 'target' | 'cost' | 'falls' | 'quality' | 'warnings' | 'made' | 'notes' | 'sources' | 'about',
      string
    >
  >;
  /** Key figures. */
  readonly figure: {
    readonly baseline: (year: number) => string;
    readonly best: string;
    readonly saves: (title: string, year: number) => string;
    readonly measures: string;
    readonly ofBaseline: (percent: string) => string;
    readonly target: (reduce: string, by: number) => string;
    readonly met: string;
    readonly missedBy: (tonnes: string) => string;
    readonly notKnown: string;
    readonly quality: string;
    readonly assumed: (assumed: number, all: number) => string;
    readonly warnings: string;
  };
  readonly lead: {
    readonly saves: (title: string, place: string, tonnes: string, year: number) => string;
    readonly raises: (title: string, place: string, tonnes: string, year: number) => string;
    readonly nothing: (title: string, place: string, year: number) => string;
    readonly largest: (measure: string, tonnes: string) => string;
    readonly rising: (measures: string) => string;
    readonly none: string;
    readonly noIntervals: string;
    readonly intervals: string;
  };
  readonly unit: { readonly tonnes: string; readonly tonnesByYear: string; readonly perTonne: (currency: string) => string };
  readonly column: Readonly<
    Record<'measure' | 'scenario' | 'reduction' | 'sum' | 'falls' | 'share' | 'alone' | 'year' | 'place' | 'interval', string>
  >;
  readonly home: string;
  readonly elsewhere: string;
  readonly together: string;
  readonly overlap: string;
  readonly mutualHelp: string;
  readonly others: (count: number) => string;
  readonly baseline: string;
  readonly allowed: string;
  readonly inTable: string;
  readonly chart: {
    readonly ranking: (year: number, boundary: string) => string;
    readonly waterfall: (title: string, year: number) => string;
    readonly wedge: (title: string) => string;
    readonly target: (title: string) => string;
    readonly curve: (title: string) => string;
    readonly falls: (title: string, year: number) => string;
    readonly saved: (name: string, text: string) => string;
    readonly beyond: string;
    readonly across: string;
    readonly inYear: (text: string, year: number) => string;
  };
  readonly noMeasures: string;
  readonly noCost: string;
  readonly noTarget: string;
  readonly noWarnings: string;
  readonly noExplanation: string;
  readonly quality: {
    readonly input: string;
    readonly own: string;
    readonly national: string;
    readonly assumed: string;
    readonly worst: string;
  };
  readonly fallbacks: string;
  readonly fallback: (label: string, places: string) => string;
  readonly moreParts: (count: number, command: string) => string;
  readonly explainedBy: (command: string) => string;
  readonly made: { readonly without: (year: number) => string; readonly withMeasures: (scenario: string, year: number) => string };
  readonly source: (author: string, year: string | undefined, title: string) => string;
  readonly about: {
    readonly made: string;
    readonly study: (fingerprint: string) => string;
    readonly again: string;
    readonly formats: string;
    readonly licence: string;
  };
  readonly index: { readonly title: string; readonly lead: (reports: number) => string; readonly open: string };
  /** What the page says that a paper does not. */
  readonly page: {
    readonly municipality: string;
    readonly boundary: string;
    readonly year: string;
    readonly language: string;
    readonly filter: string;
    readonly sortBy: (column: string) => string;
    readonly shown: (rows: number, of: number) => string;
    readonly asComputed: string;
    readonly viewNote: (boundary: string, year: number) => string;
    readonly whatIf: string;
    readonly whatIfLead: string;
    readonly scenario: string;
    readonly yours: string;
    readonly yoursLong: string;
    readonly reduction: (year: number) => string;
    readonly before: (text: string) => string;
    readonly gap: (by: number) => string;
    readonly gapOpen: (tonnes: string) => string;
    readonly gapMet: (tonnes: string) => string;
    readonly rank: string;
    readonly save: string;
    readonly reset: string;
    readonly saved: (file: string) => string;
    readonly between: (low: string, high: string) => string;
    readonly impossible: string;
    readonly inherited: (file: string) => string;
    readonly how: Readonly<Record<'to' | 'by' | 'add' | 'shift', string>>;
    readonly from: (from: number, full: number) => string;
    readonly fileNote: string;
  };
}
