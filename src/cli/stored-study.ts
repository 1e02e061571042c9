import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { checkedStudy } from '../assess.js';
import { withNeededRows } from '../domain/needed-rows.js';
import type { StoredStudy } from '../domain/request.js';
import { programVersion } from './program-files.js';
import type { OpenedStudy } from './study.js';
import { fingerprint, openStudy, today, worldOf } from './study.js';

/** Beside the chunks of the bundle; there is none beside the source. */
const place = new URL('../study.v8', import.meta.url);

/** What must be the same for a stored study to stand for the files: their every byte, the program and the machine code that reads it back. */
function keyOf(texts: ReadonlyMap<string, string>): string {
  return [fingerprint(texts), programVersion(), process.version, process.arch].join(' ');
}

interface Stored extends StoredStudy {
  /** The first best-before date of a value: from then on the check would say more than it did when the study was stored. */
  readonly until: string;
}

function firstReview({ quantities }: StoredStudy['study']): string {
  const dates = quantities.flatMap(({ from }) => (from.kind === 'given' ? from.rows.flatMap((row) => row.review ?? []) : []));
  return dates.reduce((first, date) => (date < first ? date : first), '9999-12-31');
}

/**
 * What the build made of exactly these files, or nothing: when a byte differs, when another program or Node wrote it, or when it cannot be read.
 * Nothing but the key is believed without a look; texts are those just read.
 */
export function storedStudy({ texts }: OpenedStudy): StoredStudy | undefined {
  try {
    const bytes = readFileSync(place);
    const length = bytes.readUInt16LE(0);
    if (bytes.toString('utf8', 2, 2 + length) !== keyOf(texts)) return undefined;
    const { study, diagnostics, fingerprint: of, until } = deserialize(bytes.subarray(2 + length)) as Stored;
    if (today() >= until) return undefined;
    return { study: { ...study, texts }, diagnostics, fingerprint: of };
  } catch {
    return undefined; // no cache, or a damaged one: the files themselves are read
  }
}

/** The study without what no question to the stored one needs: texts are those just read, examples are run by `check`, which reads the files. */
function stripped(study: StoredStudy['study']): StoredStudy['study'] {
  const named = new Set([
    ...study.wanted,
    ...study.flows.flatMap(({ municipality, to }) => (study.wanted.includes(municipality) ? [to] : [])),
  ]);
  const owned = new Set([...study.plants.values()].flatMap(({ municipality }) => municipality));
  const municipalities = new Map([...study.municipalities].filter(([id]) => named.has(id) || owned.has(id)));
  return { ...withNeededRows(study), municipalities, texts: new Map(), examples: [] };
}

/** Checks the program's own study and stores it; part of the build. A study with an error is not stored. */
export async function storeStudy(): Promise<void> {
  const opened = openStudy(undefined);
  const request = { want: { kind: 'comparison' }, paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  const { study, diagnostics, fingerprint: of } = await checkedStudy(request, worldOf(opened));
  if (!study || opened.diagnostics.length > 0) return;
  const key = Buffer.from(keyOf(opened.texts));
  const length = Buffer.alloc(2);
  length.writeUInt16LE(key.length);
  writeFileSync(
    place,
    Buffer.concat([length, key, serialize({ study: stripped(study), diagnostics, fingerprint: of, until: firstReview(study) })]),
  );
}
