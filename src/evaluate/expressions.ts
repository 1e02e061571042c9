import { impossible } from '../source/impossible.js';
import type { Operand, Plan, Step } from '../domain/plan.js';
import { stepsOf } from '../domain/steps.js';
import type { Node } from './nodes.js';

/** What one cell is computed from in a year. */
export type Expression = Leaf | { readonly kind: 'literal'; readonly value: number } | Apply;

/** A cell of a column in the same year; with `initial`, in the year before, and in the first year that initial one. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly place: Place;
  readonly initial?: Place;
}

interface Place {
  readonly column: number;
  readonly cell: number;
}

/** `gone` (the part that decays in a year at a rate), `alive` and `between` are what a mechanism does in one year (`mechanisms/`). */
export interface Apply {
  readonly kind:
    Extract<Step, { left: unknown }>['kind'] | 'negate' | 'exp' | 'log' | 'sqrt' | 'abs' | 'sum' | 'gone' | 'alive' | 'between';
  readonly of: readonly Expression[];
}

/** A cell, and how it is computed in each year. */
export interface Formula extends Place {
  readonly expression: Expression;
}

/** Larger expressions are cut: what they are made of is then computed by itself. */
const mostLeaves = 40;

/**
 * The formulas of a graph, in their order. An intermediate that is read once becomes a part of what reads it, so that it never goes through memory; all
 * other columns have a formula for each cell. In a year every formula follows those that it reads, so years can be computed one after the other.
 */
export function formulasOf(plan: Plan, nodes: readonly Node[]): readonly Formula[] {
  const steps = nodes.flatMap(({ operation }) => stepsOf(operation));
  const constants = new Map(plan.constants.map(({ column, value }) => [column, value]));
  const inlined = inlinedColumns(plan, steps, constants);
  const known = new Map<string, Expression>();
  const read = ({ column, from }: Operand, at: number): Expression => {
    const value = constants.get(column);
    if (value !== undefined) return { kind: 'literal', value };
    const cell = from[at] ?? 0;
    const part = inlined.has(column) ? known.get(`${column} ${cell}`) : undefined;
    return part ?? { kind: 'leaf', place: { column, cell } };
  };
  return steps.flatMap((step) => {
    const formulas = stepFormulas(step, plan.cells[step.out] ?? 0, read);
    if (!inlined.has(step.out)) return formulas;
    if (formulas.some(({ expression }) => leavesIn(expression) > mostLeaves)) {
      inlined.delete(step.out);
      return formulas;
    }
    for (const { column, cell, expression } of formulas) known.set(`${column} ${cell}`, expression);
    return [];
  });
}

/** Intermediates of which every cell is read once, and not by a mechanism, which looks at other years. */
function inlinedColumns({ quantities }: Plan, steps: readonly Step[], constants: ReadonlyMap<number, number>): Set<number> {
  const readers = new Map<number, number>();
  const spread = new Set<number>();
  for (const step of steps)
    for (const operand of operandsOf(step)) {
      readers.set(operand.column, (readers.get(operand.column) ?? 0) + 1);
      if ('parts' in step || new Set(operand.from).size < operand.from.length) spread.add(operand.column);
    }
  return new Set(
    steps.flatMap((step) => {
      const { out } = step;
      return out < quantities || constants.has(out) || 'parts' in step || spread.has(out) || readers.get(out) !== 1 ? [] : [out];
    }),
  );
}

function operandsOf(step: Step): readonly Operand[] {
  if ('left' in step) return [step.left, step.right];
  return 'of' in step ? [step.of] : step.parts;
}

function leavesIn(expression: Expression): number {
  return expression.kind === 'leaf' ? 1 : expression.kind === 'literal' ? 0 : expression.of.reduce((sum, one) => sum + leavesIn(one), 0);
}

type Read = (operand: Operand, at: number) => Expression;

function stepFormulas(step: Step, cells: number, read: Read): Formula[] {
  const each = (expressionOf: (cell: number) => Expression): Formula[] =>
    Array.from({ length: cells }, (_, cell) => ({ column: step.out, cell, expression: expressionOf(cell) }));
  switch (step.kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
      return each((cell) => ({ kind: step.kind, of: [read(step.left, cell), read(step.right, cell)] }));
    case 'negate':
    case 'copy':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs': {
      const { kind, of } = step;
      return each((cell) => (kind === 'copy' ? read(of, cell) : { kind, of: [read(of, cell)] }));
    }
    case 'sum':
      return each((cell) => ({ kind: 'sum', of: terms(step.of, cell, step.terms, read) }));
    case 'previous':
      return each((cell) => yearBefore({ column: step.parts[0].column, cell: step.parts[0].from[cell] ?? 0 }, step.parts[1], cell));
    case 'interpolate': {
      const [x, at, value] = step.parts;
      return each((cell) => ({
        kind: 'between',
        of: [read(x, cell), ...terms(at, cell, step.terms, read), ...terms(value, cell, step.terms, read)],
      }));
    }
    case 'decay':
      return decayFormulas(step, cells, read);
    case 'turnover':
      return turnoverFormulas(step, cells, read);
    default:
      return impossible(step);
  }
}

function terms(operand: Operand, cell: number, count: number, read: Read): Expression[] {
  return Array.from({ length: count }, (_, term) => read(operand, cell * count + term));
}

function yearBefore(place: Place, initial: Operand, at: number): Leaf {
  return { kind: 'leaf', place, initial: { column: initial.column, cell: initial.from[at] ?? 0 } };
}

type Stocked = Extract<Step, { stock: number }>;

function decayFormulas({ out, stock, parts: [deposit, rate, initial] }: Stocked, cells: number, read: Read): Formula[] {
  return Array.from({ length: cells }, (_, cell) => cell).flatMap((cell) => {
    const before = yearBefore({ column: stock, cell }, initial, cell);
    const slower: Expression = { kind: 'exp', of: [{ kind: 'negate', of: [read(rate, cell)] }] };
    const left: Expression = { kind: 'multiply', of: [before, slower] };
    return [
      { column: out, cell, expression: { kind: 'multiply', of: [before, { kind: 'gone', of: [read(rate, cell)] }] } },
      { column: stock, cell, expression: { kind: 'add', of: [left, read(deposit, cell)] } },
    ];
  });
}

function turnoverFormulas(
  { out, stock, terms: ages, parts: [entering, survival, initial] }: Stocked,
  cells: number,
  read: Read,
): Formula[] {
  return Array.from({ length: cells }, (_, cell) => cell).flatMap((cell) => {
    const cohorts = Array.from({ length: ages }, (_, age) => cell * ages + age);
    const alive = cohorts.map((cohort, age): Formula => {
      const before = age === 0 ? read(entering, cell) : yearBefore({ column: stock, cell: cohort - 1 }, initial, cohort - 1);
      const shareBefore: Expression = age === 0 ? { kind: 'literal', value: 1 } : read(survival, cohort - 1);
      return { column: stock, cell: cohort, expression: { kind: 'alive', of: [before, read(survival, cohort), shareBefore] } };
    });
    const all = cohorts.map((cohort): Expression => ({ kind: 'leaf', place: { column: stock, cell: cohort } }));
    return [...alive, { column: out, cell, expression: { kind: 'sum', of: all } }];
  });
}
