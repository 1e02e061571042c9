import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { assess } from '../assess.js';
import type { RegisterSearch } from '../domain/experience-findings.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { placedDiagnostics } from '../present/placed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { programFolder } from './program-files.js';
import { answersOf, isInterrupted, mayAsk } from './record-answers.js';
import type { Answers } from './record-row.js';
import { appended, newId } from './record-row.js';
import type { OpenedStudy } from './study.js';
import { openStudy, worldOf } from './study.js';
import type { Voice } from './voice.js';
import { put, say, sayLine, voiceFor } from './voice.js';

const registerFile = 'data/experience/register.csv';

/** Adds a record to the register of the user's own study: asks for what was not given, checks the whole register with it, and only then writes. */
export async function addRecord(options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const folder = options.study ?? '.';
  const refusal = refusalOf(folder, options.study !== undefined, voice);
  if (refusal !== undefined) return refused(refusal);
  const study = openStudy(folder);
  const register = await registerIn(study, voice);
  if (register === undefined) return exitCode.faulty;
  try {
    const answers = await answersOf(options, [...register.kinds.keys()], voice.words, mayAsk(options));
    if ('refusal' in answers) return refused(answers.refusal);
    const id = options.id ?? newId(register.records, study.name === undefined, answers.answers);
    return await written(study, { ...answers.answers, id }, voice);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    return exitCode.interrupted;
  }
}

function refused(message: string): ExitCode {
  sayLine(`coop-co2: ${message}`);
  return exitCode.faulty;
}

/** Why nothing can be written there: it is no study, or it belongs to the installed program. */
function refusalOf(folder: string, isNamed: boolean, { words }: Voice): string | undefined {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder(folder) || (!isFolder(join(folder, 'data')) && !isFolder(join(folder, 'scenarios'))))
    return isNamed && !isFolder(folder) ? `${folder}: ${words.reasons['ENOENT'] ?? 'ENOENT'}` : words.record.noStudyHere;
  const real = realpathSync(folder);
  return real === realpathSync(programFolder) && real.split(sep).includes('node_modules') ? words.record.installed : undefined;
}

/** The register as it is now; nothing, and the faults said, when the study is faulty. */
async function registerIn(study: OpenedStudy, voice: Voice): Promise<RegisterSearch | undefined> {
  const { findings } = await assessed(study, { kind: 'register', words: [] }, voice);
  return findings?.kind === 'register' ? findings : undefined;
}

/** Runs the line on a study; errors are said, and then there are no findings. */
async function assessed(study: OpenedStudy, want: { readonly kind: 'register'; readonly words: readonly string[] }, voice: Voice) {
  const request = { want, paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  const { findings, diagnostics, texts } = await assess(request, worldOf(study));
  const all = [...study.diagnostics, ...diagnostics];
  const faults = all.filter(
    ({ severity, at, code }) => severity === 'error' || (code === 'unknown-measure-kind' && at.file === registerFile),
  );
  if (faults.length === 0) return { findings };
  say(voice, diagnosticBlocks(placedDiagnostics(faults, texts, voice.catalogue), texts, voice.catalogue, voice.width));
  sayLine(`coop-co2: ${voice.words.record.faultyStudy}`);
  return {};
}

async function written(study: OpenedStudy, answers: Answers, voice: Voice): Promise<ExitCode> {
  const { words } = voice;
  const text = appended(study.texts.get(registerFile), answers);
  if ('missing' in text) return refused(words.record.noColumn(text.missing, registerFile));
  const files = [...new Set([...study.files, registerFile])].sort();
  const changed = { ...study, files, texts: new Map([...study.texts, [registerFile, text.text]]) };
  const { findings } = await assessed(changed, { kind: 'register', words: [] }, voice);
  if (findings === undefined) return exitCode.faulty;
  mkdirSync(join(study.folder, 'data/experience'), { recursive: true });
  const outcome = put(voice, text.text, join(study.folder, registerFile));
  if (outcome === exitCode.fine) put(voice, `${words.record.written(answers.id, registerFile)}\n`, '-');
  return outcome;
}
