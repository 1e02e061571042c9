import type { DiffCause } from '../../domain/diff-findings.js';

/** Words of `diff`. */
export interface DiffWords {
  readonly title: (before: string, after: string) => string;
  readonly setting: (boundary: string, gwp: string, year: number) => string;
  readonly verdict: Readonly<Record<'equal' | 'explained' | 'unexplained', (moved: number, all: number) => string>>;
  readonly nothingMoved: string;
  readonly moved: string;
  readonly movedCosts: string;
  readonly cost: Readonly<Record<'present-value' | 'cost-per-tonne', string>>;
  readonly cause: Readonly<Record<DiffCause, string>>;
  readonly baseline: (sector: string) => string;
  readonly columns: {
    /** Heads the currency and price year. */
    readonly of: string;
    readonly result: string;
    readonly where: string;
    readonly before: string;
    readonly after: string;
    readonly what: string;
  };
  readonly more: (count: number) => string;
  readonly changes: string;
  readonly noChanges: string;
  readonly added: (value: string) => string;
  readonly removed: (value: string) => string;
  readonly place: (file: string, line: number) => string;
  readonly movesNothing: string;
  readonly method: string;
  readonly onlyResults: string;
}
