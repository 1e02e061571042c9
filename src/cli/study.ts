import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { World } from '../domain/request.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { programFolder } from './program-files.js';
import { isInside, isStudyFile, studyFiles } from './study-files.js';
import { studyText } from './study-text.js';

/** A study as it was found on the disk. */
export interface OpenedStudy {
  /** Its folder on this machine; shown only on request, never in a result. */
  readonly folder: string;
  /** Its name for people; absent for the program's own. */
  readonly name?: string;
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder as `realpath` gives it, or nothing when there is none. */
function realFolder(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? realpathSync(path) : undefined;
}

/** Reads the study in `given`, or the one that comes with the program. */
export function openStudy(given: string | undefined): OpenedStudy {
  const folder = realFolder(given ?? programFolder);
  if (folder === undefined) {
    const path = given ?? programFolder;
    return { folder: path, files: [], texts: new Map(), diagnostics: [fault('file-missing', startOf(path), { file: path })] };
  }
  const { files, diagnostics: found } = studyFiles(folder);
  const diagnostics = [...found];
  const texts = new Map<string, string>();
  for (const path of files.filter(isStudyFile)) {
    const { text, diagnostic } = studyText(folder, path);
    if (text !== undefined) texts.set(path, text);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  }
  const name = folder === realFolder(programFolder) ? {} : { name: basename(folder) };
  return { folder, ...name, files, texts, diagnostics };
}

/** The paths that were typed, as paths inside the study. They are looked up from the folder that the user is in. */
export function pathsInside(
  study: OpenedStudy,
  typed: readonly string[],
): { readonly paths: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of typed) {
    const full = resolve(path);
    const isThere = statSync(full, { throwIfNoEntry: false }) !== undefined;
    const real = isThere ? realpathSync(full) : full;
    if (!isInside(study.folder, real)) diagnostics.push(fault('outside-study', startOf(path), { path }));
    else if (!isThere) diagnostics.push(fault('file-missing', startOf(path), { file: path }));
    else {
      const inside = real === study.folder ? 'scenarios' : relative(study.folder, real).split(sep).join('/');
      const holds = study.files.some((file) => file === inside || file.startsWith(`${inside}/`));
      if (holds) paths.push(inside);
      else diagnostics.push(fault('nothing-to-compare', startOf(path), { where: path }));
    }
  }
  return { paths, diagnostics };
}

/** `sha256:…` over the paths and texts in the order of the paths; each is preceded by its length, so that no two studies look alike. */
export function fingerprint(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].sort()) {
    for (const part of [path, texts.get(path) ?? '']) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** The text of a file of the program itself; when it cannot be had, the installation is broken. */
function ownText(folder: string, path: string): string {
  const { text, diagnostic } = studyText(folder, path);
  if (text === undefined || diagnostic !== undefined) throw new Error(`the program's own file ${path} cannot be read`);
  return text;
}

/** The date in universal time, as the ISO writes it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** What the line takes from outside. The clock is asked for today's date only, for best-before dates. */
export function worldOf(study: OpenedStudy): World {
  const own = realpathSync(programFolder);
  const shelf = { files: study.files, readText: (path: string) => study.texts.get(path) ?? '' };
  return {
    ...shelf,
    today: today(),
    fingerprint,
    fallback: study.folder === own ? shelf : { files: studyFiles(own).files, readText: (path) => ownText(own, path) },
  };
}
