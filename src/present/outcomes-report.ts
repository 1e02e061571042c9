import type { Outcome, Outcomes, Ranges } from '../domain/outcomes.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { shown } from './number.js';
import { line } from './piece.js';

const digits = 3;

/** One line a municipality and scenario: what is emitted and saved in the last year, and what is saved in all. The years are in CSV, JSON and Parquet. */
export function outcomesReport({ rows, settings, part }: Outcomes, { outcomes, draws, locale, fields }: Catalogue): readonly Block[] {
  const last = settings.years[1];
  const columns: readonly Column[] = [
    { title: outcomes.municipality, align: 'left', priority: 0, fit: 'whole' },
    { title: outcomes.scenario, align: 'left', priority: 1, fit: 'wrap', least: 16 },
    { title: outcomes.emission(last), align: 'right', priority: 0, fit: 'whole' },
    { title: outcomes.reduction(last), align: 'right', priority: 0, fit: 'whole' },
    ...(settings.sampling ? [{ title: outcomes.interval, align: 'right', priority: 1, fit: 'whole' } as const] : []),
    { title: outcomes.sum, align: 'right', priority: 2, fit: 'whole' },
  ];
  const interval = (ranges: Ranges | undefined): string =>
    ranges ? draws.range(number(ranges.low.at(-1)), number(ranges.high.at(-1))) : '';
  const number = (value: number | undefined): string => (value === undefined ? '' : shown(value, locale, digits));
  const total = ({ reduction }: Outcome): number | undefined => reduction?.reduce((sum, value) => sum + value, 0);
  return [
    { kind: 'heading', level: 2, text: line(outcomes.title) },
    {
      kind: 'paragraph',
      text: line(outcomes.settings(fields.boundary[settings.boundary].name, settings.gwp, part.number, part.of), 'muted'),
    },
    ...(settings.sampling
      ? [
          {
            kind: 'paragraph',
            text: line(outcomes.drawn(shown(settings.sampling.draws, locale, digits), settings.sampling.seed), 'muted'),
          } as const,
        ]
      : []),
    {
      kind: 'table',
      columns,
      rows: rows.map((row) =>
        [
          row.municipality,
          row.scenario ?? outcomes.baseline,
          number(row.emission.at(-1)),
          number(row.reduction?.at(-1)),
          ...(settings.sampling ? [interval(row.drawn?.reduction ?? row.drawn?.emission)] : []),
          number(total(row)),
        ].map((text) => line(text)),
      ),
    },
  ];
}
