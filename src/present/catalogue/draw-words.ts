import type { SamplingMethod } from '../../chance/sampling.js';
import type { LedNote } from './comparison-words.js';

/** Words of ranges: what the draws of a result say. Numbers come formatted. */
export interface DrawWords {
  readonly setting: (draws: string, seed: number, sampling: SamplingMethod) => string;
  /** Titles; a line end stands where one may be broken. */
  readonly columns: {
    readonly mean: string;
    readonly range: string;
    readonly best: string;
    readonly ahead: string;
    readonly deviation: string;
  };
  readonly range: (low: string, high: string) => string;
  /** Two neighbours that cannot be told apart, with the part of the draws in which the first is better. */
  readonly even: (percent: string) => string;
  /** Two neighbours that save the same in every draw. */
  readonly equal: string;
  /** Of the number that is explained. */
  readonly result: (mean: string, range: string, deviation: string) => string;
  readonly jointTotal: (central: string, mean: string, range: string) => string;
  readonly notes: {
    readonly none: LedNote;
    readonly ranges: LedNote;
    readonly paired: LedNote;
    /** Why the mean of the draws is not the central value, where they differ most. */
    readonly mean: (cases: readonly string[]) => LedNote;
    readonly meanCase: (title: string, central: string, mean: string, lopsided: string, bent: string) => string;
    readonly held: (cases: readonly string[]) => LedNote;
    readonly outside: (cases: readonly string[]) => LedNote;
    /** Flows whose shares have a range that is not drawn. */
    readonly flows: (names: readonly string[]) => LedNote;
    readonly strayCase: (label: string, municipality: string, scenario: string | undefined, year: number, draws: string) => string;
  };
}
