import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportFindings } from '../domain/report-findings.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import type { Catalogue } from '../present/catalogue/catalogue.js';
import { catalogueIn } from '../present/catalogue/languages.js';
import { languages } from '../present/catalogue/shell-words.js';
import { folderManifestText } from '../present/reports/manifest.js';
import type { Files, ReportFormat } from '../present/reports/report-files.js';
import { reportFiles, reportFormats } from '../present/reports/report-files.js';
import type { FolderManifest } from '../read/report-manifest.js';
import { readFolderManifest } from '../read/report-manifest.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { filesBelow, mended, standingAt, writeFolder } from './folder.js';
import { programFolder, programVersion } from './program-files.js';
import { saidStale } from './stale-reports.js';
import { fingerprint } from './study.js';
import type { Voice } from './voice.js';
import { put, say, sayLine, voiceFor } from './voice.js';

type Asked = FolderManifest['asked'];

/** The manifest that stands in the folder of the reports itself. */
const manifestFile = 'manifest.json';

const isFormat = (format: string): format is ReportFormat => reportFormats.some((known) => known === format);

/** Writes the reports, or with `--check` makes them again and says which differ. */
export async function reportsOn(paths: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const folder = options.output ?? 'reports';
  if (options.check === true) return checked(folder, options, voice);
  const formats = typeof options.format === 'string' ? [options.format] : (options.format ?? []);
  const unknown = formats.find((format) => !isFormat(format));
  if (unknown !== undefined) return refused(voice.words.report.unknownFormat(unknown, reportFormats));
  mended(folder);
  const refusal = refusalOf(folder, voice);
  if (refusal !== undefined) return refused(refusal);
  const asked: Asked = {
    paths: [],
    municipalities: [...(options.municipality ?? [])],
    formats: reportFormats.filter((format) => formats.includes(format)),
    // The folder is the same on every machine, so the terminal's language does not count: without --lang it is English first.
    language: options.lang ?? 'en',
    boundary: options.boundary ?? 'gpc-basic',
    gwp: options.gwp ?? 'AR5-100',
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.discount === undefined ? {} : { discount: options.discount }),
    ...drawsOf(options),
  };
  const made = await reportsAsked(asked, paths, options, voice);
  if (!made) return exitCode.faulty;
  writeFolder(folder, made.files);
  put(voice, `${voice.words.report.written(made.reports.length, made.files.size, folder)}\n`, '-');
  return exitCode.fine;
}

/** Without draws, seed and sampling mean nothing. */
function drawsOf({ draws, seed, sampling }: Pick<Asked, 'draws' | 'seed' | 'sampling'>): Pick<Options, 'draws' | 'seed' | 'sampling'> {
  if (draws === undefined) return {};
  return { draws, ...(seed === undefined ? {} : { seed }), ...(sampling === undefined ? {} : { sampling }) };
}

function refused(message: string): ExitCode {
  sayLine(`coop-co2: ${message}`);
  return exitCode.faulty;
}

/** Why the folder must not be replaced: it is none of ours, or it holds something that is not. */
function refusalOf(folder: string, { words }: Voice): string | undefined {
  const standing = standingAt(folder);
  if (standing === 'other') return words.targetRefused(folder);
  if (standing === 'nothing') return undefined;
  const found = filesBelow(folder);
  if (found.length === 0) return undefined;
  const manifest = readFolderManifest(textAt(folder, manifestFile));
  if (!manifest) return words.report.notOurs(folder);
  const own = new Set([...manifest.files, manifestFile]);
  const foreign = found.filter((file) => !own.has(file));
  return foreign.length === 0 ? undefined : words.report.foreign(folder, foreign);
}

/** The text of a file of the folder, or nothing where it cannot be read as one. */
function textAt(folder: string, file: string): string | undefined {
  return bytesAt(folder, file)?.toString('utf8');
}

function bytesAt(folder: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, file));
  } catch {
    return undefined;
  }
}

interface Made {
  readonly reports: readonly ReportFindings[];
  readonly files: Files;
}

/** The files of the reports that were asked for; nothing, and the faults said, where the study is faulty. */
async function reportsAsked(asked: Asked, typed: readonly string[], options: Options, voice: Voice): Promise<Made | undefined> {
  const { municipalities, formats, boundary, gwp, year, discount, language } = asked;
  const asIf: Options = {
    lang: language,
    color: options.color,
    ...(options.study === undefined ? {} : { study: options.study }),
    municipality: municipalities,
    boundary,
    gwp,
    ...(year === undefined ? {} : { year }),
    ...(discount === undefined ? {} : { discount }),
    ...drawsOf(asked),
  };
  const result = await assessed({ kind: 'reports' }, typed, asIf, voice);
  const { reports, diagnostics, texts, isFaulty } = result;
  if (isFaulty || reports === undefined) {
    say(voice, diagnosticBlocks(diagnostics, texts, voice.catalogue, voice.width));
    return undefined;
  }
  const program = programVersion();
  const files = await reportFiles(reports, {
    catalogues: await cataloguesFrom(language),
    study: result.study ?? '',
    formats,
    texts,
    hash: (text) => createHash('sha256').update(text).digest('base64'),
    script: formats.includes('html') ? readFileSync(join(programFolder, 'dist/page.js'), 'utf8') : '',
    program,
    made: new Date(Date.UTC(2000, 0, 1)),
    fingerprintOf: (file) => fingerprint(new Map([[file, texts.get(file) ?? '']])),
  });
  return {
    reports,
    files: new Map([...files, [manifestFile, folderManifestText({ ...asked, paths: result.paths }, [...files.keys()], program)]]),
  };
}

/** All languages that are written, the wanted one first. */
async function cataloguesFrom(language: Asked['language']): Promise<readonly [Catalogue, ...Catalogue[]]> {
  const others = languages.filter((one) => one !== language).map(catalogueIn);
  return [await catalogueIn(language), ...(await Promise.all(others))];
}

/** Makes the reports again as they were asked for, and compares every byte. */
async function checked(folder: string, options: Options, voice: Voice): Promise<ExitCode> {
  mended(folder);
  const manifest = standingAt(folder) === 'folder' ? readFolderManifest(textAt(folder, manifestFile)) : undefined;
  if (!manifest) return refused(voice.words.report.noManifest(folder));
  const typed = manifest.asked.paths.map((path) => join(options.study ?? programFolder, path));
  const made = await reportsAsked(manifest.asked, typed, options, voice);
  if (!made) return exitCode.faulty;
  const stale = saidStale(made.files, { found: filesBelow(folder), bytesAt: (file) => bytesAt(folder, file) }, voice.words);
  const lines = stale.count === 0 ? [voice.words.report.current(made.reports.length, folder)] : stale.lines;
  put(voice, lines.map((line) => `${line}\n`).join(''), '-');
  return stale.count === 0 ? exitCode.fine : exitCode.missed;
}
