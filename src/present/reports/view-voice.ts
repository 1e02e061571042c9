import type { Language } from '../../domain/documents.js';
import type { ReportWords } from '../catalogue/report-words.js';

/** How the parts of a report speak that the page can make again. */
export interface ViewVoice {
  readonly language: Language;
  readonly locale: string;
  readonly words: ReportWords;
  /** Names of places by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function nameOfPlace(id: string, { names, words }: ViewVoice): string {
  return id === 'elsewhere' ? words.elsewhere : (names.get(id) ?? id);
}
