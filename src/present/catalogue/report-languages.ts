import type { Language } from '../../domain/documents.js';
import { report as danish } from './da/report.js';
import { report as english } from './en/report.js';
import type { ReportWords } from './report-words.js';
import { report as swedish } from './sv/report.js';

/** The words of reports alone, which is all that the page of a report carries. To add a language: name its words and locale here. */
const spoken: Readonly<Record<Language, { readonly words: ReportWords; readonly locale: string }>> = {
  en: { words: english, locale: 'en-GB' },
  da: { words: danish, locale: 'da-DK' },
  sv: { words: swedish, locale: 'sv-SE' },
};

/** The words of reports in a language. */
export function reportWordsIn(language: Language): { readonly words: ReportWords; readonly locale: string } {
  return spoken[language];
}
