import type { Fallen } from '../domain/accounts.js';
import type { Boundary } from '../domain/documents.js';
import type { Decomposition } from '../domain/decomposition-findings.js';
import type { Amount, DrawSettings } from '../domain/draw-findings.js';
import type { Comparison, Evaluation, ExplainedNode, Explanation, Findings, Reconciliation, Row } from '../domain/findings.js';
import type { Listing } from '../domain/listing.js';
import { boundaries } from '../domain/findings.js';
import type { Outcomes } from '../domain/outcomes.js';
import { impossible } from '../source/impossible.js';
import { costRows, costHeader, costVariables } from './cost-csv.js';
import { diffHeader, diffRows } from './diff-csv.js';
import { cellName } from './explanation-report.js';
import { labelIn } from './catalogue/label-in.js';
import { exact } from './number.js';
import { outcomeColumns } from './outcome-columns.js';
import { breakEvenHeader, breakEvenRows, sensitivityHeader, sensitivityRows } from './sensitivity-csv.js';
import { registerHeader, registerRows } from './register-csv.js';
import { printable } from './printable.js';
import { transferHeader, transferRows } from './transfer-csv.js';
import { storedRows } from './stored-csv.js';

type Cell = string | number | undefined;

/** How a result was drawn, in columns at the end of a table; a table without draws has none. */
const drawHeader = ['draws', 'seed', 'sampling'];
const drawCells = ({ draws, seed, sampling }: DrawSettings): readonly Cell[] => [draws, seed, sampling];

/** The table with how it was drawn in every row. */
function drawnTable(header: readonly string[], rows: readonly (readonly Cell[])[], settings: DrawSettings | undefined): string {
  if (!settings) return csv(header, rows);
  return csv(
    [...header, ...drawHeader],
    rows.map((row) => [...row, ...drawCells(settings)]),
  );
}

/**
 * A cell of text. Spreadsheets take text that begins with = + - @ tab or CR for a formula, so it gets a leading apostrophe (OWASP, CSV Injection);
 * `::` at the start of a line is a command for GitHub Actions. Line ends become blanks: one row stays one line.
 */
