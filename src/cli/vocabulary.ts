import { assessVocabulary } from '../assess.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { placedDiagnostics } from '../present/placed.js';
import { hasError } from '../source/diagnostic.js';
import type { Options } from './commands/command.js';
import { openStudy, worldOf } from './study.js';
import type { Voice } from './voice.js';
import { say } from './voice.js';

/** The names of the study that was asked for; nothing where it is faulty, and then its errors are said. */
export async function vocabularyFrom({ study }: Options, voice: Voice): Promise<Vocabulary | undefined> {
  const opened = openStudy(study);
  const before = opened.diagnostics;
  const { value, diagnostics, texts } = hasError(before)
    ? { value: undefined, diagnostics: [], texts: opened.texts }
    : await assessVocabulary(worldOf(opened));
  const errors = [...before, ...diagnostics].filter(({ severity }) => severity === 'error');
  say(voice, diagnosticBlocks(placedDiagnostics(errors, texts, voice.catalogue), texts, voice.catalogue, voice.width));
  return errors.length > 0 ? undefined : value;
}
