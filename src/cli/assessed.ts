import { assess } from '../assess.js';
import type { Findings } from '../domain/findings.js';
import type { ReportFindings } from '../domain/report-findings.js';
import type { Request, World } from '../domain/request.js';
import type { PlacedDiagnostic, Texts } from '../present/placed.js';
import { placedDiagnostics } from '../present/placed.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { Options } from './commands/command.js';
import { storedStudy } from './stored-study.js';
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

/** The boundary and warming potentials in which municipalities report (GHG Protocol for Cities 2021), where a command does not ask for them. */
const usual = { boundary: 'gpc-basic', gwp: 'AR5-100' } as const;

/** Spans of what was typed point into this text (`check` writes them so). */
const commandLine = 'command line';

/** Without --draws nothing is drawn; seed and sampling then mean nothing. */
function samplingOf({ draws, seed = 1, sampling = 'random' }: Options): Pick<Request, 'sampling'> {
  return draws === undefined ? {} : { sampling: { draws, seed, method: sampling } };
}

function requestOf(want: Request['want'], paths: readonly string[], options: Options): Request {
  return {
    want,
    paths,
    municipalities: options.municipality ?? [],
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(options.year === undefined ? {} : { year: options.year }),
    boundary: options.boundary ?? usual.boundary,
    gwp: options.gwp ?? usual.gwp,
    ...(options.discount === undefined ? {} : { discount: options.discount }),
    set: options.set ?? [],
    ...samplingOf(options),
  };
}

/** Opens the study, sends it along the straight line, and puts words and places to what was found. */
export async function assessed(
  want: Request['want'],
  typed: readonly string[],
  options: Options,
  voice: Voice,
  progress?: World['progress'],
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
  const { findings, reports, diagnostics, texts } = await assess(request, {
    ...worldOf(study),
    stored: () => storedStudy(study),
    ...(progress ? { progress } : {}),
  });
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
