import type { Label, Language } from '../../domain/documents.js';
import type { Catalogue } from './catalogue.js';
import { english } from './en/english.js';

/** To add a language: write an object of type `Catalogue` in a folder of its own, and name it here. */
const catalogues: Readonly<Partial<Record<Language, Catalogue>>> = { en: english };

/** The catalogue of a language, or nothing where none is written yet. */
export function catalogueIn(language: Language): Catalogue | undefined {
  return catalogues[language];
}

/** A label in the wanted language; else in English; else in whatever language somebody wrote; else the id. */
export function labelIn(label: Label, language: Language, id: string): string {
  return label[language] ?? label.en ?? label.da ?? label.sv ?? id;
}
