import { deskWordsIn } from '../present/catalogue/desk-languages.js';
import type { CheckedWords } from '../present/catalogue/desk-words.js';
import { githubLines, diagnosticLine } from '../present/diagnostic-formats.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { jsonOf } from '../present/json.js';
import { junitOf } from '../present/junit.js';
import { line } from '../present/piece.js';
import type { PlacedDiagnostic } from '../present/placed.js';
import { sarifOf } from '../present/sarif.js';
import { stepSummary } from '../present/step-summary.js';
import type { Assessed } from './assessed.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { appendTo } from './output.js';
import { pathsFrom } from './paths-from.js';
import { programVersion } from './program-files.js';
import type { Voice } from './voice.js';
import { put, sayLine, textFor, voiceFor } from './voice.js';

const linesText = (lines: readonly string[]): string => lines.map((one) => `${one}\n`).join('');

/** An error always; a warning with --strict. A note says that a rule of the sector file was used, and never fails. */
function failsOn({ strict }: Options): (placed: PlacedDiagnostic) => boolean {
  return ({ diagnostic: { severity } }) => severity === 'error' || (strict === true && severity === 'warning');
}

function written(result: Assessed, options: Options, voice: Voice, words: CheckedWords): string {
  const { diagnostics, texts, files } = result;
  const { catalogue, width } = voice;
  const pathOf = pathsFrom(result);
  switch (options.format) {
    case 'json':
      return jsonOf(undefined, diagnostics, texts, catalogue);
    case 'line':
      return linesText(diagnostics.map((one) => diagnosticLine(one, pathOf)));
    case 'github':
      return linesText(githubLines(diagnostics, pathOf));
    case 'sarif':
      return sarifOf(diagnostics, texts, catalogue, pathOf, { name: 'coop-co2', version: programVersion() });
    case 'junit':
      return junitOf(diagnostics, [...texts.keys()].filter((file) => !file.startsWith('program:')).sort(), words, pathOf, failsOn(options));
    default:
      return diagnostics.length === 0
        ? textFor(voice, [{ kind: 'paragraph', text: line(catalogue.diagnostics.noFaults(files), 'good') }])
        : textFor(voice, diagnosticBlocks(diagnostics, texts, catalogue, width));
  }
}

/** The way of `check`: here the faults are the report, so they go to standard output. */
export async function verdict(paths: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const { checked } = await deskWordsIn(voice.catalogue.language);
  const page = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (options.summary === true && page === '') {
    sayLine(`coop-co2: ${checked.noSummary}`);
    return exitCode.faulty;
  }
  const result = await assessed({ kind: 'check' }, paths, options, voice);
  const outcome = put(voice, written(result, options, voice, checked), options.output);
  if (outcome !== exitCode.fine) return outcome;
  if (options.summary === true) appendTo(page, stepSummary(result.diagnostics, result.files, voice.catalogue, checked, pathsFrom(result)));
  if (result.isFaulty) return exitCode.faulty;
  return result.diagnostics.some(failsOn(options)) ? exitCode.missed : exitCode.fine;
}
