import { impossible } from '../source/impossible.js';
import type { Loop, Operand, Operation, Step } from '../domain/plan.js';
import type { Lanes } from './lanes.js';
import { decay } from './mechanisms/decay.js';
import { interpolate } from './mechanisms/interpolate.js';
import { previous } from './mechanisms/previous.js';
import { turnover } from './mechanisms/turnover.js';

/** Computes an operation over all cells and the lanes asked for, into the columns that it writes; they hold zeros there. */
export function compute(operation: Operation, columns: readonly Float64Array[], lanes: Lanes): void {
  if (operation.kind === 'years') yearByYear(operation, columns, lanes);
  else step(operation, columns, lanes);
}

/** All steps of one year, then all of the next: what reads the year before finds it done. */
function yearByYear({ body }: Loop, columns: readonly Float64Array[], lanes: Lanes): void {
  for (let from = lanes.from; from < lanes.to; from += lanes.perYear)
    for (const one of body) step(one, columns, { ...lanes, from, to: from + lanes.perYear });
}

function step(one: Step, columns: readonly Float64Array[], lanes: Lanes): void {
  const out = columns[one.out] ?? empty;
  switch (one.kind) {
    case 'sum':
      return sumTerms(one.of, one.terms, columns, out, lanes);
    case 'negate':
    case 'copy':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
      return apply(unaryOf[one.kind], one.of, columns, out, lanes);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
      return combine(one, columns, out, lanes);
    case 'previous':
      return previous(one.parts, columns, out, lanes);
    case 'decay':
      return decay(one.parts, columns, out, columns[one.stock] ?? empty, lanes);
    case 'turnover':
      return turnover(one.parts, one.terms, columns, out, columns[one.stock] ?? empty, lanes);
    case 'interpolate':
      return interpolate(one.parts, one.terms, columns, out, lanes);
    default:
      return impossible(one);
  }
}

const empty = new Float64Array(0);

type Binary = Extract<Step, { left: Operand }>;

function combine(operation: Binary, columns: readonly Float64Array[], out: Float64Array, { count, from, to }: Lanes): void {
  const { kind, left, right } = operation;
  const a = columns[left.column] ?? empty;
  const b = columns[right.column] ?? empty;
  const lanesOf = laneLoops[kind];
  for (let cell = 0; cell < left.from.length; cell++)
    lanesOf(a, (left.from[cell] ?? 0) * count + from, b, (right.from[cell] ?? 0) * count + from, out, cell * count + from, to - from);
}

/** One loop over the lanes of a cell. Each operation has a loop of its own, because a function called for every number costs more than the operation. */
type LaneLoop = (a: Float64Array, fromA: number, b: Float64Array, fromB: number, out: Float64Array, to: number, lanes: number) => void;

const laneLoops: Readonly<Record<Binary['kind'], LaneLoop>> = {
  add: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = a[fromA + lane]! + b[fromB + lane]!;
  },
  subtract: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = a[fromA + lane]! - b[fromB + lane]!;
  },
  multiply: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = a[fromA + lane]! * b[fromB + lane]!;
  },
  divide: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = a[fromA + lane]! / b[fromB + lane]!;
  },
  power: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = a[fromA + lane]! ** b[fromB + lane]!;
  },
  min: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = Math.min(a[fromA + lane]!, b[fromB + lane]!);
  },
  max: (a, fromA, b, fromB, out, to, lanes) => {
    for (let lane = 0; lane < lanes; lane++) out[to + lane] = Math.max(a[fromA + lane]!, b[fromB + lane]!);
  },
};

const unaryOf: Readonly<Record<'negate' | 'copy' | 'exp' | 'log' | 'sqrt' | 'abs', (value: number) => number>> = {
  negate: (value) => -value,
  copy: (value) => value,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
};

function apply(
  f: (value: number) => number,
  of: Operand,
  columns: readonly Float64Array[],
  out: Float64Array,
  { count, from, to }: Lanes,
): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell < of.from.length; cell++) {
    const start = (of.from[cell] ?? 0) * count;
    for (let lane = from; lane < to; lane++) out[cell * count + lane] = f(a[start + lane]!);
  }
}

/** Terms are added in the order of their members, so that the same study gives the same bits everywhere. */
function sumTerms(of: Operand, terms: number, columns: readonly Float64Array[], out: Float64Array, { count, from, to }: Lanes): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell * count < out.length; cell++)
    for (let term = 0; term < terms; term++) {
      const start = (of.from[cell * terms + term] ?? 0) * count;
      for (let lane = from; lane < to; lane++) out[cell * count + lane] = out[cell * count + lane]! + a[start + lane]!;
    }
}
