import type { ScaleRule } from '../../domain/transfer-findings.js';

/** Words of `transfer`. */
export interface TransferWords {
  readonly title: (what: string, from: string, to: string) => string;
  readonly setting: (scenario: string, boundary: string, gwp: string, year: number) => string;
  readonly scale: Readonly<Record<ScaleRule, (factor: string | undefined) => string>>;
  readonly nothingScaled: string;
  readonly results: string;
  readonly causes: string;
  readonly noCauses: string;
  readonly inOf: (name: string) => string;
  readonly difference: string;
  readonly same: (causes: string) => string;
  readonly flows: string;
  readonly rest: (sector: string) => string;
  readonly more: (count: number) => string;
  readonly error: (value: string) => string;
  readonly rows: {
    readonly reduction: (year: number) => string;
    readonly cumulative: (first: number, last: number) => string;
    readonly perInhabitant: string;
    readonly value: (currency: string, priceYear: number) => string;
    readonly perTonne: (currency: string) => string;
  };
  readonly columns: {
    readonly what: string;
    readonly cause: string;
    readonly effect: string;
    readonly differs: string;
    readonly measure: string;
    readonly factor: string;
    readonly lever: string;
  };
  readonly measures: string;
  readonly cost: string;
  readonly costCause: Readonly<Record<'size' | 'price-level' | 'discount-rate', string>>;
  readonly costMethod: (year: number, ratio: string, source: string) => string;
  readonly costExchangeOnly: string;
  readonly unpriced: (measures: string) => string;
  readonly noCost: string;
  readonly notes: string;
  readonly method: string;
  readonly fallbacks: (name: string, inputs: string, more: number) => string;
  readonly impossible: (measures: string, name: string) => string;
  readonly answered: (measures: string, name: string) => string;
  /** Of the file that is written. */
  readonly file: {
    readonly title: (title: string, name: string) => string;
    readonly from: (scenario: string, from: string, to: string) => string;
    readonly scale: Readonly<Record<ScaleRule, string>>;
    readonly look: string;
    readonly amount: (amount: string, name: string, factor: string) => string;
    readonly kept: string;
    readonly answer: (name: string) => string;
    readonly cost: (name: string, level: string | undefined) => string;
    readonly noCost: string;
    readonly note: (name: string) => string;
  };
}
