import type { Language } from '../../domain/documents.js';
import type { Catalogue } from './catalogue.js';
import { english } from './en/english.js';

/** To add a language: write an object of type `Catalogue` in a folder of its own, and name it here. */
const catalogues: Readonly<Partial<Record<Language, Catalogue>>> = { en: english };

/** The catalogue of a language, or nothing where none is written yet. */
export function catalogueIn(language: Language): Catalogue | undefined {
  return catalogues[language];
}

export { labelIn } from './label-in.js';
