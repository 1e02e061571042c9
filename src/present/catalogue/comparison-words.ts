import type { PlantFigureName } from '../../domain/plants.js';

/** Words of the tables of `compare`. */
export interface ComparisonWords {
  readonly title: (year: number) => string;
  readonly setting: (boundary: string, gwp: string, study: string) => string;
  readonly municipality: (name: string, population: string | undefined) => string;
  readonly ranking: string;
  readonly packages: string;
  readonly overview: string;
  readonly accounts: (year: number) => string;
  readonly joint: (year: number) => string;
  readonly baseline: (year: number) => string;
  readonly noRows: string;
  /** Above and below the table of municipalities without a scenario. */
  readonly others: (count: number) => string;
  readonly othersNote: string;
  /** Rows below the measures of a scenario. */
  readonly overlap: string;
  readonly mutualHelp: string;
  readonly together: string;
  /** Places. */
  readonly home: string;
  readonly elsewhere: string;
  /** Of the table of a joint scenario. */
  readonly account: string;
  readonly causes: (municipality: string) => string;
  readonly partners: string;
  readonly total: string;
  readonly transfer: (from: string, to: string, tonnes: string) => string;
  readonly noTransfers: string;
  readonly netZero: string;
  readonly plant: (name: string, place: string, owners: readonly string[], figures: string) => LedNote;
  readonly plantFigure: Readonly<Record<PlantFigureName, (amount: string, unit: string, year: number) => string>>;
  /** Titles; a line end stands where one may be broken. */
  readonly columns: {
    readonly rank: string;
    readonly measure: string;
    readonly scenario: string;
    readonly sector: string;
    readonly reduction: (year: number) => string;
    readonly cumulative: string;
    readonly ofSector: string;
    readonly perInhabitant: string;
    readonly share: string;
    readonly alone: string;
    readonly grade: string;
    readonly falls: string;
    readonly measures: string;
    readonly biogenic: string;
    readonly municipality: string;
    readonly inhabitants: string;
    readonly allSectors: string;
  };
}

/** A note with the words that lead it. */
export interface LedNote {
  readonly lead: string;
  readonly text: string;
}

/** The notes under a comparison: what a council would ask. */
export interface NoteWords {
  readonly heading: string;
  readonly counted: (boundary: string, meaning: string, gwp: string) => LedNote;
  readonly fixedCo2e: (count: number, lines: string | undefined) => LedNote;
  readonly baseline: (year: number, first: number, last: number) => LedNote;
  readonly residents: LedNote;
  readonly reference: (name: string, label: string, value: string, unit: string, year: number, source: string) => string;
  readonly references: (figures: string, more: number) => LedNote;
  readonly alone: LedNote;
  readonly overlap: LedNote;
  readonly places: LedNote;
  readonly quality: LedNote;
  readonly biogenic: LedNote;
  /** One removal, and all of them. */
  readonly removal: (label: string, year: number, inYear: string, sum: string, first: number, last: number) => string;
  readonly removals: (shown: string) => LedNote;
  readonly rounding: LedNote;
  readonly sources: (count: number, keys: string | undefined) => LedNote;
  readonly assumptions: string;
  readonly assumption: (label: string, status: string, measures: number, note: string, file: string, line: number) => string;
  readonly moreAssumptions: (count: number) => string;
}
