import type { ReportFindings } from '../../domain/report-findings.js';
import { boundaries } from '../../domain/findings.js';
import type { Row } from '../../domain/findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { titleOfReport } from './report-model.js';

/** A table of the workbook: one row of titles, then cells; a cell that is not computed is empty. */
export interface Sheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = string | number | undefined;

/** The tables of a report, one a sheet, with every digit; sheets without a row are left out. */
export function sheetsOf(findings: ReportFindings, catalogue: Catalogue): readonly Sheet[] {
  const tables = [measures, scenarios, years, places, costs, curves, targets, baselines, assumptions, sources]
    .map((table) => table(findings, catalogue))
    .filter(({ rows }) => rows.length > 0);
  return [
    about(
      findings,
      catalogue,
      tables.map(({ name }) => name),
    ),
    ...tables,
  ];
}

type Make = (findings: ReportFindings, catalogue: Catalogue) => Sheet;

function about(findings: ReportFindings, catalogue: Catalogue, names: readonly string[]): Sheet {
  const { workbook, fields, report } = catalogue;
  const { settings } = findings.comparison;
  const boundary = fields.boundary[settings.boundary];
  return {
    name: workbook.sheet.about,
    titles: [workbook.about.report, titleOfReport(findings, catalogue)],
    rows: [
      [workbook.about.kind, report.kind[findings.subject.kind]],
      [workbook.about.year, settings.year],
      [workbook.about.boundary, boundary.name],
      [workbook.about.counted, boundary.meaning],
      [workbook.about.gwp, settings.gwp],
      [workbook.about.reductions, workbook.positive],
      [workbook.about.fingerprint, settings.study],
      [workbook.about.sheets, names.join(', ')],
    ],
  };
}

const measures: Make = ({ comparison }, { workbook, language, fields }) => {
  const { column, sheet } = workbook;
  const { year, boundary } = comparison.settings;
  const others = boundaries.filter((panel) => panel !== boundary);
  return {
    name: sheet.measures,
    titles: [
      ...[column.municipality, column.scenario, column.measure, column.title, column.sector, column.kind],
      ...[column.alone(year), column.share(year), column.low(year), column.high(year), column.cumulativeAlone, column.cumulative],
      ...others.map((panel) => column.in(fields.boundary[panel].name, year)),
      ...[column.perInhabitant, column.grade, column.own, column.national, column.assumed],
    ],
    rows: comparison.rows
      .filter(({ measure }) => measure !== undefined)
      .map((row) => [
        ...[row.municipality, row.scenario, row.measure, labelIn(row.title, language, row.measure ?? ''), row.sector, row.kind],
        ...[row.standalone, row.reduction.central, row.reduction.low, row.reduction.high, row.alone?.cumulative, row.cumulative.central],
        ...others.map((panel) => row.byBoundary.get(panel)?.central),
        ...[row.alone?.perInhabitant, fields.grade[row.quality.grade], row.quality.own, row.quality.national, row.quality.assumed],
      ]),
  };
};

const scenarios: Make = ({ comparison }, { workbook, language, fields }) => {
  const { column, sheet } = workbook;
  const { year, boundary } = comparison.settings;
  const panels = [boundary, ...boundaries.filter((panel) => panel !== boundary)];
  return {
    name: sheet.scenarios,
    titles: [
      ...[column.municipality, column.scenario, column.title],
      ...panels.map((panel) => column.in(fields.boundary[panel].name, year)),
      ...[column.low(year), column.high(year), column.cumulative, column.overlap(year), column.grade],
    ],
    rows: comparison.rows
      .filter(({ measure }) => measure === undefined)
      .map((row) => [
        ...[row.municipality, row.scenario, labelIn(row.title, language, row.scenario)],
        ...panels.map((panel) => (panel === boundary ? row.reduction.central : row.byBoundary.get(panel)?.central)),
        ...[row.reduction.low, row.reduction.high, row.cumulative.central, row.overlap, fields.grade[row.quality.grade]],
      ]),
  };
};

const years: Make = ({ views }, { workbook }) => {
  const { column, sheet } = workbook;
  return {
    name: sheet.years,
    titles: [column.municipality, column.scenario, column.measure, column.year, column.emissions, column.saved],
    rows: views.flatMap(({ municipality, years: all, baseline, pathways }) => [
      ...all.map((year, i): readonly SheetCell[] => [municipality, undefined, undefined, year, baseline[i], undefined]),
      ...pathways.flatMap(({ scenario, first, last, saved, measures: parts }) => {
        const own = all.map((year, i) => ({ year, i })).filter(({ year }) => year >= first && year <= last);
        return [
          ...own.map(({ year, i }): readonly SheetCell[] => [
            municipality,
            scenario,
            undefined,
            year,
            (baseline[i] ?? 0) - (saved[i] ?? 0),
            saved[i],
          ]),
          ...parts.flatMap((part) =>
            own.map(({ year, i }): readonly SheetCell[] => [municipality, scenario, part.measure, year, undefined, part.saved[i]]),
          ),
        ];
      }),
    ]),
  };
};

