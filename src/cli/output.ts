import { chmodSync, closeSync, constants, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exitCode } from './exit-code.js';

export const standardOutput = 1;
export const standardError = 2;

/** The error number of a refusal by the machine, such as `ENOSPC`; nothing when the error is of another sort. */
export function errorNumberOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Waits without burning the processor, for a pipe whose reader is slow. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Writes all of it or throws: a write may take only a part, and a pipe that does not block may ask to try again. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      if (errorNumberOf(error) !== 'EAGAIN') throw error;
      pause(2);
    }
  }
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/**
 * Writes to standard output or standard error and knows that it arrived: `console.log` to a full disk says nothing and ends with 0.
 * A reader that has seen enough (`| head`) is no fault.
 */
export function write(file: typeof standardOutput | typeof standardError, text: string | Uint8Array): void {
  try {
    writeAll(file, bytesOf(text));
  } catch (error) {
    if (errorNumberOf(error) !== 'EPIPE') throw error;
  }
}

/** Appends to a file that somebody else has begun, such as the summary of a CI run; throws what the machine says. */
export function appendTo(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW);
  try {
    writeAll(file, bytesOf(text));
  } finally {
    closeSync(file);
  }
}

/** What is at the path now: its permissions, nothing, or something that must not be replaced. */
function targetAt(path: string): number | 'nothing' | 'not-plain' {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isFile() ? found.mode : 'not-plain';
}

/** A signal while a file is being written waits until the file is whole; then the exit code says so. */
export function holdSignals(): void {
  const interrupted = (): void => {
    process.exitCode = exitCode.interrupted;
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
}

export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Writes a file so that the old one or the whole new one is there, whatever happens: a new file beside it, to the disk, then renamed.
 * Refuses to replace a link, a folder or a device; throws what the machine says (disk full, no permission), and then leaves nothing behind.
 */
export function writeFile(path: string, text: string | Uint8Array): 'written' | 'refused' {
  const target = targetAt(path);
  if (target === 'not-plain' || basename(path) === '') return 'refused';
  holdSignals();
  const fresh = join(dirname(path), `.coop-co2-${process.pid}.tmp`);
  const file = openSync(fresh, 'wx');
  try {
    try {
      writeAll(file, bytesOf(text));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (target !== 'nothing') chmodSync(fresh, target);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
  return 'written';
}
