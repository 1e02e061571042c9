import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { programVersion } from './program-files.js';
import type { OpenedStudy } from './study.js';
import { fingerprint } from './study.js';

/** Files beside the chunks of the bundle; there are none beside the source. */
const place = (name: string): URL => new URL(`../${name}.v8`, import.meta.url);

/** The bytes that the key was made of, in a few milliseconds: two questions of one run ask for the same. */
const keys = new WeakMap<OpenedStudy['texts'], string>();

/** What must be the same for something stored to stand for the files: their every byte, the program and the machine code that reads it back. */
function keyOf(texts: OpenedStudy['texts']): string {
  const key = keys.get(texts) ?? [fingerprint(texts), programVersion(), process.version, process.arch].join(' ');
  keys.set(texts, key);
  return key;
}

/**
 * What the build stored under a name for exactly these files, or nothing: when a byte differs, when another program or Node wrote it, or when it cannot be read.
 * Nothing but the key is believed without a look.
 */
export function storedFor(name: string, { texts }: OpenedStudy): unknown {
  try {
    const bytes = readFileSync(place(name));
    const length = bytes.readUInt16LE(0);
    return bytes.toString('utf8', 2, 2 + length) === keyOf(texts) ? deserialize(bytes.subarray(2 + length)) : undefined;
  } catch {
    return undefined; // nothing stored, or damaged: the files themselves are read
  }
}

export function store(name: string, { texts }: OpenedStudy, value: unknown): void {
  const key = Buffer.from(keyOf(texts));
  const length = Buffer.alloc(2);
  length.writeUInt16LE(key.length);
  writeFileSync(place(name), Buffer.concat([length, key, serialize(value)]));
}
