import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** The folders of a study that are looked into, with the folders inside them. Whatever else lies in a study is not touched. */
const folders = [
  'data/gwp',
  'data/factors',
  'data/trajectories',
  'data/activity',
  'data/flows',
  'data/plants',
  'data/experience',
  'data/sectors',
  'scenarios',
];

/** Folders within folders: more is no study that somebody wrote. */
const deepest = 8;

/** What a file of a study ends in; a file with another ending is not opened, and `read` says that it is not read. */
export function isStudyFile(path: string): boolean {
  return path.endsWith(path.startsWith('scenarios/') || path.startsWith('data/sectors/') ? '.yaml' : '.csv');
}

export interface StudyFiles {
  /** `/`-separated, inside the study, sorted by code unit. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** True when `path` is `folder` or lies in it; both as `realpath` gives them. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep) && !/^[A-Za-z]:/.test(way));
}

type Entry = 'file' | 'folder' | 'nothing' | 'outside' | 'neither';

/** What is at a path, without opening it. Links are followed only to plain files inside the study. */
function entryAt(root: string, path: string): Entry {
  const full = join(root, path);
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  if (!found.isSymbolicLink()) return 'neither';
  const target = statSync(full, { throwIfNoEntry: false });
  if (target === undefined) return 'neither';
  if (!isInside(root, realpathSync(full))) return 'outside';
  return target.isFile() ? 'file' : 'neither';
}

function isNote(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name.endsWith('.md');
}

const outside = (path: string): Diagnostic => fault('outside-study', startOf(path), { path });
const notPlain = (path: string): Diagnostic => fault('not-a-plain-file', startOf(path), { file: path });

function filesIn(root: string, folder: string, depth: number): StudyFiles {
  const at = entryAt(root, folder);
  if (at === 'nothing') return { files: [], diagnostics: [] };
  if (at === 'outside') return { files: [], diagnostics: [outside(folder)] };
  if (at !== 'folder') return { files: [], diagnostics: [notPlain(folder)] };
  const found = readdirSync(join(root, folder))
    .filter((name) => !isNote(name))
    .map((name) => foundAt(root, `${folder}/${name}`, depth));
  return { files: found.flatMap(({ files }) => files), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

function foundAt(root: string, path: string, depth: number): StudyFiles {
  switch (entryAt(root, path)) {
    case 'file':
      return { files: [path], diagnostics: [] };
    case 'folder':
      if (isStudyFile(path) || depth === 0) return { files: [], diagnostics: [notPlain(path)] };
      return filesIn(root, path, depth - 1);
    case 'outside':
      return { files: [], diagnostics: [outside(path)] };
    case 'neither':
      return { files: [], diagnostics: [notPlain(path)] };
    case 'nothing':
      return { files: [], diagnostics: [] };
  }
}

/** The tables directly in data/; other files and folders there belong to nobody. */
function tablesIn(root: string): StudyFiles {
  if (entryAt(root, 'data') !== 'folder') return filesIn(root, 'data', 0);
  const found = readdirSync(join(root, 'data'))
    .filter((name) => !isNote(name) && name.endsWith('.csv'))
    .map((name) => foundAt(root, `data/${name}`, 0));
  return { files: found.flatMap(({ files }) => files), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

/** The files of the study in `root` (as `realpath` gives it), and what lies there that is none. */
export function studyFiles(root: string): StudyFiles {
  const tables = tablesIn(root);
  const hasData = entryAt(root, 'data') === 'folder';
  const found = [tables, ...folders.filter((path) => hasData || !path.startsWith('data/')).map((path) => filesIn(root, path, deepest))];
  return { files: found.flatMap(({ files }) => files).sort(), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}
