import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code } from '../../src/source/faults.js';
import { codesOf } from '../../src/present/reason-report.js';
import { words } from './words.js';
import { filesMade } from './made.js';

const gallery = fileURLToPath(new URL('.', import.meta.url));

/** The study that every exhibit is laid over: two municipalities, one sector, one scenario. */
export const base: ReadonlyMap<string, Buffer> = filesIn(join(gallery, 'base'), ['data', 'scenarios']);

/**
 * One fault shown by the smallest change of the base study.
 * `marked.txt` says, by hand, the text that each fault must underline, one line a fault; it is not there where a fault has no place.
 */
export interface Exhibit {
  /** `duplicate-key` or `duplicate-key/quoted`. */
  readonly name: string;
  readonly code: string;
  readonly folder: string;
  /** The files that differ from those of the base study. */
  readonly changed: ReadonlyMap<string, Buffer>;
  /** What is typed after `coop-co2`. */
  readonly command: string;
  readonly marked?: readonly string[];
  /** The whole of what the program prints. */
  readonly expected: string;
}

/** The folders of the gallery that are named after a code. */
export const folders: readonly string[] = readdirSync(gallery, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name)
  .sort();

/** Every exhibit, by name. */
export const exhibits: readonly Exhibit[] = folders.flatMap((code) => {
  const inside = readdirSync(join(gallery, code), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const several = inside.map((entry) => entry.name).filter((name) => name !== 'data' && name !== 'scenarios');
  return several.length === 0 ? [exhibitIn(code, code)] : several.sort().map((name) => exhibitIn(code, `${code}/${name}`));
});

/** Every code that has words. */
export const codes: readonly string[] = codesOf(words);

export function isCode(text: string): text is Code {
  return Object.hasOwn(words.faults, text);
}

function exhibitIn(code: string, name: string): Exhibit {
  const folder = join(gallery, name);
  const marked = textOf(join(folder, 'marked.txt'));
  return {
    name,
    code,
    folder,
    changed: new Map([...filesIn(folder, ['data', 'scenarios']), ...(filesMade[name]?.() ?? [])]),
    command: textOf(join(folder, 'command.txt'))?.trim() ?? 'check',
    ...(marked === undefined ? {} : { marked: marked.replace(/\n$/, '').split('\n') }),
    expected: textOf(join(folder, 'expected.txt')) ?? '',
  };
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function filesIn(folder: string, tops: readonly string[]): Map<string, Buffer> {
  const entries = tops
    .filter((top) => existsSync(join(folder, top)))
    .flatMap((top) => readdirSync(join(folder, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(entries.sort().map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}
