import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sizeLimits } from '../read/text-faults.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { errorNumberOf } from './output.js';
import { isInside } from './study-files.js';

/** A text, perhaps with what is wrong about it: text that is not UTF-8 is still shown, with its bad bytes replaced. */
export interface StudyText {
  readonly text?: string;
  readonly diagnostic?: Diagnostic;
}

function bytesOf(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

function decoded(bytes: Uint8Array, path: string): StudyText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const start = Math.max(0, text.indexOf('\ufffd'));
    return { text, diagnostic: fault('not-utf8', { file: path, start, end: start + 1 }, { file: path }) };
  }
}

/**
 * The text of a file of the study. It is looked at before it is read, and again once it is open, so that nothing else can be put in its place:
 * no device, no pipe, nothing outside, nothing too large.
 */
export function studyText(root: string, path: string): StudyText {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real)) return { diagnostic: fault('outside-study', startOf(path), { path }) };
    const file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const found = fstatSync(file);
      if (!found.isFile()) return { diagnostic: fault('not-a-plain-file', startOf(path), { file: path }) };
      const limit = path.endsWith('.yaml') ? sizeLimits.yaml : sizeLimits.csv;
      if (found.size > limit) return { diagnostic: fault('file-too-large', startOf(path), { bytes: found.size, limit }) };
      return decoded(bytesOf(file, found.size), path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const reason = errorNumberOf(error);
    if (reason === undefined) throw error;
    return { diagnostic: fault('file-unreadable', startOf(path), { file: path, reason }) };
  }
}
