import type { Outcome, Outcomes, Ranges } from '../domain/outcomes.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { shown } from './number.js';
import { line } from './piece.js';

const digits = 3;

/** One line a municipality and scenario: what is emitted and saved in the last year, and what is saved in all. The years are in CSV, JSON and Parquet. */
export function outcomesReport(of: Outcomes, catalogue: Catalogue): readonly Block[] {
  const { settings, part } = of;
  const { outcomes, fields, locale } = catalogue;
  const said = [outcomes.settings(fields.boundary[settings.boundary].name, settings.gwp, part.number, part.of)];
  if (settings.sampling) said.push(outcomes.drawn(shown(settings.sampling.draws, locale, digits), settings.sampling.seed));
  return [
    { kind: 'heading', level: 2, text: line(outcomes.title) },
    ...said.map((text) => ({ kind: 'paragraph', text: line(text, 'muted') }) as const),
    outcomesTable(of, catalogue),
  ];
}

function outcomesTable({ rows, settings }: Outcomes, { outcomes, draws, locale }: Catalogue): Block {
  const last = settings.years[1];
  const drawn = settings.sampling !== undefined;
  const columns: readonly Column[] = [
    { title: outcomes.municipality, align: 'left', priority: 0, fit: 'wrap', least: 14 },
    { title: outcomes.scenario, align: 'left', priority: 0, fit: 'wrap', least: 16 },
    { title: outcomes.emission(last), align: 'right', priority: 0, fit: 'whole' },
    { title: outcomes.reduction(last), align: 'right', priority: 0, fit: 'whole' },
    ...(drawn ? [{ title: outcomes.interval, align: 'right', priority: 1, fit: 'whole' } as const] : []),
    { title: outcomes.sum, align: 'right', priority: 2, fit: 'whole' },
  ];
  const number = (value: number | undefined): string => (value === undefined ? '' : shown(value, locale, digits));
  const interval = (ranges: Ranges | undefined): string =>
    ranges ? draws.range(number(ranges.low.at(-1)), number(ranges.high.at(-1))) : '';
  const cells = (row: Outcome): readonly string[] => [
    row.municipality,
    row.scenario ?? outcomes.baseline,
    number(row.emission.at(-1)),
    number(row.reduction?.at(-1)),
    ...(drawn ? [interval(row.drawn?.reduction ?? row.drawn?.emission)] : []),
    number(row.reduction?.reduce((sum, value) => sum + value, 0)),
  ];
  return { kind: 'table', columns, rows: rows.map((row) => cells(row).map((text) => line(text))) };
}
