import type { Verdict } from '../../domain/experience.js';
import type { WayToMove } from '../../domain/new-scenario.js';

/** Words of `new`: its questions, what it shows beside them, and the comments in the files that it writes. */
export interface NewWords {
  /** Typed alone. */
  readonly choose: string;
  readonly questions: {
    readonly municipality: string;
    readonly title: string;
    readonly id: string;
    readonly years: string;
    readonly extends: string;
    readonly nothing: string;
    readonly withMeasure: string;
    readonly kind: string;
    readonly measureTitle: string;
    readonly measure: string;
    readonly lever: string;
    readonly how: string;
    readonly amount: (unit: string) => string;
    readonly range: string;
    readonly first: string;
    readonly full: string;
    readonly takenFrom: string;
    readonly source: string;
    readonly note: string;
    readonly answered: string;
    readonly name: string;
    readonly code: string;
    readonly country: string;
    readonly region: string;
  };
  readonly how: Readonly<Record<WayToMove, string>>;
  /** What is said about a lever while an amount is chosen. */
  readonly now: (value: string, municipality: string, year: number) => string;
  readonly within: (range: string) => string;
  readonly tried: (count: number) => string;
  readonly neverTried: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly problems: {
    readonly needed: string;
    readonly id: string;
    readonly years: string;
    readonly year: (first: number, last: number) => string;
    readonly unknown: (what: string, nearest: string | undefined) => string;
    readonly how: (ways: readonly string[]) => string;
    readonly outside: (range: string) => string;
    readonly shares: string;
    readonly country: string;
    readonly taken: (id: string) => string;
    readonly noScenario: (path: string) => string;
    readonly inBraces: (file: string) => string;
  };
  readonly missing: (options: string) => string;
  readonly noStudyHere: string;
  readonly installed: string;
  readonly faultyStudy: string;
  readonly faultyResult: string;
  readonly thereAlready: (file: string) => string;
  readonly leadsOut: (file: string) => string;
  readonly written: (file: string) => string;
  readonly next: (command: string) => string;
  readonly values: (municipality: string, count: number) => string;
  /** Comments in a file that was written. */
  readonly file: {
    readonly head: readonly string[];
    readonly noMeasure: string;
    readonly noSource: string;
    readonly cost: string;
    readonly lever: (cell: string, label: string) => string;
    readonly tried: (text: string) => string;
  };
}
