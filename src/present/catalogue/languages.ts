import type { Language } from '../../domain/documents.js';
import type { Catalogue } from './catalogue.js';

/** Each language is a chunk of its own, so that a run loads the one that it speaks. To add one: a folder beside `en/`, and a line here and in `shell-words.ts`. */
const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en/english.js')).english,
  da: async () => (await import('./da/danish.js')).danish,
  sv: async () => (await import('./sv/swedish.js')).swedish,
};

/** The catalogue of a language. */
export function catalogueIn(language: Language): Promise<Catalogue> {
  return catalogues[language]();
}

export { labelIn } from './label-in.js';
