import type { Boundary, Language } from '../domain/documents.js';
import type { Trial, View } from '../domain/trial.js';
import type { ReportWords } from '../present/catalogue/report-words.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { intervalKey } from '../present/reports/page-text.js';
import { computed } from './computed.js';

/** What a reader chose. */
export interface State {
  readonly language: Language;
  /** Absent: all of the report. */
  readonly municipality?: string;
  readonly boundary: Boundary;
  readonly year: number;
}

/** A page in one language. */
export interface Sheet {
  readonly language: Language;
  readonly locale: string;
  readonly words: ReportWords;
  readonly names: ReadonlyMap<string, string>;
}

/** True where the page shows what was computed when the report was written. */
export function isAsWritten({ boundary, year, municipality }: State, knowledge: PageKnowledge): boolean {
  return boundary === knowledge.boundary && year === knowledge.year && municipality === undefined;
}

export function chosenTrials({ municipality }: State, { trials }: PageKnowledge): readonly Trial[] {
  return municipality === undefined ? trials : trials.filter((trial) => trial.municipality === municipality);
}

/** The scenarios of a trial as the files have them. */
export function viewAsWritten(trial: Trial, { boundary, year }: State): View {
  const view = computed(trial, trial.scenarios, { boundary, year });
  if (!view) throw new Error(`the scenarios of ${trial.municipality} cannot be evaluated`);
  return view;
}

/** Intervals come from draws, which a page does not make: they are shown where they were computed, and nowhere else. */
export function withIntervals(view: View, { boundary, year, intervals }: PageKnowledge): View {
  if (view.boundary !== boundary || view.year !== year || intervals.size === 0) return view;
  const rows = view.rows.map((row) => {
    const [low, high] = intervals.get(intervalKey(row)) ?? [];
    if (low === undefined || high === undefined || !row.alone) return row;
    const [year, sum] = [{ central: row.alone.reduction, low, high }, { central: row.alone.cumulative }];
    return { ...row, alone: { ...row.alone, drawn: { reduction: year, cumulative: sum } } };
  });
  return { ...view, rows };
}
