import type { ReportFindings } from '../../domain/report-findings.js';
import type { View } from '../../domain/trial.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { labelIn } from '../catalogue/label-in.js';
import { placeName } from '../cells.js';
import { line } from '../piece.js';
import type { PlacedDiagnostic } from '../placed.js';
import { costParts } from './cost-parts.js';
import { madeParts } from './made-parts.js';
import type { Part, Report, Section, SectionName } from './model.js';
import { aboutParts, accountParts, notesParts, qualityParts, sourceParts, warningParts } from './plain-parts.js';
import { summaryParts } from './summary-parts.js';
import { targetParts } from './target-parts.js';
import { fallsParts, rankingParts, togetherParts } from './view-parts.js';
import type { ViewVoice } from './view-voice.js';

/** What a report speaks with. */
export interface ReportVoice {
  readonly catalogue: Catalogue;
  /** The study's name for people. */
  readonly study: string;
  /** The warnings of the report, in words. */
  readonly warnings: readonly PlacedDiagnostic[];
}

/** How the parts of a view speak in a report. */
export function viewVoice({ comparison }: ReportFindings, catalogue: Catalogue): ViewVoice {
  const ids = [...comparison.places, ...comparison.municipalities].map(({ id }) => id);
  return {
    language: catalogue.language,
    locale: catalogue.locale,
    words: catalogue.report,
    names: new Map(ids.map((id) => [id, placeName(id, comparison, catalogue)])),
  };
}

/** The title of a report. */
export function titleOfReport({ subject, title }: ReportFindings, { report, language }: Catalogue): string {
  return report.titleOf(subject.kind, title ? labelIn(title, language, subject.id) : subject.id);
}

/** A report in one language. */
export function reportOfFindings(findings: ReportFindings, voice: ReportVoice): Report {
  const { catalogue, study } = voice;
  const { report: words, fields } = catalogue;
  const { settings } = findings.comparison;
  const section = (id: SectionName, parts: readonly Part[], view: readonly Part[] = []): readonly Section[] =>
    parts.length + view.length === 0 ? [] : [{ id, title: words.section[id], view, parts }];
  return {
    title: titleOfReport(findings, catalogue),
    kind: words.kind[findings.subject.kind],
    setting: words.setting(fields.boundary[settings.boundary].name, settings.year, settings.gwp, study),
    sections: [
      ...section('summary', summaryParts(findings, catalogue)),
      ...section('ranking', [], viewParts(findings, catalogue, rankingParts)),
      ...section('together', [], viewParts(findings, catalogue, togetherParts)),
      ...section('target', targetParts(findings, catalogue)),
      ...section('cost', costParts(findings, catalogue)),
      ...section('falls', accountParts(findings, catalogue), viewParts(findings, catalogue, fallsParts)),
      ...section('quality', qualityParts(findings, catalogue)),
      ...section('warnings', warningParts(findings, catalogue, voice.warnings)),
      ...section('made', madeParts(findings, catalogue)),
      ...section('notes', notesParts(findings, catalogue)),
      ...section('sources', sourceParts(findings, catalogue)),
      ...section('about', aboutParts(findings, catalogue)),
    ],
  };
}

/** The parts of each municipality, under its name where there are several. */
function viewParts(
  findings: ReportFindings,
  catalogue: Catalogue,
  partsOf: (view: View, voice: ViewVoice) => readonly Part[],
): readonly Part[] {
  const voice = viewVoice(findings, catalogue);
  const { comparison } = findings;
  return findings.views.flatMap((view): readonly Part[] => {
    const own = comparison.rows.filter(({ municipality }) => municipality === view.municipality);
    // the rows of the comparison have intervals and cost beside the numbers of the view
    const parts = partsOf({ ...view, rows: own }, voice);
    if (findings.views.length === 1 || parts.length === 0) return parts;
    return [{ kind: 'heading', level: 3, text: line(placeName(view.municipality, comparison, catalogue)) }, ...parts];
  });
}
