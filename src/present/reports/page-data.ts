import type { Edit } from '../../domain/study.js';
import type { ReportFindings } from '../../domain/report-findings.js';
import { intervalKey, knowledgeText } from './page-text.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Texts } from '../placed.js';
import { viewVoice } from './report-model.js';

/** What the page of a report knows: its trials, the names of places in every language, and the files that can be changed. */
export function pageData(report: ReportFindings, catalogues: readonly Catalogue[], texts: Texts): string {
  const { comparison, trials, scenarios } = report;
  return knowledgeText({
    boundary: comparison.settings.boundary,
    year: comparison.settings.year,
    municipalities: comparison.municipalities.map(({ id, name }) => ({ id, name })),
    trials: trials.map((trial) => ({
      ...trial,
      scenarios: trial.scenarios.map((scenario) => ({
        ...scenario,
        // a page has no use for places in files that it does not hold
        measures: scenario.measures.map((measure) => ({
          ...measure,
          edits: measure.edits.map(pageEdit),
        })),
      })),
    })),
    intervals: new Map(
      comparison.rows.flatMap((row) => {
        const { low, high } = row.alone?.drawn?.reduction ?? {};
        return low === undefined || high === undefined ? [] : [[intervalKey(row), [low, high]] as const];
      }),
    ),
    names: catalogues.map((catalogue) => ({ language: catalogue.language, names: viewVoice(report, catalogue).names })),
    texts: new Map(scenarios.map(({ file }) => [file, texts.get(file) ?? ''])),
  });
}

/** What evaluation needs of an edit: a page has no use for places in files that it does not hold. */
function pageEdit({ quantity, cell, how, amount, from, full, until }: Edit): Edit {
  return { quantity, cell, how, amount, from, full, ...(until === undefined ? {} : { until }), at: { file: '', start: 0, end: 0 } };
}
