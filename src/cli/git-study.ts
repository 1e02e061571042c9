import { spawnSync } from 'node:child_process';
import { isStudyFile } from './study-files.js';
import { sizeLimits } from '../read/text-faults.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { OpenedStudy } from './study.js';

/** More than any study and its names. */
const mostBytes = 512 * 1024 * 1024;

/** Runs git without a shell, so that nothing typed is ever a command; nothing when git says no. */
function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync('git', ['-C', folder, '--no-optional-locks', '-c', 'core.quotepath=off', ...args], {
    ...(input === undefined ? {} : { input }),
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') throw error;
  return status === 0 ? stdout : undefined;
}

/** The commit that a word names in the repository that holds the folder; nothing where it names none. A word that begins with - is an option to nobody. */
export function commitNamed(folder: string, word: string): string | undefined {
  const found = word.startsWith('-')
    ? undefined
    : git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`]);
  return found?.toString('utf8').trim();
}

interface Entry {
  readonly object: string;
  readonly path: string;
}

/** The plain files of data/ and scenarios/ in a commit; links and folders of other repositories are not followed. */
function entriesIn(folder: string, commit: string): readonly Entry[] {
  const listed = git(folder, ['ls-tree', '-r', '-z', commit, '--', 'data', 'scenarios']);
  return (listed?.toString('utf8') ?? '').split('\0').flatMap((entry) => {
    const [, mode, object, path] = /^(\d+) blob ([0-9a-f]+)\t([^]*)$/.exec(entry) ?? [];
    const isPlain = mode === '100644' || mode === '100755';
    return isPlain && object !== undefined && path !== undefined && isRead(path) ? [{ object, path }] : [];
  });
}

function isRead(path: string): boolean {
  const isNote = path.split('/').some((part) => part.startsWith('.') || part.endsWith('~'));
  return (
    !isNote &&
    !path.endsWith('.md') &&
    isStudyFile(path) &&
    (path.split('/').length > 2 || path.startsWith('scenarios/') || /^data\/[^/]+\.csv$/.test(path))
  );
}

/** Everything that git answers on one request for many objects: `<object> blob <bytes>`, a line end, the bytes, a line end. */
function blobsIn(answer: Buffer): readonly Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    const size = Number(answer.toString('latin1', at, end).split(' ')[2]);
    if (end === -1 || !Number.isSafeInteger(size)) throw new Error('git answered something else than objects');
    blobs.push(answer.subarray(end + 1, end + 1 + size));
    at = end + 2 + size;
  }
  return blobs;
}

/** The study in `folder` as it was in a commit, read from the repository and not from the disk. */
export function studyAt(folder: string, commit: string, name: string): OpenedStudy {
  const entries = entriesIn(folder, commit);
  const answer =
    entries.length === 0 ? Buffer.alloc(0) : git(folder, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  const blobs = blobsIn(answer ?? Buffer.alloc(0));
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  entries.forEach(({ path }, i) => {
    const bytes = blobs[i] ?? Buffer.alloc(0);
    const limit = path.endsWith('.yaml') ? sizeLimits.yaml : sizeLimits.csv;
    if (bytes.length > limit) diagnostics.push(fault('file-too-large', startOf(path), { bytes: bytes.length, limit }));
    else texts.set(path, textOf(bytes, path, diagnostics));
  });
  return { folder, name, files: entries.map(({ path }) => path).sort(), texts, diagnostics };
}

function textOf(bytes: Uint8Array, path: string, diagnostics: Diagnostic[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    diagnostics.push(fault('not-utf8', startOf(path), { file: path }));
    return new TextDecoder('utf-8').decode(bytes);
  }
}
