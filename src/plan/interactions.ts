import type { Operand, Operation, Step } from '../domain/plan.js';
import { stepsOf } from '../domain/steps.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';
import type { Families } from './families.js';
import { families, mostMeasures, mostSets } from './families.js';

/**
 * The sets of measures that may do something together beyond what their parts do, single measures among them, smaller sets first. The effect of any set of
 * measures is the sum of the Harsanyi dividends of these sets alone (`families`), so attribution stays exact without evaluating every subset of a scenario.
 * Sums pass dividends on, a product joins those of its two sides, and a divisor or a function that is no straight line joins all. Only what reaches one of
 * the `lines`, the columns that are looked at, counts. Nothing where there are more sets than are evaluated.
 */
export function interactingSets(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  operations: readonly Operation[],
  cells: readonly number[],
  lines: readonly number[],
): CheckedMeasure[][] | undefined {
  if (measures.length < 2) return measures.map((measure) => [measure]);
  if (measures.length > mostMeasures) throw new Error(`check let ${measures.length} measures pass`);
  const all = families();
  const reached = reachedBy(measures.map(editsOf), operations, cells, all);
  const seen = new Set<number>();
  for (const line of lines) for (const family of reached.get(line) ?? []) seen.add(family);
  if (seen.has(all.crowded)) return undefined;
  const bits = new Set([...measures.map((_, i) => 1 << i), ...[...seen].flatMap((family) => all.setsOf(family))]);
  bits.delete(0);
  if (bits.size > mostSets) return undefined;
  const membersOf = (set: number): number[] => measures.flatMap((_, i) => (((set >> i) & 1) === 1 ? [i] : []));
  const sets = [...bits].map(membersOf).sort(bySizeThenMembers);
  return sets.map((set) => set.flatMap((i) => measures[i] ?? []));
}

function bySizeThenMembers(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const first = a.findIndex((member, i) => member !== b[i]);
  return (a[first] ?? 0) - (b[first] ?? 0);
}

/** For each column the family of each of its cells; a column that no measure reaches is absent. */
type Reached = Map<number, Int32Array>;

function reachedBy(
  edits: readonly (readonly Edit[])[],
  operations: readonly Operation[],
  cells: readonly number[],
  all: Families,
): Reached {
  const reached = editedCells(edits, cells, all);
  for (const operation of operations) {
    const steps = stepsOf(operation);
    let grew: boolean;
    do {
      grew = false;
      for (const step of steps) grew = spread(step, reached, cells, all) || grew;
    } while (grew && steps.length > 1);
  }
  return reached;
}

/** On one cell, an addition comes on top of whatever else happens; changes that set or scale depend on one another. */
function editedCells(edits: readonly (readonly Edit[])[], cells: readonly number[], { single, sum, product }: Families): Reached {
  const [scaled, added]: readonly [Reached, Reached] = [new Map(), new Map()];
  edits.forEach((own, measure) => {
    const family = single(measure);
    for (const { quantity, cell, how } of own) {
      const [kept, join] = how === 'add' ? ([added, sum] as const) : ([scaled, product] as const);
      const column = columnIn(kept, quantity, cells);
      column[cell] = join(column[cell]!, family);
    }
  });
  for (const [quantity, families] of added) {
    const column = columnIn(scaled, quantity, cells);
    families.forEach((family, cell) => {
      column[cell] = sum(column[cell]!, family);
    });
  }
  return scaled;
}

/** Families begin with number 0, the untouched one. */
function columnIn(reached: Reached, column: number, cells: readonly number[]): Int32Array {
  let families = reached.get(column);
  if (!families) reached.set(column, (families = new Int32Array(cells[column] ?? 0)));
  return families;
}

/** Passes the families on to the cells that a step writes; true when one of them grew. */
function spread(step: Step, reached: Reached, cells: readonly number[], all: Families): boolean {
  if ('left' in step) {
    const [left, right] = [reached.get(step.left.column), reached.get(step.right.column)];
    if (!left && !right) return false;
    const out = columnIn(reached, step.out, cells);
    let grew = false;
    for (let cell = 0; cell < out.length; cell++)
      grew = put(out, cell, combined(step.kind, at(left, step.left, cell), at(right, step.right, cell), all), all) || grew;
    return grew;
  }
  if ('of' in step) {
    const of = reached.get(step.of.column);
    if (!of) return false;
    const out = columnIn(reached, step.out, cells);
    const terms = step.kind === 'sum' ? step.terms : 1;
    const isStraight = step.kind === 'sum' || step.kind === 'negate' || step.kind === 'copy';
    let grew = false;
    for (let i = 0; i < step.of.from.length; i++) {
      const family = at(of, step.of, i);
      grew = put(out, Math.floor(i / terms), isStraight ? family : all.bent(family), all) || grew;
    }
    return grew;
  }
  return spreadMechanism(step, reached, cells, all);
}

type Binary = Extract<Step, { left: Operand }>['kind'];

function combined(kind: Binary, left: number, right: number, { sum, product, bent }: Families): number {
  switch (kind) {
    case 'add':
    case 'subtract':
      return sum(left, right);
    case 'multiply':
      return product(left, right);
    case 'divide':
      return product(left, bent(right));
    case 'power':
    case 'min':
    case 'max':
      return bent(sum(left, right));
  }
}

/** A mechanism mixes its terms and years, so what reaches a part of it may reach all of it. It is no straight line in its rate, shares or points. */
function spreadMechanism(step: Extract<Step, { parts: unknown }>, reached: Reached, cells: readonly number[], all: Families): boolean {
  const parts = step.parts.filter(({ column }) => reached.has(column));
  if (parts.length === 0) return false;
  const out = columnIn(reached, step.out, cells);
  let grew = false;
  if (step.kind === 'previous') {
    for (const part of parts)
      for (let cell = 0; cell < out.length; cell++) grew = put(out, cell, at(reached.get(part.column), part, cell), all) || grew;
    return grew;
  }
  const [first, second, third] = step.parts;
  const curved = step.kind === 'interpolate' ? [first, second] : [second];
  let mixed = all.untouched;
  for (const { column } of [first, second, third]) for (const family of reached.get(column) ?? []) mixed = all.sum(mixed, family);
  const family = curved.some(({ column }) => reached.has(column)) ? all.bent(mixed) : mixed;
  for (let cell = 0; cell < out.length; cell++) grew = put(out, cell, family, all) || grew;
  if ('stock' in step) columnIn(reached, step.stock, cells).fill(family);
  return grew;
}

/** The family of the cell that an operand reads in its place `i`. */
const at = (families: Int32Array | undefined, { from }: Operand, i: number): number => families?.[from[i] ?? 0] ?? 0;

function put(out: Int32Array, cell: number, family: number, { sum }: Families): boolean {
  const before = out[cell] ?? 0;
  const after = sum(before, family);
  out[cell] = after;
  return after !== before;
}
