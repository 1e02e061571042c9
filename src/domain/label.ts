/** A text in the languages that somebody wrote it in; English is what the others fall back on. */
export type Label = Readonly<Partial<Record<Language, string>>>;
export type Language = 'en' | 'da' | 'sv';
