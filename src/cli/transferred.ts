import { existsSync, lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { assess } from '../assess.js';
import type { Transfer } from '../domain/transfer-findings.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { placedDiagnostics } from '../present/placed.js';
import { transferScenario } from '../present/transfer-scenario.js';
import { hasError } from '../source/diagnostic.js';
import { answer } from './answer.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import type { OpenedStudy } from './study.js';
import { openStudy, worldOf } from './study.js';
import type { Voice } from './voice.js';
import { put, say, sayLine, voiceFor } from './voice.js';

/** A scenario by the path of its file is meant by its name. */
function nameIn(typed: string): string {
  return typed.endsWith('.yaml') ? basename(typed, '.yaml') : typed;
}

/** The report of a transfer and, where `--output` names a YAML file, a scenario file for the new place. */
export async function transferred(typed: string, options: Options): Promise<ExitCode> {
  const { output, to = '', from, scale = 'inhabitants' } = options;
  const want = { kind: 'transfer', of: nameIn(typed), to, ...(from === undefined ? {} : { from }), scale } as const;
  if (output === undefined || !output.endsWith('.yaml')) return answer(want, [], options);
  const voice = await voiceFor(options);
  const refusal = refusalOf(output, options.force === true, voice);
  if (refusal !== undefined) {
    sayLine(`coop-co2: ${refusal}`);
    return exitCode.faulty;
  }
  let made: Transfer | undefined;
  const code = await answer(want, [], { ...options, output: '-' }, (findings) => {
    if (findings.kind === 'transfer') made = findings;
  });
  if (made === undefined) return code;
  const written = await scenarioWritten(made, output, options, voice);
  return written === exitCode.fine ? code : written;
}

/** Why no file can be written there. */
function refusalOf(output: string, isForced: boolean, { words }: Voice): string | undefined {
  if (!/^[a-z][a-z0-9-]*\.yaml$/.test(basename(output))) return words.notAScenarioName(output);
  const isThere = existsSync(output) || lstatSync(output, { throwIfNoEntry: false }) !== undefined;
  return isThere && !isForced ? words.alreadyThere(output) : undefined;
}

/** Checks the scenario as a part of the study before it is written. */
async function scenarioWritten(transfer: Transfer, output: string, options: Options, voice: Voice): Promise<ExitCode> {
  const id = basename(output, '.yaml');
  const text = transferScenario(transfer, id, voice.catalogue);
  const study = withScenario(openStudy(options.study), id, text);
  const request = {
    want: { kind: 'check' },
    paths: [study.path],
    municipalities: [],
    boundary: 'gpc-basic',
    gwp: 'AR5-100',
    set: [],
  } as const;
  const { diagnostics, texts } = await assess(request, worldOf(study.opened));
  if (hasError(diagnostics)) {
    const own = diagnostics.filter(({ severity }) => severity === 'error');
    say(voice, diagnosticBlocks(placedDiagnostics(own, texts, voice.catalogue), texts, voice.catalogue, voice.width));
    sayLine(`coop-co2: ${voice.words.scenarioFaulty(output)}`);
    return exitCode.faulty;
  }
  const outcome = put(voice, text, output);
  if (outcome === exitCode.fine) sayLine(voice.words.scenarioWritten(output));
  return outcome;
}

/** The study with the file in it; one of the same name makes way. */
function withScenario(opened: OpenedStudy, id: string, text: string): { readonly opened: OpenedStudy; readonly path: string } {
  const files = opened.files.filter((file) => basename(file) !== `${id}.yaml`);
  const path = `scenarios/${id}.yaml`;
  return { path, opened: { ...opened, files: [...files, path].sort(), texts: new Map([...opened.texts, [path, text]]) } };
}