function textCell(text: string): string {
  const plain = /^\s*([=+\-@]|::)|^[\t\r\n]/.test(text) ? `'${text}` : text;
  const shown = printable(plain.replace(/[\r\n\t]+/g, ' ')).replaceAll('##[', '# #[');
  return /[",;]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** Numbers are never prefixed: -5 stays -5. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? exact(value) : textCell(value);
}

/** A table as CSV: text that a spreadsheet would take for a formula is made harmless, numbers have every digit. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const comparisonHeader = [
  'scenario',
  'measure',
  'municipality',
  'sector',
  'kind',
  'boundary',
  'gwp',
  'year',
  'variable',
  'value',
  'mean',
  'low',
  'high',
  'unit',
  'quality',
];

/** The variables of a row in the boundary of the settings; those in the other boundaries are added beside them. */
function variables(row: Row): readonly (readonly [string, Amount | undefined, string])[] {
  const alone = (value: number | undefined): Amount | undefined => (value === undefined ? undefined : { central: value });
  const drawn = row.alone?.drawn;
  return [
    ['cumulative', row.cumulative, 'tCO2e'],
    ['standalone', drawn?.reduction ?? alone(row.standalone), 'tCO2e/year'],
    ['standalone_cumulative', drawn?.cumulative ?? alone(row.alone?.cumulative), 'tCO2e'],
    ['probability_best', alone(row.best ?? drawn?.best), '1'],
    ['last_in', alone(row.lastIn), 'tCO2e/year'],
    ['share', alone(row.share), 'tCO2e/year'],
    ['overlap', alone(row.overlap), 'tCO2e/year'],
    ['of_sector', alone(row.ofSector), '1'],
    ['per_inhabitant', alone(row.perInhabitant), 'kgCO2e/person/year'],
    ...costVariables(row),
  ];
}

/** Neighbours in the rankings, each by the first of the two. */
function contestRows({ settings, contests = [] }: Comparison): readonly (readonly Cell[])[] {
  const { boundary, gwp, year } = settings;
  return contests.map(({ municipality, a, probabilityABetter }) => [
    ...[a.scenario, a.measure, municipality, undefined, undefined, boundary, gwp, year, 'probability_better_than_next'],
    ...[probabilityABetter, undefined, undefined, undefined, '1', undefined],
  ]);
}

function comparisonRows(comparison: Comparison): readonly (readonly Cell[])[] {
  const { settings, rows, baselines: inFull, others = [] } = comparison;
  const { boundary: chosen, gwp, year } = settings;
  const baselines = [...inFull, ...others.flatMap((other) => other.baselines)];
  const values = ({ central, mean, low, high }: Amount): readonly Cell[] => [central, mean, low, high];
  return [
    ...rows.flatMap((row) => {
      const lead = [row.scenario, row.measure, row.municipality, row.sector, row.kind];
      const reductions = boundaries.flatMap((boundary) => {
        const amount = boundary === chosen ? row.reduction : row.byBoundary.get(boundary);
        return amount === undefined
          ? []
          : [[...lead, boundary, gwp, year, 'reduction', ...values(amount), 'tCO2e/year', row.quality.grade]];
      });
      const others = variables(row).flatMap(([name, amount, unit]) =>
        amount === undefined
          ? []
          : [
              [
                ...lead,
                chosen,
                gwp,
                name.endsWith('cumulative') ? settings.years[1] : year,
                name,
                ...values(amount),
                unit,
                row.quality.grade,
              ],
            ],
      );
      const at = (name: string, boundary: Boundary, fallen: readonly Fallen[]): readonly (readonly Cell[])[] =>
        fallen.map(({ municipality, value }) => {
          const variable = `${name}_${municipality}`;
          return [...lead, boundary, gwp, year, variable, ...values({ central: value }), 'tCO2e/year', row.quality.grade];
        });
      const falls = [...at('falls_in', chosen, row.falls), ...at('account_of', 'territorial', row.accounts)];
      return [...reductions, ...others, ...falls, ...storedRows(row, settings.year, settings.years[1])];
    }),
    ...contestRows(comparison),
    ...baselines.flatMap(({ municipality, sector, byBoundary, biogenic }) => {
      const lead = [undefined, undefined, municipality, sector, undefined];
      const panels = boundaries.flatMap((boundary) => {
        const value = byBoundary.get(boundary);
        return value === undefined
          ? []
          : [[...lead, boundary, gwp, year, 'baseline', ...values({ central: value }), 'tCO2e/year', undefined]];
      });
      return [...panels, [...lead, undefined, undefined, year, 'biogenic_co2', ...values({ central: biogenic }), 'tCO2/year', undefined]];
    }),
  ];
}

function evaluationCsv({ quantity, unit, municipality, scenario, by, values, drawn: settings }: Evaluation): string {
  return drawnTable(
    ['quantity', 'municipality', 'scenario', ...by, 'year', 'value', 'unit', ...(settings ? ['mean', 'low', 'high', 'deviation'] : [])],
    values.map(({ member, year, value, drawn }) => [
      quantity,
      municipality,
      scenario,
      ...by.map((_, index) => member[index]),
      year,
      value,
      unit,
      ...(drawn ? [drawn.mean, drawn.low, drawn.high, drawn.deviation] : []),
    ]),
    settings,
  );
}

/** One row a factor; the years before and after stand first and last. */
function decompositionCsv({ quantity, municipality, scenario, years, unit, before, after, effects }: Decomposition): string {
  const row = (role: string, of: Cell, part: Cell, additive: number, ratio: Cell): readonly Cell[] => [
    quantity,
    municipality,
    scenario,
    ...years,
    role,
    of,
    part,
    additive,
    ratio,
    unit,
  ];
  return csv(
    ['quantity', 'municipality', 'scenario', 'first', 'last', 'role', 'factor', 'part', 'value', 'ratio', 'unit'],
    [
      row('before', undefined, undefined, before, undefined),
      ...effects.map(({ role, of, part, additive, multiplicative }) => row(role, of, part, additive, multiplicative)),
      row('after', undefined, undefined, after, undefined),
    ],
  );
}

function nodeRows(node: ExplainedNode, depth: number): readonly (readonly Cell[])[] {
  const { how } = node;
  const made: readonly Cell[] =
    how.kind === 'formula' ? [how.text, how.method, undefined, undefined] : [undefined, how.source, how.locator, how.status];
  const own: readonly Cell[] = [depth, cellName(node.quantity, node.member), node.value, node.unit, ...made, node.file, node.line];
  return [own, ...(how.kind === 'formula' ? how.parts.flatMap((part) => nodeRows(part, depth + 1)) : [])];
}

function explanationCsv({ root }: Explanation): string {
  return csv(['depth', 'quantity', 'value', 'unit', 'formula', 'source', 'locator', 'status', 'file', 'line'], nodeRows(root, 0));
}

/** One row a line: the published figure, ours, the causes of the gap and what is left. */
function reconciliationCsv({ municipality, gwp, references }: Reconciliation): string {
  const rows = references.flatMap(({ quantity, year, official, lines, ours, gap, causes, unexplained, absolute }) => {
    const row = (part: string, line: string, value: number, cause = ''): readonly Cell[] => [
      municipality,
      quantity,
      year,
      part,
      line,
      cause,
      value,
      'tCO2e/year',
      gwp,
    ];
    return [
      row('official', '', official),
      ...lines.map((line) => row('line', line.quantity, line.value)),
      row('ours', '', ours),
      row('gap', '', gap),
      ...causes.map((part) => row('cause', part.quantity, part.value, part.cause)),
      row('unexplained', '', unexplained),
      row('absolute', '', absolute),
    ];
  });
  return csv(['municipality', 'reference', 'year', 'part', 'line', 'cause', 'value', 'unit', 'gwp'], rows);
}

function listingCsv({ columns, rows }: Listing): string {
  return csv(
    columns,
    rows.map((row) => row.map((cell) => (typeof cell === 'object' ? labelIn(cell, 'en', '') : cell))),
  );
}

function outcomesCsv(outcomes: Outcomes): string {
  const columns = outcomeColumns(outcomes);
  const count = columns[0]?.values.length ?? 0;
  return csv(
    columns.map(({ name }) => name),
    Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? undefined)),
  );
}

/** The findings as CSV in the long layout: one row one number, with its unit and year. UTF-8, commas, a decimal point, every digit. */
export function csvOf(findings: Findings): string {
  switch (findings.kind) {
    case 'comparison':
      return drawnTable(comparisonHeader, comparisonRows(findings), findings.settings.drawn);
    case 'cost':
      return csv(costHeader, costRows(findings));
    case 'evaluation':
      return evaluationCsv(findings);
    case 'explanation':
      return explanationCsv(findings);
    case 'outcomes':
      return outcomesCsv(findings);
    case 'reconciliation':
      return reconciliationCsv(findings);
    case 'register':
      return csv(registerHeader, registerRows(findings));
    case 'decomposition':
      return decompositionCsv(findings);
    case 'difference':
      return csv(diffHeader, diffRows(findings));
    case 'transfer':
      return csv(transferHeader, transferRows(findings));
    case 'sensitivity':
      return drawnTable(sensitivityHeader, sensitivityRows(findings), findings.settings);
    case 'break-even':
      return csv(breakEvenHeader, breakEvenRows(findings));
    case 'listing':
      return listingCsv(findings);
    default:
      return impossible(findings);
  }
}
