import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorNumberOf, holdSignals, syncFolder, writeAll } from './output.js';

/** What stands where a folder is to be written. */
export type Standing = 'nothing' | 'folder' | 'other';

export function standingAt(path: string): Standing {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'other';
}

/** Files below a folder, `/`-separated and sorted; links are named and not followed. */
export function filesBelow(folder: string, inside = ''): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

const mark = '.coop-co2-';

/** The name of a folder beside the target that this process works in. */
const beside = (path: string, what: 'new' | 'old'): string => join(dirname(path), `${mark}${basename(path)}-${process.pid}.${what}`);

/**
 * Puts a folder with these files in the place of whatever folder stands there: all of them or none. They are written beside it and to the disk first; then the old
 * folder is moved away and the new one takes its name. A run that was killed between these two moves is mended by the next (`mended`).
 */
export function writeFolder(target: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const path = resolve(target);
  const [fresh, old] = [beside(path, 'new'), beside(path, 'old')];
  holdSignals();
  mkdirSync(dirname(path), { recursive: true });
  mended(path);
  try {
    mkdirSync(fresh);
    const folders = new Set([fresh]);
    for (const [name, content] of files) {
      const file = join(fresh, name);
      mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      written(file, content);
    }
    for (const folder of folders) syncFolder(folder);
    if (standingAt(path) === 'folder') renameSync(path, old);
    renameSync(fresh, path);
  } catch (error) {
    if (standingAt(path) === 'nothing' && standingAt(old) === 'folder') renameSync(old, path);
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  syncFolder(dirname(path));
  rmSync(old, { recursive: true, force: true });
}

function written(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeAll(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Takes away what killed runs left beside the target, and puts back the old folder where the new one never came. */
export function mended(target: string): void {
  const path = resolve(target);
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const start = `${mark}${basename(path)}-`;
  for (const name of readdirSync(folder).sort()) {
    const [, pid, what] = name.startsWith(start) ? (/^(\d+)\.(new|old)$/.exec(name.slice(start.length)) ?? []) : [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (what === 'old' && standingAt(path) === 'nothing') renameSync(join(folder, name), path);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorNumberOf(error) === 'EPERM';
  }
}
