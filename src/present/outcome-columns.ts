import type { Sampling } from '../chance/sampling.js';
import type { Outcomes } from '../domain/outcomes.js';

/** A column of the table of a long run; `undefined` is an empty cell. */
export interface OutcomeColumn {
  readonly name: string;
  /** `count`: a whole number. */
  readonly type: 'text' | 'year' | 'number' | 'count';
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
    ...(settings.sampling ? drawnColumns(settings.sampling, by) : []),
  ];
}

type By = <T>(value: (row: Outcomes['rows'][number], i: number) => T) => T[];

/** How it was drawn, and what the draws say; `strayed`: the most draws in which one quantity of the municipality was held at a bound or lay outside. */
function drawnColumns({ draws, seed, method }: Sampling, by: By): readonly OutcomeColumn[] {
  const ranges = (['emission', 'reduction'] as const).flatMap((of) =>
    (['mean', 'low', 'high'] as const).map((which): OutcomeColumn => ({
      name: `${of}_${which}`,
      type: 'number',
      values: by(({ drawn }, i) => drawn?.[of]?.[which][i]),
    })),
  );
  return [
    ...ranges,
    { name: 'strayed', type: 'count', values: by(({ drawn }) => drawn?.strayed) },
    { name: 'draws', type: 'count', values: by(() => draws) },
    { name: 'seed', type: 'count', values: by(() => seed) },
    { name: 'sampling', type: 'text', values: by(() => method) },
  ];
}
