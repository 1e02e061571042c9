import type { Operation, Plan } from '../domain/plan.js';
import { linksOf } from '../domain/steps.js';

/** An operation with the columns that it reads and writes, found once for all runs. */
export interface Node {
  readonly operation: Operation;
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

export function nodesOf({ operations }: Pick<Plan, 'operations'>): readonly Node[] {
  const graph = linksOf(operations);
  return operations.map((operation, i) => ({
    operation,
    reads: (graph[i] ?? []).flatMap(({ reads }) => reads),
    writes: (graph[i] ?? []).flatMap(({ writes }) => writes),
  }));
}

/** Those that lead to one of the columns, in their order. */
export function nodesTo(columns: ReadonlySet<number>, nodes: readonly Node[]): readonly Node[] {
  const needed = new Set(columns);
  const kept = nodes.toReversed().filter(({ reads, writes }) => {
    if (!writes.some((column) => needed.has(column))) return false;
    for (const column of reads) needed.add(column);
    return true;
  });
  return kept.reverse();
}

/** True where the operation reads a column of the run that is not the baseline's own. */
export function isReached({ reads }: Node, columns: readonly Float64Array[], baseline: readonly Float64Array[]): boolean {
  for (const column of reads) if (columns[column] !== baseline[column]) return true;
  return false;
}
