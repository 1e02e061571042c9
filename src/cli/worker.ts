import { parentPort, workerData } from 'node:worker_threads';
import { sliceIn } from '../assess/one-by-one.js';
import type { RunTask } from '../domain/crew.js';
import type { Order, Word } from './crew.js';

/** A thread of a crew: computes each slice that it is told. */
export function work(): void {
  const task = workerData as RunTask;
  const say = (word: Word): void => parentPort?.postMessage(word);
  parentPort?.on('message', (order: Order) => {
    let before = 0;
    const slice = sliceIn(task, order, (done) => {
      say({ kind: 'done', more: done - before });
      before = done;
    });
    say({ kind: 'slice', slice });
  });
}
