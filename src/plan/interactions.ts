import type { Operand, Operation, Step } from '../domain/plan.js';
import { stepsOf } from '../domain/steps.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';

/**
 * The sets of measures in which every two interact, single measures among them, smaller sets first. The effect of any set of measures is the sum of the
 * Harsanyi dividends of these sets alone: sums pass dividends on, and a product gives a set a dividend only where its members meet on both sides of it.
 * So attribution stays exact without evaluating every subset of a scenario. Two measures interact where, in one cell, one of them reaches one side of a
 * product and the other the other side, where both reach a divisor or a function that is no straight line, or where both scale or set the same cell.
 */
export function interactingSets(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  operations: readonly Operation[],
  cells: readonly number[],
): CheckedMeasure[][] {
  if (measures.length < 2) return measures.map((measure) => [measure]);
  const partners = partnersOf(measures.map(editsOf), operations, cells);
  let sets = measures.map((_, i) => [i]);
  const all = [...sets];
  while (sets.length > 0) {
    sets = sets.flatMap((set) =>
      measures.flatMap((_, next) =>
        next > (set.at(-1) ?? 0) && set.every((member) => has(partners[member], next)) ? [[...set, next]] : [],
      ),
    );
    all.push(...sets);
  }
  return all.map((set) => set.flatMap((i) => measures[i] ?? []));
}

/** Measures as the bits of a number: measure 3 is 1 << 3. */
type Bits = number;

/** Bits of a number that `<<` and `|` handle; a scenario with more measures is no plan (`check` allows twelve). */
const mostMeasures = 31;

const has = (bits: Bits | undefined, measure: number): boolean => (((bits ?? 0) >> measure) & 1) === 1;

/** For each column the measures that reach each of its cells; a column that none reaches is absent. */
type Reached = Map<number, Int32Array>;

/** For each measure those with which it interacts. */
function partnersOf(edits: readonly (readonly Edit[])[], operations: readonly Operation[], cells: readonly number[]): Bits[] {
  if (edits.length > mostMeasures) throw new Error(`check let ${edits.length} measures pass`);
  const partners = edits.map((): Bits => 0);
  const meet = (some: Bits, others: Bits): void => {
    if (some === 0 || others === 0) return;
    for (let i = 0; i < partners.length; i++) {
      if (has(some, i)) partners[i]! |= others;
      if (has(others, i)) partners[i]! |= some;
    }
  };
  const reached: Reached = new Map();
  edits.forEach((own, i) => {
    for (const { quantity, cell } of own) bitsIn(reached, quantity, cells)[cell]! |= 1 << i;
  });
  clashes(edits, meet);
  for (const operation of operations) {
    const steps = stepsOf(operation);
    let grew: boolean;
    do {
      grew = false;
      for (const step of steps) grew = spread(step, reached, cells, meet) || grew;
    } while (grew && steps.length > 1);
  }
  return partners;
}

type Meet = (some: Bits, others: Bits) => void;

function bitsIn(reached: Reached, column: number, cells: readonly number[]): Int32Array {
  let bits = reached.get(column);
  if (!bits) reached.set(column, (bits = new Int32Array(cells[column] ?? 0)));
  return bits;
}

/** On one cell, an addition comes on top of whatever else happens; two changes that set or scale depend on one another. */
function clashes(edits: readonly (readonly Edit[])[], meet: Meet): void {
  const scaled = new Map<string, Bits>();
  edits.forEach((own, i) => {
    for (const { quantity, cell, how } of own) {
      if (how === 'add') continue;
      const key = `${quantity} ${cell}`;
      const before = scaled.get(key) ?? 0;
      meet(before & ~(1 << i), 1 << i);
      scaled.set(key, before | (1 << i));
    }
  });
}

/** Passes the measures on to the cells that a step writes, and notes who meets whom; true when a cell was reached by a measure more. */
function spread(step: Step, reached: Reached, cells: readonly number[], meet: Meet): boolean {
  if ('left' in step) {
    const [left, right] = [reached.get(step.left.column), reached.get(step.right.column)];
    if (!left && !right) return false;
    const out = bitsIn(reached, step.out, cells);
    let grew = false;
    for (let cell = 0; cell < out.length; cell++) {
      const [a, b] = [bitsAt(left, step.left, cell), bitsAt(right, step.right, cell)];
      if ((a | b) === 0) continue;
      if (step.kind === 'multiply') meet(a, b);
      else if (step.kind === 'divide') meet(a | b, b);
      else if (step.kind !== 'add' && step.kind !== 'subtract') meet(a | b, a | b);
      grew = put(out, cell, a | b) || grew;
    }
    return grew;
  }
  if ('of' in step) return spreadOne(step, reached, cells, meet);
  return spreadMechanism(step, reached, cells, meet);
}

type One = Extract<Step, { of: Operand }>;

function spreadOne(step: One, reached: Reached, cells: readonly number[], meet: Meet): boolean {
  const of = reached.get(step.of.column);
  if (!of) return false;
  const out = bitsIn(reached, step.out, cells);
  const terms = step.kind === 'sum' ? step.terms : 1;
  const isStraight = step.kind === 'sum' || step.kind === 'negate' || step.kind === 'copy';
  let grew = false;
  for (let i = 0; i < step.of.from.length; i++) {
    const bits = bitsAt(of, step.of, i);
    if (!isStraight) meet(bits, bits);
    if (bits !== 0) grew = put(out, Math.floor(i / terms), bits) || grew;
  }
  return grew;
}

/** A mechanism mixes its terms and years: what reaches a part of it may reach all of it, and meets there; `previous` only hands on. */
function spreadMechanism(step: Exclude<Step, { left: Operand } | One>, reached: Reached, cells: readonly number[], meet: Meet): boolean {
  const parts = step.parts.filter(({ column }) => reached.has(column));
  if (parts.length === 0) return false;
  const out = bitsIn(reached, step.out, cells);
  if (step.kind === 'previous') {
    let grew = false;
    for (const part of parts)
      for (let cell = 0; cell < out.length; cell++) grew = put(out, cell, bitsAt(reached.get(part.column), part, cell)) || grew;
    return grew;
  }
  let all: Bits = 0;
  for (const part of parts) for (const bits of reached.get(part.column) ?? []) all |= bits;
  meet(all, all);
  if ('stock' in step) bitsIn(reached, step.stock, cells).fill(all);
  let grew = false;
  for (let cell = 0; cell < out.length; cell++) grew = put(out, cell, all) || grew;
  return grew;
}

/** The measures that reach the cell which an operand reads in its place `i`. */
const bitsAt = (bits: Int32Array | undefined, { from }: Operand, i: number): Bits => bits?.[from[i] ?? 0] ?? 0;

function put(out: Int32Array, cell: number, bits: Bits): boolean {
  const before = out[cell] ?? 0;
  out[cell] = before | bits;
  return out[cell] !== before;
}
