import type { ExplainedNode, Explanation } from '../../domain/findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { cellName, explanationReport } from '../explanation-report.js';
import { shown } from '../number.js';
import { line } from '../piece.js';
import type { Part } from './model.js';
import { paragraph } from './model.js';

/** Of parts that are the same quantity in other members, so many are shown, the largest first. */
const most = 2;

/** How the main emission lines were made, each as a tree of a few steps; the whole tree is a command away. */
export function madeParts({ explanations, subject }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { report, language, locale } = catalogue;
  if (subject.kind === 'joint') return [];
  if (explanations.length === 0) return [paragraph(line(report.noExplanation, 'muted'))];
  return explanations.map((explanation): Part => {
    const { root, scenario, year } = explanation;
    const [value, unit] = [shown(root.value, locale, 4), root.unit];
    const how = scenario === undefined ? report.made.without(year) : report.made.withMeasures(scenario, year);
    const [, tree] = explanationReport({ ...explanation, root: pruned(root) }, catalogue);
    return {
      kind: 'fold',
      title: `${labelIn(root.label, language, root.quantity)}: ${value} ${unit} (${explanation.municipality}, ${how})`,
      parts: [...(tree ? [tree] : []), paragraph(line(report.explainedBy(commandOf(explanation)), 'muted'))],
    };
  });
}

function commandOf({ root, municipality, scenario, year }: Explanation): string {
  const of = scenario === undefined ? '' : ` --scenario ${scenario}`;
  return `coop-co2 explain "${cellName(root.quantity, root.member)}" --municipality ${municipality}${of} --year ${year}`;
}

/** Of parts that are the same quantity in other members, the largest; what is zero says nothing. */
function pruned(node: ExplainedNode): ExplainedNode {
  const { how } = node;
  if (how.kind !== 'formula') return node;
  const kept = how.parts.filter((part) => {
    const alike = how.parts.filter(({ quantity }) => quantity === part.quantity);
    const larger = alike.filter(
      (other) =>
        Math.abs(other.value) > Math.abs(part.value) || (other.value === part.value && how.parts.indexOf(other) < how.parts.indexOf(part)),
    );
    return alike.length === 1 || (part.value !== 0 && larger.length < most);
  });
  return { ...node, how: { ...how, parts: kept.map(pruned) } };
}
