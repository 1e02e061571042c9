import type { Label, Language } from '../../domain/documents.js';

/** A label in the wanted language; else in English; else in whatever language somebody wrote; else the id. */
export function labelIn(label: Label, language: Language, id: string): string {
  return label[language] ?? label.en ?? label.da ?? label.sv ?? id;
}
