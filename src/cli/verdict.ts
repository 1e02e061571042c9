import { githubLines, diagnosticLine } from '../present/diagnostic-formats.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { jsonOf } from '../present/json.js';
import { line } from '../present/piece.js';
import type { Assessed } from './assessed.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import type { Voice } from './voice.js';
import { put, textFor, voiceFor } from './voice.js';

const linesText = (lines: readonly string[]): string => lines.map((one) => `${one}\n`).join('');

function written({ diagnostics, texts, files }: Assessed, options: Options, voice: Voice): string {
  const { catalogue, width } = voice;
  switch (options.format) {
    case 'json':
      return jsonOf(undefined, diagnostics, texts, catalogue);
    case 'line':
      return linesText(diagnostics.map(diagnosticLine));
    case 'github':
      return linesText(githubLines(diagnostics));
    default:
      return diagnostics.length === 0
        ? textFor(voice, [{ kind: 'paragraph', text: line(catalogue.diagnostics.noFaults(files), 'good') }])
        : textFor(voice, diagnosticBlocks(diagnostics, texts, catalogue, width));
  }
}

/** The way of `check`: here the faults are the report, so they go to standard output. */
export async function verdict(paths: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const result = await assessed({ kind: 'check' }, paths, options, voice);
  const outcome = put(voice, written(result, options, voice), options.output);
  if (outcome !== exitCode.fine) return outcome;
  if (result.isFaulty) return exitCode.faulty;
  return options.strict === true && result.diagnostics.length > 0 ? exitCode.missed : exitCode.fine;
}
