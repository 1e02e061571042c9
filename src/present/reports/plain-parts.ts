import type { ReportFindings } from '../../domain/report-findings.js';
import { accountTable, jointBlocks } from '../account-tables.js';
import type { Block } from '../block.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { number, placeName, words as wordsColumn } from '../cells.js';
import { comparisonNotes } from '../comparison-notes.js';
import { baselineTable } from '../comparison-report.js';
import { experienceNotes } from '../experience-notes.js';
import { line } from '../piece.js';
import type { PlacedDiagnostic } from '../placed.js';
import { placeText } from '../placed.js';
import { rankedMeasures } from '../ranking.js';
import type { Part } from './model.js';
import { paragraph } from './model.js';

/** What each territorial account will show, who causes it in joint scenarios, and the emissions without measures. */
export function accountParts({ comparison }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { comparison: words } = catalogue;
  const { year } = comparison.settings;
  const several = comparison.municipalities.length > 1;
  const tables = comparison.municipalities.flatMap(({ id }): readonly Block[] => {
    const place = several ? `${placeName(id, comparison, catalogue)}: ` : '';
    const table = accountTable(rankedMeasures(comparison, id), id, comparison, catalogue);
    const own = comparison.baselines.filter(({ municipality }) => municipality === id);
    return [
      ...(table ? [{ kind: 'heading', level: 3, text: line(`${place}${words.accounts(year)}`) } as const, table] : []),
      ...(own.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: line(`${place}${words.baseline(year)}`) } as const,
            baselineTable(own, comparison, catalogue),
          ]),
    ];
  });
  return [...jointBlocks(comparison, catalogue).map(lowered), ...tables];
}

/** The title of the joint scenarios is a section of its own in `compare`, and one of several here. */
function lowered(block: Block): Block {
  return block.kind === 'heading' && block.level === 2 ? { ...block, level: 3 } : block;
}

/** By measure, how many of the inputs that decide it are of which grade, and what comes from a wider place. */
export function qualityParts({ comparison }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const { report, fields, language } = catalogue;
  const several = comparison.municipalities.length > 1;
  const rows = comparison.municipalities.flatMap(({ id }) =>
    rankedMeasures(comparison, id).map(({ row: { title, measure, quality } }) => [
      line(`${labelIn(title, language, measure ?? '')}${several ? ` (${placeName(id, comparison, catalogue)})` : ''}`),
      line(fields.grade[quality.grade], quality.grade === 'assumed' ? 'warning' : 'plain'),
      line(String(quality.own)),
      line(String(quality.national)),
      line(String(quality.assumed)),
    ]),
  );
  const { quality } = report;
  const fallbacks = (comparison.fallbacks ?? []).map(({ label, quantity, places }) =>
    line(report.fallback(labelIn(label, language, quantity), places.join(', '))),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              wordsColumn(report.column.measure, 0, 24),
              wordsColumn(quality.worst, 0),
              number(quality.own, 0),
              number(quality.national, 0),
              number(quality.assumed, 0),
            ],
            rows,
          } as const,
        ]),
    ...(fallbacks.length === 0
      ? []
      : [{ kind: 'fold', title: report.fallbacks, parts: [{ kind: 'notes', title: [], items: fallbacks }] } as const]),
  ];
}

/** What the check and the experience register warn of, and the assumptions on which most tonnes rest. */
export function warningParts({ comparison }: ReportFindings, catalogue: Catalogue, warnings: readonly PlacedDiagnostic[]): readonly Part[] {
  const [, assumptions] = comparisonNotes(comparison, catalogue, 'short');
  const said = warnings.map((one) => {
    const place = placeText(one.diagnostic.at, one.position);
    return [...line(one.message, 'warning'), ...line(` [${place}]`, 'muted')];
  });
  const found: readonly Block[] =
    said.length === 0
      ? [paragraph(line(catalogue.report.noWarnings, 'muted'))]
      : [{ kind: 'notes', title: line(catalogue.report.figure.warnings, 'strong'), items: said }];
  return [...found, ...experienceNotes(comparison, catalogue, 'full'), ...(assumptions ? [assumptions] : [])];
}

/** What the numbers mean, as `compare` says it. */
export function notesParts({ comparison }: ReportFindings, catalogue: Catalogue): readonly Part[] {
  const [notes] = comparisonNotes(comparison, catalogue, 'short');
  return notes?.kind === 'notes' ? [{ ...notes, title: [] }] : [];
}

/** Everything that the report rests on. */
export function sourceParts({ sources }: ReportFindings, { report }: Catalogue): readonly Part[] {
  const items = sources.map(({ key, author, title, year, address, terms }) => ({
    key,
    text: report.source(author, year, title),
    terms,
    ...(address === undefined ? {} : { address }),
  }));
  return items.length === 0 ? [] : [{ kind: 'bibliography', items }];
}

export function aboutParts({ comparison }: ReportFindings, { report }: Catalogue): readonly Part[] {
  const { about } = report;
  return [about.made, about.study(comparison.settings.study), about.again].map((text) => paragraph(line(text)));
}
