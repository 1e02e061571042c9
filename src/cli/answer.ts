import type { Findings } from '../domain/findings.js';
import type { Request } from '../domain/request.js';
import { csvOf } from '../present/csv.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { jsonOf } from '../present/json.js';
import { markdownOf } from '../present/markdown.js';
import type { PlacedDiagnostic } from '../present/placed.js';
import { reportOf } from '../present/report.js';
import type { Assessed } from './assessed.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import type { Voice } from './voice.js';
import { put, say, sayLine, textFor, voiceFor } from './voice.js';

/** A reminder that appears on a date must not change a result: it is said, and not written. */
function isOfTheDay({ diagnostic }: PlacedDiagnostic): boolean {
  return diagnostic.code === 'stale-value';
}

function written(findings: Findings, result: Assessed, options: Options, voice: Voice): string {
  const { catalogue } = voice;
  const study = result.study === undefined ? catalogue.fields.ownStudy : catalogue.fields.study(result.study);
  const detail = options.verbose === true ? 'full' : 'short';
  switch (options.format) {
    case 'json':
      return jsonOf(
        findings,
        result.diagnostics.filter((one) => !isOfTheDay(one)),
        result.texts,
        catalogue,
      );
    case 'csv':
      return csvOf(findings);
    case 'markdown':
      return markdownOf(reportOf(findings, catalogue, study, detail));
    default:
      return textFor(voice, reportOf(findings, catalogue, study, detail));
  }
}

/** Every target of a comparison is met; without one nothing is. */
function areTargetsMet(findings: Findings, voice: Voice): boolean {
  const targets = findings.kind === 'comparison' ? findings.targets : [];
  if (targets.length === 0) sayLine(voice.words.noTarget);
  return targets.length > 0 && targets.every(({ verdict }) => verdict === 'met');
}

/**
 * The way of every command that answers with findings: the report on standard output or in a file, faults on standard error.
 * A faulty study has no report; with `--format json` its faults are on standard output too, for whoever reads them by program.
 */
export async function answer(
  want: Request['want'],
  paths: readonly string[],
  options: Options,
  look: (findings: Findings) => void = () => undefined,
): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const result = await assessed(want, paths, options, voice);
  const { findings, diagnostics, texts, isFaulty } = result;
  say(voice, diagnosticBlocks(diagnostics, texts, voice.catalogue, voice.width));
  if (isFaulty || findings === undefined) {
    const toFile = options.output !== undefined && options.output !== '-';
    if (options.format === 'json' && !toFile) put(voice, jsonOf(undefined, diagnostics, texts, voice.catalogue), options.output);
    return exitCode.faulty;
  }
  look(findings);
  const outcome = put(voice, written(findings, result, options, voice), options.output);
  const isOpen = diagnostics.some((one) => one.diagnostic.severity === 'warning' && !isOfTheDay(one));
  if (outcome !== exitCode.fine) return outcome;
  if (options.require === 'target' && !areTargetsMet(findings, voice)) return exitCode.missed;
  return options.strict === true && isOpen ? exitCode.missed : outcome;
}
