import { svgFile } from '../charts/chart.js';
import { escapedXml } from '../charts/svg.js';
import { escaped, markdownOf } from '../markdown.js';
import type { Part, Report } from './model.js';

/** A report as Markdown, with its charts as files beside it. Paths are relative to the report. */
export interface MarkdownReport {
  readonly text: string;
  readonly charts: ReadonlyMap<string, string>;
}

export function markdownReport(report: Report, inTable: string): MarkdownReport {
  const charts = new Map<string, string>();
  const sections = report.sections.flatMap(({ title, view, parts }) => [
    `## ${escaped(title)}\n`,
    ...[...view, ...parts].map((part) => partText(part, inTable, charts)),
  ]);
  const head = [`# ${escaped(report.title)}\n`, `${escaped(`${report.kind} · ${report.setting}`)}\n`];
  return { text: [...head, ...sections].join('\n'), charts };
}

function partText(part: Part, inTable: string, charts: Map<string, string>): string {
  switch (part.kind) {
    case 'figure': {
      const file = `charts/${part.id}.svg`;
      charts.set(file, svgFile(part.chart));
      const { title, description } = part.chart;
      return `![${escaped(description)}](${file})\n\n*${escaped(title)}*\n\n${folded(inTable, markdownOf([part.table]))}`;
    }
    case 'key-figures':
      return `${part.items
        .map(
          ({ label, value, unit, note }) =>
            `- ${escaped(label)}: **${escaped(value)}**${unit === undefined ? '' : ` ${escaped(unit)}`}${note === undefined ? '' : ` (${escaped(note)})`}`,
        )
        .join('\n')}\n`;
    case 'fold':
      return folded(part.title, part.parts.map((one) => partText(one, inTable, charts)).join('\n'));
    case 'bibliography':
      return `${part.items
        .map(
          ({ key, text, terms, address }) =>
            `- \`${key.replaceAll('`', '')}\` ${escaped(text)}. ${address === undefined ? '' : `${escaped(address)} `}*${escaped(terms)}*`,
        )
        .join('\n')}\n`;
    case 'heading':
      return markdownOf([{ ...part, level: 3 }]);
    default:
      return markdownOf([part]);
  }
}

/** GitHub and pandoc open it; a reader of plain text sees it all. */
function folded(title: string, content: string): string {
  return `<details><summary>${escapedXml(title)}</summary>\n\n${content}\n</details>\n`;
}
