import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assess } from '../../assess.js';
import type { Diagnostic } from '../../source/diagnostic.js';
import { hasError } from '../../source/diagnostic.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import type { OpenedStudy } from '../study.js';
import { worldOf } from '../study.js';
import { isInside } from '../study-files.js';
import { put } from '../voice.js';
import type { Desk } from './desk.js';
import { refused, sayFaults } from './desk.js';

/** The study as it would be with these files. */
function withFiles(opened: OpenedStudy, files: ReadonlyMap<string, string>): OpenedStudy {
  return {
    ...opened,
    files: [...new Set([...opened.files, ...files.keys()])].sort(),
    texts: new Map([...opened.texts, ...files]),
  };
}

/** What `check` says of a scenario, or of all (`paths` empty), once these files are there. */
export async function faultsWith(
  { opened }: Desk,
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
  municipalities: readonly string[] = [],
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> }> {
  const request = { want: { kind: 'check' }, paths, municipalities, boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  return assess(request, worldOf(withFiles(opened, files)));
}

/** Why a new file cannot stand there: something does already, or a folder on the way leads out of the study. */
export function refusalOfPlace({ opened, words }: Desk, path: string): string | undefined {
  const full = join(opened.folder, path);
  if (lstatSync(full, { throwIfNoEntry: false }) !== undefined) return words.thereAlready(path);
  let parent = dirname(full);
  while (lstatSync(parent, { throwIfNoEntry: false }) === undefined) parent = dirname(parent);
  return isInside(opened.folder, realpathSync(parent)) ? undefined : words.leadsOut(path);
}

/** Writes a file of the study that has been found right; says its warnings, and what comes next. */
export async function writtenWhenRight(desk: Desk, path: string, text: string): Promise<ExitCode> {
  const { opened, voice, words } = desk;
  const { diagnostics, texts } = await faultsWith(desk, new Map([[path, text]]), [path]);
  const told = diagnostics.filter(({ code }) => code !== 'stale-value' && code !== 'held-beyond-validity');
  if (hasError(told)) {
    sayFaults(
      desk,
      told.filter(({ severity }) => severity === 'error'),
      texts,
    );
    return refused(words.faultyResult);
  }
  sayFaults(desk, told, texts);
  mkdirSync(dirname(join(opened.folder, path)), { recursive: true });
  const outcome = put(voice, text, join(opened.folder, path));
  if (outcome === exitCode.fine) put(voice, `${words.written(path)}\n`, '-');
  return outcome;
}
