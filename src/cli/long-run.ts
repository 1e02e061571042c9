import { readFileSync } from 'node:fs';
import { joinedOutcomes } from '../analyse/joined-outcomes.js';
import type { Outcomes } from '../domain/outcomes.js';
import { csvOf } from '../present/csv.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { jsonOf } from '../present/json.js';
import { parquetOf } from '../present/parquet.js';
import { placedDiagnostics } from '../present/placed.js';
import { reportOf } from '../present/report.js';
import { readOutcomes } from '../read/read-outcomes.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import { crewFor } from './crew.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { errorNumberOf } from './output.js';
import { progressLine } from './progress.js';
import type { Voice } from './voice.js';
import { put, say, textFor, voiceFor } from './voice.js';

/** A table of every scenario in every municipality, or a part of it. */
export async function longRun(paths: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const progress = progressLine(voice.words);
  const part = options.partition ?? { number: 1, of: 1 };
  const crew = crewFor(options.workers, options.draws !== undefined);
  const help = { progress: progress.show, ...(crew ? { crew } : {}) };
  const { findings, diagnostics, texts, isFaulty } = await assessed({ kind: 'run', part }, paths, options, voice, help);
  progress.clear();
  say(voice, diagnosticBlocks(diagnostics, texts, voice.catalogue, voice.width));
  if (isFaulty || findings?.kind !== 'outcomes') return exitCode.faulty;
  return put(voice, written(findings, options, voice), options.output);
}

/** The parts of a run as what one machine would have written. */
export async function joinedRun(files: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const parts = await Promise.all(files.map(async (file) => ({ file, ...(await partIn(file)) })));
  const whole = parts.flatMap(({ file, value }) => (value ? [{ file, outcomes: value }] : []));
  const unread = parts.flatMap(({ diagnostics }) => diagnostics);
  const { value, diagnostics } = unread.length > 0 ? { diagnostics: unread } : joinedOutcomes(whole);
  const texts = new Map<string, string>();
  say(voice, diagnosticBlocks(placedDiagnostics(diagnostics, texts, voice.catalogue), texts, voice.catalogue, voice.width));
  return value ? put(voice, written(value, options, voice), options.output) : exitCode.faulty;
}

async function partIn(file: string): Promise<{ readonly value?: Outcomes; readonly diagnostics: readonly Diagnostic[] }> {
  try {
    return await readOutcomes({ file, bytes: readFileSync(file) });
  } catch (error) {
    const reason = errorNumberOf(error);
    if (reason === undefined) throw error;
    return {
      diagnostics: [
        reason === 'ENOENT' ? fault('file-missing', startOf(file), { file }) : fault('file-unreadable', startOf(file), { file, reason }),
      ],
    };
  }
}

function written(outcomes: Outcomes, { format }: Options, voice: Voice): string | Uint8Array {
  switch (format) {
    case 'json':
      return jsonOf(outcomes, [], new Map(), voice.catalogue);
    case 'csv':
      return csvOf(outcomes);
    case 'parquet':
      return parquetOf(outcomes);
    default:
      return textFor(voice, reportOf(outcomes, voice.catalogue, '', 'short'));
  }
}
