import type { TargetFinding } from '../../domain/cost-findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import { targetFinding } from '../cost-blocks.js';
import type { Table } from '../block.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import type { Series } from '../charts/years.js';
import { linesChart } from '../charts/years.js';
import { shown } from '../number.js';
import type { Part } from './model.js';

/** Each promise with the emissions that it is held against: chart, verdict and table. */
export function targetParts({ comparison }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  return comparison.targets.flatMap((target, i): readonly Part[] => {
    const blocks = targetFinding(target, comparison, catalogue, 'full');
    const table = blocks.find((block) => block.kind === 'table');
    const others = blocks.filter((block) => block.kind !== 'table');
    return table ? [...others, targetFigure(target, table, i + 1, catalogue)] : others;
  });
}

function targetFigure(
  { title, scenario, municipality, by, pathway }: TargetFinding,
  table: Table,
  number: number,
  { report, language, locale, cost }: Catalogue,
): Part {
  const text = (value: number | undefined): string => shown(value, locale);
  const last = pathway.at(-1);
  const name = labelIn(title, language, scenario);
  const inLast = (value: number | undefined): string => report.chart.inYear(text(value), last?.year ?? by);
  const series: readonly Series[] = [
    { label: report.baseline, values: pathway.map(({ baseline }) => baseline), text: inLast(last?.baseline), look: 'baseline' },
    { label: name, values: pathway.map((year) => year.scenario), text: inLast(last?.scenario) },
    ...(last?.allowed === undefined
      ? []
      : [{ label: report.allowed, values: pathway.map(({ allowed }) => allowed), text: inLast(last.allowed), look: 'allowed' as const }]),
  ];
  const caption = report.chart.target(name);
  const at = pathway.find(({ year }) => year === by);
  const chart = linesChart(series, {
    title: caption,
    description: `${caption}. ${by}: ${cost.columns.scenario} ${text(at?.scenario)}, ${cost.columns.allowed} ${text(at?.allowed)}.`,
    axis: report.unit.tonnesByYear,
    years: pathway.map(({ year }) => year),
    tick: (value) => text(value),
    mark: { year: by, text: String(by) },
  });
  return { kind: 'figure', id: `target-${municipality}-${scenario}-${number}`, chart, table };
}
