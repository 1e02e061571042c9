import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assessment } from '../../src/assess.js';
import { assess } from '../../src/assess.js';
import type { Comparison, Evaluation } from '../../src/domain/findings.js';
import type { Request, World } from '../../src/domain/request.js';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The files of a folder below `data/` and `scenarios/`, by path. */
export function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const top of ['data', 'scenarios'].filter((name) => existsSync(join(folder, name))))
    for (const entry of readdirSync(join(folder, top), { recursive: true, withFileTypes: true })) {
      const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      if (entry.isFile() && /\.(ya?ml|csv)$/.test(path)) files.set(path, readFileSync(join(folder, path), 'utf8'));
    }
  return files;
}

const own = filesOf(root);

/** The files of the repository's own study, with some of them changed or added. */
export function ownStudy(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const files = new Map(own);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** A world that holds its files in memory. */
export function memoryWorld(files: ReadonlyMap<string, string>): World {
  const from = (texts: ReadonlyMap<string, string>): Pick<World, 'files' | 'readText'> => ({
    files: [...texts.keys()].sort(),
    readText: (path) => texts.get(path) ?? '',
  });
  return {
    ...from(files),
    fallback: from(own),
    today: '2026-11-23',
    fingerprint: (texts) =>
      `sha256:${createHash('sha256')
        .update(JSON.stringify([...texts]))
        .digest('hex')}`,
  };
}

export const everything: Request = {
  want: { kind: 'comparison' },
  paths: [],
  municipalities: [],
  boundary: 'gpc-basic',
  gwp: 'AR5-100',
  set: [],
};

/** Runs the line on files in memory. */
export async function run(files: ReadonlyMap<string, string>, request: Partial<Request> = {}): Promise<Assessment> {
  return assess({ ...everything, ...request }, memoryWorld(files));
}

export async function compare(files: ReadonlyMap<string, string>, request: Partial<Request> = {}): Promise<Comparison> {
  const { findings, diagnostics } = await run(files, request);
  if (findings?.kind !== 'comparison') throw new Error(JSON.stringify(diagnostics, null, 1));
  return findings;
}

export async function evaluate(files: ReadonlyMap<string, string>, quantity: string, request: Partial<Request> = {}): Promise<Evaluation> {
  const { findings, diagnostics } = await run(files, { ...request, want: { kind: 'evaluation', quantity } });
  if (findings?.kind !== 'evaluation') throw new Error(JSON.stringify(diagnostics, null, 1));
  return findings;
}
