import type { Language } from '../../domain/documents.js';
import { shellWords as english } from './en/shell-words.js';
import type { ShellWords } from './shell-catalogue.js';

const words: Readonly<Partial<Record<Language, ShellWords>>> = { en: english };

/** Languages that can be chosen with --lang. */
export const languages: readonly Language[] = (['en', 'da', 'sv'] as const).filter((language) => words[language] !== undefined);

/** The words of a language; English where somebody asks for one that is not there. */
export function shellWordsIn(language: string | undefined): ShellWords {
  const known = languages.find((one) => one === language);
  return (known === undefined ? undefined : words[known]) ?? english;
}
