import type { NameSort } from '../../domain/vocabulary.js';

/** Words of the planner's desk: what an editor, `new`, `watch` and the formats of `check` say. Loaded only by commands that speak them. */
export interface DeskWords {
  readonly editor: EditorWords;
  readonly checked: CheckedWords;
  readonly watch: WatchWords;
  /** There is no such sort of files with a schema. */
  readonly noShell: (typed: string, known: readonly string[]) => string;
  readonly noSchema: (typed: string, known: readonly string[]) => string;
}

/** What `watch` says around the comparison. */
export interface WatchWords {
  readonly noTerminal: string;
  readonly ends: string;
  readonly moved: string;
  readonly nothingMoved: string;
  readonly wasNotThere: string;
  readonly isGone: string;
  readonly unit: string;
}

/** What `check` says for machines that people read. */
export interface CheckedWords {
  readonly heading: string;
  readonly noFaults: string;
  /** Title of a table of faults. */
  readonly columns: { readonly severity: string; readonly place: string; readonly message: string; readonly help: string };
  readonly more: (count: number) => string;
  readonly noSummary: string;
}

/** What an editor shows beside a name. */
export interface EditorWords {
  readonly unit: (unit: string) => string;
  /** Where a measure may set a lever. */
  readonly valid: (range: string) => string;
  readonly plain: string;
  readonly whole: string;
  readonly newTravel: string;
  readonly everyThere: string;
  /** A name that the study does not have. */
  readonly unknown: (sort: NameSort) => string;
}
