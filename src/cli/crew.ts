import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Crew, Progress, RunTask, Sliced } from '../domain/crew.js';
import { hasError } from '../source/diagnostic.js';

/** Each holds a study and the draws of one municipality: more of them are asked for, not assumed. */
const mostUnasked = 4;

/** As many as asked for; with draws otherwise one for each core, and without one only, because a thread takes longer to start than the work takes. */
export function crewFor(workers: number | undefined, hasDraws: boolean): Crew | undefined {
  const count = workers ?? (hasDraws ? Math.min(availableParallelism(), mostUnasked) : 1);
  return count === 1 ? undefined : { workers: count, compute: (...asked) => computedBy(count, ...asked) };
}

/** What a worker is told: the municipalities of a slice. */
export type Order = readonly string[];

/** What a worker says: that more municipalities are done, or what came of the slice. */
export type Word = { readonly kind: 'done'; readonly more: number } | { readonly kind: 'slice'; readonly slice: Sliced };

/**
 * Threads that take slice after slice. The first fault ends the handing out: what came before is waited for, what follows is not computed.
 * A signal ends this process and with it its threads; files are written when all is there, so nothing is left half-written.
 */
async function computedBy(count: number, task: RunTask, slices: readonly Order[], progress?: Progress): Promise<readonly Sliced[]> {
  const made: Sliced[] = [];
  const of = slices.reduce((sum, { length }) => sum + length, 0);
  let next = 0;
  let done = 0;
  const counted = (more: number): void => {
    done += more;
    progress?.(done, of);
  };
  const work = async (): Promise<void> => {
    const worker = new Worker(fileURLToPath(new URL('../../bin/worker.js', import.meta.url)), { workerData: task });
    try {
      while (next < slices.length) {
        const number = next++;
        const slice = await sliceFrom(worker, slices[number] ?? [], counted);
        made[number] = slice;
        if (hasError(slice.diagnostics)) next = slices.length;
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, slices.length) }, work));
  const faulty = made.findIndex((slice) => hasError(slice.diagnostics));
  return faulty < 0 ? made : made.slice(0, faulty + 1);
}

function sliceFrom(worker: Worker, order: Order, counted: (more: number) => void): Promise<Sliced> {
  return new Promise((resolve, reject) => {
    const answered = (word: Word): void => {
      if (word.kind === 'done') return counted(word.more);
      worker.off('message', answered).off('error', reject).off('exit', ended);
      resolve(word.slice);
    };
    const ended = (): void => reject(new Error('a thread of the run ended before its work was done'));
    worker.on('message', answered).on('error', reject).on('exit', ended);
    worker.postMessage(order);
  });
}
