import type { Language } from '../../domain/documents.js';
import type { ShellWords } from './shell-catalogue.js';

const words: Readonly<Record<Language, () => Promise<ShellWords>>> = {
  en: async () => (await import('./en/shell-words.js')).shellWords,
  da: async () => (await import('./da/shell-words.js')).shellWords,
  sv: async () => (await import('./sv/shell-words.js')).shellWords,
};

/** Languages that can be chosen with --lang. */
export const languages: readonly Language[] = ['en', 'da', 'sv'];

/** The words of the command line in a language. */
export function shellWordsIn(language: Language): Promise<ShellWords> {
  return words[language]();
}
