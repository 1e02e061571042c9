/** Words of `sensitivity` and `break-even`. Numbers come formatted, inputs and subjects as they are named. */
export interface SensitivityWords {
  readonly title: (subject: string, municipality: string, year: number) => string;
  readonly breakEvenTitle: (a: string, b: string, municipality: string, year: number) => string;
  readonly reduction: (a: string) => string;
  readonly difference: (a: string, b: string) => string;
  readonly result: (central: string, mean: string, range: string) => string;
  /** First-order propagation beside the deviation of the draws. */
  readonly deviations: (drawn: string, linear: string) => string;
  readonly both: (a: string, savedA: string, b: string, savedB: string, unit: string) => string;
  /** Headings: each input alone at its ends, the largest swing first; and its part in the variance. */
  readonly tornado: string;
  readonly variance: string;
  readonly columns: {
    readonly input: string;
    readonly central: string;
    readonly range: string;
    readonly atLow: string;
    readonly atHigh: string;
    /** How far apart the two ends lie, as a bar. */
    readonly swing: string;
    readonly linear: string;
    readonly first: string;
    readonly total: string;
    readonly breakEven: string;
    readonly place: string;
  };
  /** What a measure does with a quantity. */
  readonly how: Readonly<Record<'to' | 'by' | 'add' | 'shift', string>>;
  readonly takenFrom: (member: string) => string;
  readonly andOthers: (count: number) => string;
  readonly never: string;
  readonly flips: (value: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly idle: (count: number) => string;
  readonly notes: (evaluations: string) => string;
  readonly breakEvenNote: string;
  readonly nothing: string;
}
