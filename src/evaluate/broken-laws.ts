import type { Mechanism, Operand, Plan } from '../domain/plan.js';
import { stepsOf } from '../domain/steps.js';
import type { BadCell, Broken } from '../domain/results.js';
import { start, valuesOf } from './operands.js';

type Ordered = Turnover | Extract<Mechanism, { kind: 'interpolate' }>;
type Turnover = Extract<Mechanism, { stock: number }> & { readonly kind: 'turnover' };

/** The steps whose numbers have an order to keep. */
export function orderedSteps({ operations }: Pick<Plan, 'operations'>): readonly Ordered[] {
  return operations.flatMap(stepsOf).filter((step): step is Ordered => step.kind === 'turnover' || step.kind === 'interpolate');
}

/**
 * Cells whose numbers break what a mechanism is: the points of a table must rise, the shares that survive must not.
 * One cell for each mechanism; columns shared with the baseline are skipped.
 */
export function brokenLaws(
  steps: readonly Ordered[],
  lanes: number,
  run: string,
  columns: readonly Float64Array[],
  baseline: readonly Float64Array[] | undefined,
): BadCell[] {
  return steps.flatMap((step) => {
    const [, ordered] = step.parts;
    if (columns[ordered.column] === baseline?.[ordered.column]) return [];
    const broken: Broken = step.kind === 'turnover' ? 'survival-rises' : 'table-not-rising';
    const at = firstBroken(broken, ordered, step.terms, valuesOf(ordered, columns), lanes);
    return at ? [{ run, column: step.out, ...at, broken }] : [];
  });
}

function firstBroken(
  broken: Broken,
  ordered: Operand,
  terms: number,
  values: Float64Array,
  lanes: number,
): Pick<BadCell, 'cell' | 'lane' | 'value'> | undefined {
  for (let from = 0; from < ordered.from.length; from++) {
    if (from % terms === 0) continue;
    const [left, right] = [start(ordered, from - 1, lanes), start(ordered, from, lanes)];
    for (let lane = 0; lane < lanes; lane++) {
      const before = values[left + lane]!;
      const value = values[right + lane]!;
      if (broken === 'survival-rises' ? value > before : value <= before) return { cell: Math.floor(from / terms), lane, value };
    }
  }
  return undefined;
}
