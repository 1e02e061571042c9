import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { checkedStudy } from '../../assess.js';
import { vocabularyOf } from '../../analyse/vocabulary.js';
import type { CheckedStudy } from '../../domain/study.js';
import type { Vocabulary } from '../../domain/vocabulary.js';
import { newWordsIn } from '../../present/catalogue/desk-languages.js';
import type { NewWords } from '../../present/catalogue/new-words.js';
import { diagnosticBlocks } from '../../present/diagnostic-report.js';
import { placedDiagnostics } from '../../present/placed.js';
import type { Diagnostic } from '../../source/diagnostic.js';
import { hasError } from '../../source/diagnostic.js';
import type { Options } from '../commands/command.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { programFolder } from '../program-files.js';
import { isInterrupted, mayAsk } from '../record-answers.js';
import type { OpenedStudy } from '../study.js';
import { openStudy, worldOf } from '../study.js';
import type { Voice } from '../voice.js';
import { say, sayLine, voiceFor } from '../voice.js';
import type { Dialogue } from './ask.js';

/** What a dialogue about a study needs: the study as it is, its names, and words. */
export interface Desk {
  readonly options: Options;
  readonly voice: Voice;
  readonly words: NewWords;
  readonly dialogue: Dialogue;
  readonly opened: OpenedStudy;
  readonly study: CheckedStudy;
  readonly vocabulary: Vocabulary;
}

/** Says why nothing is written. */
export function refused(message: string): ExitCode {
  sayLine(`coop-co2: ${message}`);
  return exitCode.faulty;
}

/** Says what is wrong, placed and in words. */
export function sayFaults({ voice }: Pick<Desk, 'voice'>, faults: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void {
  say(voice, diagnosticBlocks(placedDiagnostics(faults, texts, voice.catalogue), texts, voice.catalogue, voice.width));
}

/** What stops a dialogue before its end: an answer is missing or wrong. */
export function standsInTheWay({ dialogue: { missing, problems }, words }: Desk): string | undefined {
  if (problems.length > 0) return problems.join('\n');
  return missing.length > 0 ? words.missing([...new Set(missing)].join(', ')) : undefined;
}

/** Opens the study in --study or in the current folder for a dialogue. A study that is faulty, or that belongs to the installed program, is not written to. */
export async function atTheDesk(options: Options, talk: (desk: Desk) => Promise<ExitCode>): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const words = await newWordsIn(voice.catalogue.language);
  const folder = options.study ?? '.';
  const refusal = refusalOf(folder, words);
  if (refusal !== undefined) return refused(refusal);
  const opened = openStudy(folder);
  const request = { want: { kind: 'check' }, paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  const checked = hasError(opened.diagnostics) ? { diagnostics: [], texts: opened.texts } : await checkedStudy(request, worldOf(opened));
  const errors = [...opened.diagnostics, ...checked.diagnostics].filter(({ severity }) => severity === 'error');
  if (!('study' in checked) || checked.study === undefined || errors.length > 0) {
    sayFaults({ voice }, errors, checked.texts);
    return refused(words.faultyStudy);
  }
  const dialogue: Dialogue = { asks: mayAsk(options), needed: words.problems.needed, missing: [], problems: [] };
  try {
    return await talk({ options, voice, words, dialogue, opened, study: checked.study, vocabulary: vocabularyOf(checked.study) });
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    return exitCode.interrupted;
  }
}

/** Why nothing can be written there: it is no study, or it belongs to the installed program. */
function refusalOf(folder: string, words: NewWords): string | undefined {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder(folder) || (!isFolder(join(folder, 'data')) && !isFolder(join(folder, 'scenarios')))) return words.noStudyHere;
  const real = realpathSync(folder);
  return real === realpathSync(programFolder) && real.split(sep).includes('node_modules') ? words.installed : undefined;
}
