import type { Language } from '../../domain/documents.js';
import type { DeskWords } from './desk-words.js';
import type { NewWords } from './new-words.js';

const words: Readonly<Record<Language, () => Promise<DeskWords>>> = {
  en: async () => (await import('./en/desk.js')).desk,
  da: async () => (await import('./da/desk.js')).desk,
  sv: async () => (await import('./sv/desk.js')).desk,
};

/** The words of the planner's desk in a language. */
export function deskWordsIn(language: Language): Promise<DeskWords> {
  return words[language]();
}

const newWords: Readonly<Record<Language, () => Promise<NewWords>>> = {
  en: async () => (await import('./en/new.js')).newWords,
  da: async () => (await import('./da/new.js')).newWords,
  sv: async () => (await import('./sv/new.js')).newWords,
};

/** The words of `new` in a language. */
export function newWordsIn(language: Language): Promise<NewWords> {
  return newWords[language]();
}
