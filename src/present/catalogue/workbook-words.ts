/** Words of the workbook of a report: names of sheets (at most 31 letters) and titles of columns, with their units. */
export interface WorkbookWords {
  readonly sheet: Readonly<
    Record<
      'about' | 'measures' | 'scenarios' | 'years' | 'places' | 'costs' | 'curve' | 'target' | 'baseline' | 'assumptions' | 'sources',
      string
    >
  >;
  readonly about: Readonly<
    Record<'report' | 'kind' | 'year' | 'boundary' | 'counted' | 'gwp' | 'fingerprint' | 'reductions' | 'sheets', string>
  >;
  readonly positive: string;
  readonly column: {
    readonly municipality: string;
    readonly scenario: string;
    readonly measure: string;
    readonly title: string;
    readonly sector: string;
    readonly kind: string;
    readonly alone: (year: number) => string;
    readonly low: (year: number) => string;
    readonly high: (year: number) => string;
    readonly share: (year: number) => string;
    readonly cumulative: string;
    readonly cumulativeAlone: string;
    readonly in: (boundary: string, year: number) => string;
    readonly overlap: (year: number) => string;
    readonly perInhabitant: string;
    readonly grade: string;
    readonly own: string;
    readonly national: string;
    readonly assumed: string;
    readonly year: string;
    readonly emissions: string;
    readonly saved: string;
    readonly place: string;
    readonly falls: (year: number) => string;
    readonly account: (year: number) => string;
    readonly currency: string;
    readonly priceYear: string;
    readonly discountRate: string;
    readonly investment: string;
    readonly presentValue: string;
    readonly presentLow: string;
    readonly presentHigh: string;
    readonly annuity: string;
    readonly perTonne: string;
    readonly order: string;
    readonly adds: string;
    readonly baseline: string;
    readonly allowed: string;
    readonly gap: string;
    readonly gapLow: string;
    readonly gapHigh: string;
    readonly biogenic: string;
    readonly quantity: string;
    readonly measures: string;
    readonly tonnes: string;
    readonly note: string;
    readonly file: string;
    readonly line: string;
    readonly key: string;
    readonly author: string;
    readonly address: string;
    readonly terms: string;
  };
}
