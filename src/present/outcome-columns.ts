import type { Outcomes } from '../domain/outcomes.js';

/** A column of the table of a long run; `undefined` is an empty cell. */
export interface OutcomeColumn {
  readonly name: string;
  readonly type: 'text' | 'year' | 'number';
  readonly values: readonly (string | number | undefined)[];
}

const emissionUnit = 'tCO2e/year';

/** The table of a long run, one row a municipality, scenario and year. An empty scenario is the baseline. */
export function outcomeColumns({ rows, settings }: Outcomes): readonly OutcomeColumn[] {
  const by = <T>(value: (row: Outcomes['rows'][number], i: number) => T): T[] =>
    rows.flatMap((row) => Array.from(row.emission, (_, i) => value(row, i)));
  return [
    { name: 'municipality', type: 'text', values: by(({ municipality }) => municipality) },
    { name: 'scenario', type: 'text', values: by(({ scenario }) => scenario) },
    { name: 'year', type: 'year', values: by(({ firstYear }, i) => firstYear + i) },
    { name: 'boundary', type: 'text', values: by(() => settings.boundary) },
    { name: 'gwp', type: 'text', values: by(() => settings.gwp) },
    { name: 'emission', type: 'number', values: by(({ emission }, i) => emission[i]) },
    { name: 'reduction', type: 'number', values: by(({ reduction }, i) => reduction?.[i]) },
    { name: 'unit', type: 'text', values: by(() => emissionUnit) },
  ];
}
