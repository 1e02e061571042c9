import type { Row } from '../../domain/findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Pathway, View } from '../../domain/trial.js';

type Cell = string | number | undefined;

/** The columns of the IAMC data model (Integrated Assessment Modeling Consortium), in lower case as pyam writes them. */
export const iamcHeader = ['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value'] as const;

const model = 'coop-co2';
const perYear = 't CO2e/yr';

/** `|` parts a variable from the one above it, so no name may hold it. */
const part = (name: string): string => name.replaceAll('|', '/');

/**
 * The numbers of reports in the long layout: one row one number. Emissions and what the measures save by year, in the boundary of the reports;
 * in the year of the comparison also the other boundaries, intervals and what it costs. A reduction is positive when emissions fall.
 */
export function iamcRows(reports: readonly ReportFindings[]): readonly (readonly Cell[])[] {
  const rows = new Map<string, readonly Cell[]>();
  for (const report of reports)
    for (const row of [
      ...report.views.flatMap((view) => viewRows(view)),
      ...report.comparison.rows.flatMap((one) => yearRows(one, report)),
    ]) {
      const key = row.slice(0, -1).join('\0');
      if (!rows.has(key)) rows.set(key, row);
    }
  return [...rows.values()];
}

function viewRows({ municipality, boundary, years, baseline, pathways }: View): readonly (readonly Cell[])[] {
  const emissions = `Emissions|CO2e|${boundary}`;
  return [
    ...years.map((year, i) => [model, 'baseline', municipality, emissions, perYear, year, baseline[i]]),
    ...pathways.flatMap((pathway) => pathwayRows(pathway, { municipality, boundary, years, baseline })),
  ];
}

function pathwayRows(
  { scenario, first, last, saved, measures }: Pathway,
  { municipality, boundary, years, baseline }: Pick<View, 'municipality' | 'boundary' | 'years' | 'baseline'>,
): readonly (readonly Cell[])[] {
  const at = years.map((year, i) => ({ year, i })).filter(({ year }) => year >= first && year <= last);
  const row = (variable: string, year: number, value: number | undefined): readonly Cell[] => [
    model,
    scenario,
    municipality,
    variable,
    perYear,
    year,
    value,
  ];
  const reduction = `Emission Reduction|CO2e|${boundary}`;
  return [
    ...at.map(({ year, i }) => row(`Emissions|CO2e|${boundary}`, year, (baseline[i] ?? Number.NaN) - (saved[i] ?? 0))),
    ...at.map(({ year, i }) => row(reduction, year, saved[i])),
    ...measures.flatMap((one) => at.map(({ year, i }) => row(`${reduction}|${part(one.measure)}`, year, one.saved[i]))),
  ];
}

function yearRows(row: Row, { comparison }: ReportFindings): readonly (readonly Cell[])[] {
  const { year, boundary } = comparison.settings;
  const name = row.measure === undefined ? '' : `|${part(row.measure)}`;
  const lead = [model, row.scenario, row.municipality];
  const others = [...row.byBoundary].filter(([panel]) => panel !== boundary);
  const { low, high } = row.reduction;
  const { cost } = row;
  const money = cost && `${cost.currency}_${cost.priceYear}`;
  return [
    ...others.map(([panel, { central }]) => [...lead, `Emission Reduction|CO2e|${panel}${name}`, perYear, year, central]),
    ...(low === undefined || high === undefined
      ? []
      : [
          [...lead, `Emission Reduction|CO2e|${boundary}${name}|2.5th Percentile`, perYear, year, low],
          [...lead, `Emission Reduction|CO2e|${boundary}${name}|97.5th Percentile`, perYear, year, high],
        ]),
    ...(row.standalone === undefined ? [] : [[...lead, `Emission Reduction Alone|CO2e|${boundary}${name}`, perYear, year, row.standalone]]),
    ...(cost
      ? [
          [...lead, `Cost|Present Value${name}`, money, cost.baseYear, cost.presentValue.central],
          [...lead, `Cost|Annuity${name}`, `${money}/yr`, cost.baseYear, cost.annuity.central],
          ...(cost.perTonne
            ? [[...lead, `Cost|Per Tonne|${boundary}${name}`, `${money}/t CO2e`, cost.baseYear, cost.perTonne.central]]
            : []),
        ]
      : []),
  ];
}
