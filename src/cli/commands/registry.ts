import { check } from './check.js';
import type { Command } from './command.js';
import { compare } from './compare.js';
import { completion } from './completion.js';
import { cost } from './cost.js';
import { evaluate } from './evaluate.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { experience } from './experience.js';
import { lists } from './lists.js';
import { merge } from './merge.js';
import { newOnes } from './new.js';
import { quality } from './quality.js';
import { reconcile } from './reconcile.js';
import { report } from './report.js';
import { run } from './run.js';
import { schema } from './schema.js';
import { transfer } from './transfer.js';
import { breakEven, sensitivity } from './sensitivity.js';
import { watch } from './watch.js';
import { why } from './why.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  compare,
  cost,
  report,
  transfer,
  diff,
  explain,
  evaluate,
  sensitivity,
  breakEven,
  reconcile,
  quality,
  run,
  merge,
  newOnes,
  watch,
  check,
  ...lists,
  experience,
  why,
  schema,
  completion,
];
