import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/present/catalogue/catalogue.js';
import { diagnosticBlocks } from '../../src/present/diagnostic-report.js';
import { textOfLine } from '../../src/present/piece.js';
import type { PlacedDiagnostic } from '../../src/present/placed.js';
import { placedDiagnostics } from '../../src/present/placed.js';
import { textLines } from '../../src/present/text.js';
import { root, run } from '../support/world.js';
import { requestTyped, wordsTyped } from './command-line.js';
import type { Exhibit } from './exhibits.js';
import { base } from './exhibits.js';
import { words as english } from './words.js';

export interface Shown {
  readonly text: string;
  readonly faults: readonly PlacedDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The files of an exhibit's study as text. */
export function filesOf({ changed }: Exhibit): ReadonlyMap<string, string> {
  return new Map([...base, ...changed].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** What the straight line says of such files, as it is printed. */
export async function shownInMemory(files: ReadonlyMap<string, string>, command: string, words: Catalogue = english): Promise<Shown> {
  const request = requestTyped(command);
  const { diagnostics, texts } = await run(files, request);
  const all = request.set.length === 0 ? texts : new Map([...texts, ['command line', request.set.join('\n')]]);
  const faults = placedDiagnostics(diagnostics, all, words);
  const blocks = diagnosticBlocks(faults, all, words, 80);
  const lines = textLines(blocks, { width: 80, ascii: false, leftOut: words.lookups.leftOut }).map((line) => textOfLine(line).trimEnd());
  return { text: lines.map((line) => `${line}\n`).join(''), faults, texts: all };
}

/** What the program prints about an exhibit on a disk, and how it ends. `prepare` may change the folder before. */
export function shownByProgram(
  exhibit: Exhibit,
  prepare: (folder: string) => void = () => undefined,
  as: { readonly uid?: number } = {},
): { readonly text: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-'));
  try {
    for (const [path, bytes] of [...base, ...exhibit.changed]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    prepare(folder);
    const typed = [...wordsTyped(exhibit.command), ...(exhibit.command.includes('--study') || exhibit.command.startsWith('merge') ? [] : ['--study', '.'])];
    const options = { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] }, timeout: 15_000, ...as } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/coop-co2.js'), ...typed], options);
    return { text: exhibit.command.startsWith('check') ? stdout : stderr, status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
