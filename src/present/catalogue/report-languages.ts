import type { Language } from '../../domain/documents.js';
import { report as english } from './en/report.js';
import type { ReportWords } from './report-words.js';

/** The words of reports alone, which is all that the page of a report carries. To add a language: name its words and locale here. */
const spoken: Readonly<Partial<Record<Language, { readonly words: ReportWords; readonly locale: string }>>> = {
  en: { words: english, locale: 'en-GB' },
};

/** The words of reports in a language, or nothing where none are written. */
export function reportWordsIn(language: Language): { readonly words: ReportWords; readonly locale: string } | undefined {
  return spoken[language];
}
