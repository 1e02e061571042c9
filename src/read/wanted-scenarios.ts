import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** The scenario files that a request asks for, sorted, each once. */
export interface Wanted {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `paths` are scenario files or folders, seen from the study's folder; none means all of `scenarios/`. */
export function wantedScenarios(files: readonly string[], paths: readonly string[]): Wanted {
  if (paths.length === 0) return { files: files.filter((file) => within(file, 'scenarios') && isYaml(file)), diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const wanted = new Set<string>();
  for (const path of paths) {
    const target = resolved('', path);
    const found =
      target === undefined
        ? []
        : files.filter((file) => isYaml(file) && !within(file, 'data') && (file === target || within(file, target)));
    if (target === undefined) diagnostics.push(fault('outside-study', startOf(path), { path }));
    else if (found.length === 0) diagnostics.push(nothingAt(files, target, path));
    for (const file of found) wanted.add(file);
  }
  return { files: [...wanted].sort(), diagnostics };
}

function nothingAt(files: readonly string[], target: string, path: string): Diagnostic {
  const exists = files.some((file) => file === target || within(file, target));
  return exists ? fault('nothing-to-compare', startOf(path), { where: path }) : fault('file-missing', startOf(path), { file: path });
}

function within(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

function isYaml(file: string): boolean {
  return file.endsWith('.yaml');
}

/**
 * A path as written in a file of `folder`, seen from the study's folder; nothing when it leads out of the study.
 * It is compared with the list of the study's files and never handed to the file system, so encoded dots lead nowhere.
 */
export function resolved(folder: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\') || /^[A-Za-z]:/.test(path)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
