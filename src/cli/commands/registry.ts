import { check } from './check.js';
import type { Command } from './command.js';
import { compare } from './compare.js';
import { cost } from './cost.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { experience } from './experience.js';
import { lists } from './lists.js';
import { reconcile } from './reconcile.js';
import { report } from './report.js';
import { why } from './why.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [compare, cost, report, explain, evaluate, reconcile, check, ...lists, experience, why];
