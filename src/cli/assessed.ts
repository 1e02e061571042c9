import type { Assessment } from '../assess.js';
import type { Findings } from '../domain/findings.js';
import type { ReportFindings } from '../domain/report-findings.js';
import type { Request, World } from '../domain/request.js';
import type { PlacedDiagnostic, Texts } from '../present/placed.js';
import { placedDiagnostics } from '../present/placed.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { Options } from './commands/command.js';
import { requestOf } from './request-of.js';
import { storedAnswer } from './stored-answer.js';
import { storedStudy } from './stored-study.js';
import type { OpenedStudy } from './study.js';
import { openStudy, pathsInside, worldOf } from './study.js';
import type { Voice } from './voice.js';
import { sayLine } from './voice.js';

/** What the line made of a study, or why it was not started. */
export interface Assessed {
  readonly findings?: Findings;
  readonly reports?: readonly ReportFindings[];
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly texts: Texts;
  readonly isFaulty: boolean;
  /** The study's name for people; absent for the program's own. */
  readonly study?: string;
  readonly files: number;
  /** The folder of the study on this machine. */
  readonly folder: string;
  /** The paths that were typed, as paths inside the study. */
  readonly paths: readonly string[];
}

/** What a long run has beside the line: threads, and somebody to tell how far it has come. */
type Help = Pick<World, 'crew' | 'progress'>;

/** Spans of what was typed point into this text (`check` writes them so). */
const commandLine = 'command line';

/** The line is loaded here, because what the build has answered needs none of it. */
async function computed(study: OpenedStudy, request: Request, help: Help): Promise<Assessment> {
  const { assess } = await import('../assess.js');
  return assess(request, { ...worldOf(study), stored: () => storedStudy(study), ...help });
}

/** Opens the study, sends it along the straight line, and puts words and places to what was found. */
export async function assessed(
  want: Request['want'],
  typed: readonly string[],
  options: Options,
  voice: Voice,
  help: Help = {},
): Promise<Assessed> {
  const study = openStudy(options.study);
  if (options.verbose === true) sayLine(voice.words.study(study.folder, study.files.length));
  const { paths, diagnostics: faultsOfPaths } = pathsInside(study, typed);
  const before: readonly Diagnostic[] = [...study.diagnostics, ...faultsOfPaths];
  const common = { files: study.files.length, folder: study.folder, paths, ...(study.name === undefined ? {} : { study: study.name }) };
  if (hasError(before)) {
    return { ...common, diagnostics: placedDiagnostics(before, study.texts, voice.catalogue), texts: study.texts, isFaulty: true };
  }
  const request = requestOf(want, paths, options);
  const { findings, reports, diagnostics, texts } = storedAnswer(study, request) ?? (await computed(study, request, help));
  const all: Texts = request.set.length === 0 ? texts : new Map([...texts, [commandLine, request.set.join('\n')]]);
  const found = [...before, ...diagnostics];
  return {
    ...common,
    ...(findings === undefined ? {} : { findings }),
    ...(reports === undefined ? {} : { reports }),
    diagnostics: placedDiagnostics(found, all, voice.catalogue),
    texts: all,
    isFaulty: hasError(found),
  };
}
