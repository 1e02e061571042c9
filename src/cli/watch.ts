import { join } from 'node:path';
import { watch } from 'chokidar';
import { movedRows } from '../analyse/moved-rows.js';
import type { Comparison } from '../domain/findings.js';
import type { Block } from '../present/block.js';
import { deskWordsIn } from '../present/catalogue/desk-languages.js';
import type { WatchWords } from '../present/catalogue/desk-words.js';
import { diagnosticBlocks } from '../present/diagnostic-report.js';
import { movedReport } from '../present/moved-report.js';
import { line } from '../present/piece.js';
import { reportOf } from '../present/report.js';
import { hasError } from '../source/diagnostic.js';
import { assessed } from './assessed.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { standardOutput, write } from './output.js';
import { openStudy, pathsInside } from './study.js';
import type { Voice } from './voice.js';
import { sayLine, textFor, voiceFor } from './voice.js';

/** An editor writes a file in several steps; what follows within this time, in milliseconds, is one save. */
const oneSave = 120;

/** Clears the screen and what has scrolled off it, and goes to its top. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/** The comparison again after every save, until Ctrl-C. A pipe and a file have no use for it, so it needs a terminal. */
export async function watched(paths: readonly string[], options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const { watch: words } = await deskWordsIn(voice.catalogue.language);
  if (!process.stdout.isTTY) {
    sayLine(`coop-co2: ${words.noTerminal}`);
    return exitCode.faulty;
  }
  const study = openStudy(options.study);
  const { diagnostics } = pathsInside(study, paths);
  if (hasError(diagnostics)) {
    const { answer } = await import('./answer.js');
    return answer({ kind: 'comparison' }, paths, options);
  }
  const watcher = watch([join(study.folder, 'data'), join(study.folder, 'scenarios')], { ignoreInitial: true });
  // only then is no save missed between the first numbers and the first look
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  await untilInterrupted((saved) => watcher.on('all', saved), screen(paths, options, voice, words));
  await watcher.close();
  return exitCode.interrupted;
}

/** Calls `show` at once and after each save, one after the other, until Ctrl-C. */
async function untilInterrupted(onSave: (saved: () => void) => void, show: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let shown = show();
  await new Promise<void>((resolve, reject) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    onSave(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        shown = shown.then(show).catch(reject);
      }, oneSave);
    });
  });
  clearTimeout(timer);
  await shown;
}

/** Draws the screen: the numbers, or the faults in their place; then what moved since the last numbers. The notes of a comparison only with --verbose. */
function screen(paths: readonly string[], options: Options, voice: Voice, words: WatchWords): () => Promise<void> {
  const { catalogue } = voice;
  const isPlain = process.env['TERM'] === 'dumb';
  let last: Comparison | undefined;
  return async () => {
    const { findings, diagnostics, texts, isFaulty, study } = await assessed({ kind: 'comparison' }, paths, options, voice);
    const faults = diagnosticBlocks(diagnostics, texts, catalogue, voice.width);
    const foot: Block = { kind: 'paragraph', text: line(words.ends, 'muted') };
    if (isFaulty || findings?.kind !== 'comparison') return draw([...faults, foot]);
    const name = study === undefined ? catalogue.fields.ownStudy : catalogue.fields.study(study);
    const report = reportOf(findings, catalogue, name, 'short').filter(({ kind }) => options.verbose === true || kind !== 'notes');
    const moved = last === undefined ? [] : movedReport(movedRows(last, findings), catalogue, words);
    last = findings;
    draw([...report, ...faults, ...moved, foot]);
  };

  function draw(blocks: readonly Block[]): void {
    write(standardOutput, `${isPlain ? '\n' : clear}${textFor(voice, blocks)}`);
  }
}