const places: Make = ({ comparison }, { workbook }) => {
  const { column, sheet } = workbook;
  const { year } = comparison.settings;
  const at = ({ falls, accounts }: Row): readonly string[] =>
    [...new Set([...falls, ...accounts].map(({ municipality }) => municipality))].sort();
  const value = (all: Row['falls'], place: string): number | undefined => all.find(({ municipality }) => municipality === place)?.value;
  return {
    name: sheet.places,
    titles: [column.municipality, column.scenario, column.measure, column.place, column.falls(year), column.account(year)],
    rows: comparison.rows.flatMap((row) =>
      at(row).map((place) => [row.municipality, row.scenario, row.measure, place, value(row.falls, place), value(row.accounts, place)]),
    ),
  };
};

const costs: Make = ({ comparison }, { workbook, language }) => {
  const { column, sheet } = workbook;
  return {
    name: sheet.costs,
    titles: [
      ...[column.municipality, column.scenario, column.measure, column.title, column.currency, column.priceYear, column.discountRate],
      ...[column.investment, column.presentValue, column.presentLow, column.presentHigh, column.annuity, column.perTonne],
    ],
    rows: comparison.rows.flatMap((row) => {
      const { cost } = row;
      if (!cost) return [];
      const { presentValue } = cost;
      return [
        [
          ...[
            row.municipality,
            row.scenario,
            row.measure,
            labelIn(row.title, language, row.measure ?? row.scenario),
            cost.currency,
            cost.priceYear,
          ],
          ...[cost.discountRate, cost.investment.central, presentValue.central, presentValue.low, presentValue.high, cost.annuity.central],
          cost.perTonne?.central,
        ],
      ];
    }),
  };
};

const curves: Make = ({ curves: found }, { workbook, language }) => {
  const { column, sheet } = workbook;
  return {
    name: sheet.curve,
    titles: [
      column.scenario,
      column.order,
      column.measure,
      column.title,
      column.currency,
      column.priceYear,
      column.presentValue,
      column.adds,
      column.cumulativeAlone,
      column.perTonne,
    ],
    rows: found.curves.flatMap(({ scenario, steps, currency, priceYear }) =>
      steps.map(({ measure, title, presentValue, tonnes, alone, perTonne }, i) => [
        ...[scenario, i + 1, measure, labelIn(title, language, measure), currency, priceYear],
        ...[presentValue.central, tonnes, alone, perTonne?.central],
      ]),
    ),
  };
};

const targets: Make = ({ comparison }, { workbook }) => {
  const { column, sheet } = workbook;
  const ranges = comparison.settings.drawn ? [column.gapLow, column.gapHigh] : [];
  return {
    name: sheet.target,
    titles: [
      ...[column.municipality, column.scenario, column.year, column.baseline, column.emissions, column.allowed, column.gap],
      ...ranges,
    ],
    rows: comparison.targets.flatMap(({ municipality, scenario, pathway }) =>
      pathway.map((one) => [
        ...[municipality, scenario, one.year, one.baseline, one.scenario, one.allowed, one.gap],
        ...(ranges.length > 0 ? [one.drawn?.low, one.drawn?.high] : []),
      ]),
    ),
  };
};

const baselines: Make = ({ comparison }, { workbook, fields }) => {
  const { column, sheet } = workbook;
  const { year } = comparison.settings;
  return {
    name: sheet.baseline,
    titles: [
      column.municipality,
      column.sector,
      ...boundaries.map((panel) => column.in(fields.boundary[panel].name, year)),
      column.biogenic,
    ],
    rows: comparison.baselines.map(({ municipality, sector, byBoundary, biogenic }) => [
      ...[municipality, sector],
      ...boundaries.map((panel) => byBoundary.get(panel)),
      biogenic,
    ]),
  };
};

const assumptions: Make = ({ comparison }, { workbook, language, fields }) => {
  const { column, sheet } = workbook;
  return {
    name: sheet.assumptions,
    titles: [column.quantity, column.title, column.grade, column.measures, column.tonnes, column.note, column.file, column.line],
    rows: comparison.assumptions.map((one) => [
      ...[
        one.quantity,
        labelIn(one.label, language, one.quantity),
        fields.status[one.status],
        one.measures,
        one.tonnes,
        one.note,
        one.file,
        one.line,
      ],
    ]),
  };
};

const sources: Make = ({ sources: cited }, { workbook }) => {
  const { column, sheet } = workbook;
  return {
    name: sheet.sources,
    titles: [column.key, column.author, column.title, column.year, column.address, column.terms],
    rows: cited.map(({ key, author, title, year, address, terms }) => [key, author, title, year, address, terms]),
  };
};
