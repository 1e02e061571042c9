import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Compared } from '../assess/difference.js';
import { assessDifference } from '../assess/difference.js';
import type { Findings } from '../domain/findings.js';
import { csvOf } from '../present/csv.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { jsonOf } from '../present/json.js';
import { markdownOf } from '../present/markdown.js';
import type { PlacedDiagnostic, Texts } from '../present/placed.js';
import { placedDiagnostics } from '../present/placed.js';
import { reportOf } from '../present/report.js';
import { hasError } from '../source/diagnostic.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { commitNamed, studyAt } from './git-study.js';
import { programFolder } from './program-files.js';
import { openStudy, worldOf } from './study.js';
import type { OpenedStudy } from './study.js';
import type { Voice } from './voice.js';
import { put, say, sayLine, textFor, voiceFor } from './voice.js';

/** One part in a billion: below it there is only the order of additions. */
const usualTolerance = 1e-9;

/** Why a result moved between two studies, revisions or result files. */
export async function difference(before: string, after: string | undefined, options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const tolerance = toleranceIn(options.tolerance);
  if (tolerance === undefined) return refused(voice.words.notATolerance);
  const sides: Compared[] = [];
  for (const typed of [before, after]) {
    const side = sideOf(typed, options, voice);
    if (typeof side === 'number') return side;
    sides.push(side);
  }
  const [first, second] = sides;
  if (!first || !second) throw new Error('two things are compared');
  const request = {
    want: { kind: 'comparison' },
    paths: [],
    municipalities: [],
    boundary: options.boundary ?? 'gpc-basic',
    gwp: options.gwp ?? 'AR5-100',
    set: [],
  } as const;
  const discounted = options.discount === undefined ? {} : { discount: options.discount };
  const { findings, diagnostics, texts } = await assessDifference(
    { ...request, ...(options.year === undefined ? {} : { year: options.year }), ...discounted, tolerance },
    first,
    second,
  );
  const placed = placedDiagnostics(
    hasError(diagnostics) ? diagnostics.filter(({ severity }) => severity === 'error') : [],
    texts,
    voice.catalogue,
  );
  say(voice, diagnosticBlocks(placed, texts, voice.catalogue, voice.width));
  if (findings?.kind !== 'difference') return exitCode.faulty;
  const outcome = put(voice, written(findings, placed, texts, options, voice), options.output);
  if (outcome !== exitCode.fine) return outcome;
  return findings.verdict === 'unexplained' ? exitCode.missed : exitCode.fine;
}

function refused(message: string): ExitCode {
  sayLine(`coop-co2: ${message}`);
  return exitCode.faulty;
}

function toleranceIn(text: string | undefined): number | undefined {
  if (text === undefined) return usualTolerance;
  const [, digits, percent] = /^(\d+(?:\.\d+)?) ?(%?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const part = Number(digits) / (percent === '%' ? 100 : 1);
  return part < 1 ? part : undefined;
}

/** A folder is a study, a file that ends in .json a result, anything else a git revision of the study; nothing typed is the study as it is. */
function sideOf(typed: string | undefined, { study }: Options, voice: Voice): Compared | ExitCode {
  const found = typed === undefined ? undefined : statSync(typed, { throwIfNoEntry: false });
  if (typed !== undefined && found?.isFile() === true && typed.endsWith('.json'))
    return { kind: 'result', name: basename(typed), text: readFileSync(typed, 'utf8') };
  const folder = typed !== undefined && found?.isDirectory() === true ? typed : (study ?? studyHere());
  const isRevision = typed !== undefined && found?.isDirectory() !== true;
  if (!isRevision) return ofStudy(openStudy(folder), basename(resolve(folder)), voice);
  const commit = commitNamed(folder, typed);
  return commit === undefined ? refused(voice.words.notARevision(typed)) : ofStudy(studyAt(folder, commit, typed), typed, voice);
}

/** The current folder where it is a study, else the program's own. */
function studyHere(): string {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder(join('.', 'data')) || isFolder(join('.', 'scenarios')) ? '.' : programFolder;
}

function ofStudy(opened: OpenedStudy, name: string, voice: Voice): Compared | ExitCode {
  if (!hasError(opened.diagnostics)) return { kind: 'study', name, world: worldOf(opened) };
  say(
    voice,
    diagnosticBlocks(placedDiagnostics(opened.diagnostics, opened.texts, voice.catalogue), opened.texts, voice.catalogue, voice.width),
  );
  return refused(voice.words.faultySide(name));
}

function written(findings: Findings, placed: readonly PlacedDiagnostic[], texts: Texts, options: Options, voice: Voice): string {
  const { catalogue } = voice;
  const blocks = (): ReturnType<typeof reportOf> => reportOf(findings, catalogue, '', options.verbose === true ? 'full' : 'short');
  switch (options.format) {
    case 'json':
      return jsonOf(findings, placed, texts, catalogue);
    case 'csv':
      return csvOf(findings);
    case 'markdown':
      return markdownOf(blocks());
    default:
      return textFor(voice, blocks());
  }
}
