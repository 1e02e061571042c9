import { answer } from './answer.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';

/** The way of `quality`: with --strict it ends with 1 where an input of a result is past its best-before date. */
export async function qualityOf(paths: readonly string[], options: Options): Promise<ExitCode> {
  let isPast = false;
  const outcome = await answer({ kind: 'quality' }, paths, { ...options, strict: false }, (findings) => {
    if (findings.kind !== 'listing') return;
    const column = findings.columns.indexOf('past');
    isPast = findings.rows.some((row) => row[column] === 'past');
  });
  return outcome === exitCode.fine && options.strict === true && isPast ? exitCode.missed : outcome;
}
