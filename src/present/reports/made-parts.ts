import type { ExplainedNode, Explanation } from '../../domain/findings.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { cellName, explanationReport } from '../explanation-report.js';
import { shown } from '../number.js';
import { line } from '../piece.js';
import type { Part } from './model.js';
import { paragraph } from './model.js';

/** So many parts of a number are shown, the largest first where they are of one kind. */
const most = 6;

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

/** Of many parts that are the same quantity in other members, the largest. */
function pruned(node: ExplainedNode): ExplainedNode {
  const { how } = node;
  if (how.kind !== 'formula') return node;
  const alike = new Set(how.parts.map(({ quantity }) => quantity)).size < how.parts.length;
  const kept =
    how.parts.length <= most || !alike
      ? how.parts
      : [...how.parts]
          .map((part, i) => ({ part, i }))
          .sort((a, b) => Math.abs(b.part.value) - Math.abs(a.part.value) || a.i - b.i)
          .slice(0, most)
          .map(({ part }) => part);
  return { ...node, how: { ...how, parts: kept.map(pruned) } };
}
