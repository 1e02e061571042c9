import type { CostCurve } from '../../domain/cost-findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Block } from '../block.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { placeName } from '../cells.js';
import { curveChart } from '../charts/curve.js';
import { costBlocks, sharedBlocks } from '../cost-blocks.js';
import { curveTable } from '../cost-report.js';
import { percentText } from '../money.js';
import { shown } from '../number.js';
import { line } from '../piece.js';
import { rankedMeasures } from '../ranking.js';
import type { Part } from './model.js';
import { paragraph } from './model.js';

/** What the measures cost, and the cost curve of each scenario with several measures that have one. */
export function costParts(findings: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { comparison, curves } = findings;
  const { cost } = catalogue;
  const several = comparison.municipalities.length > 1;
  const tables = comparison.municipalities.flatMap(({ id }): readonly Block[] => {
    const blocks = costBlocks(rankedMeasures(comparison, id), catalogue);
    if (blocks.length === 0 || !several) return blocks;
    return [{ kind: 'heading', level: 3, text: line(placeName(id, comparison, catalogue)) }, ...blocks];
  });
  const drawn = curves.curves.filter(({ steps }) => steps.some(({ perTonne }) => perTonne !== undefined) && steps.length > 1);
  const shared = sharedBlocks(comparison, catalogue);
  const parts: readonly Part[] = [...tables, ...drawn.flatMap((curve) => curveParts(curve, findings, catalogue)), ...shared];
  if (parts.length === 0) return [paragraph(line(catalogue.report.noCost, 'muted'))];
  const method = drawn.length > 0 ? [paragraph(line(`${cost.method.lead}: ${cost.method.text}`, 'muted'))] : [];
  return [...parts, ...method];
}

function curveParts(curve: CostCurve, { comparison }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { cost, report, language, locale } = catalogue;
  const { scenario, title, currency, priceYear, baseYear, discountRate, years, steps } = curve;
  const name = labelIn(title, language, scenario);
  const unit = report.unit.perTonne(currency);
  const caption = report.chart.curve(name);
  const blocks = steps.flatMap(({ measure, title: measureTitle, tonnes, perTonne }) =>
    perTonne && tonnes > 0
      ? [
          {
            label: labelIn(measureTitle, language, measure),
            tonnes,
            perTonne: perTonne.central,
            text: `${shown(perTonne.central, locale)} ${unit}`,
          },
        ]
      : [],
  );
  const described = blocks.slice(0, 3).map(({ label, text }) => `${label} ${text}`);
  const chart = curveChart(blocks, {
    title: caption,
    description: `${caption}. ${described.join('; ')}.`,
    across: report.chart.across,
    up: unit,
    tick: (value) => shown(value, locale),
    beyond: report.chart.beyond,
  });
  const places = curve.municipalities.map((id) => placeName(id, comparison, catalogue)).join(', ');
  const unpriced = curve.unpriced.map(({ measure, title: own }) => labelIn(own, language, measure));
  return [
    { kind: 'heading', level: 3, text: line(cost.curve(name, places)) },
    paragraph(line(cost.terms(scenario, currency, priceYear, baseYear, percentText(discountRate, locale), ...years), 'muted')),
    { kind: 'figure', id: `curve-${scenario}`, chart, table: curveTable(curve, catalogue) },
    ...(unpriced.length === 0 ? [] : [paragraph(line(cost.unpriced(unpriced.join(', ')), 'muted'))]),
  ];
}
