/** Words of `run` and `merge`. */
export interface OutcomeWords {
  readonly title: string;
  readonly settings: (boundary: string, gwp: string, number: number, of: number) => string;
  readonly municipality: string;
  readonly scenario: string;
  readonly baseline: string;
  readonly emission: (year: number) => string;
  readonly reduction: (year: number) => string;
  readonly sum: string;
  readonly interval: string;
  readonly drawn: (draws: string, seed: number) => string;
}
