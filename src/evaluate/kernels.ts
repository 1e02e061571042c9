import type { Operand, Operation } from '../domain/plan.js';

/** Computes one operation over all cells and lanes into a new column. */
export function compute(operation: Operation, columns: readonly Float64Array[], cells: number, lanes: number): Float64Array {
  const out = new Float64Array(cells * lanes);
  if (operation.kind === 'sum') sumTerms(operation.of, operation.terms, columns, out, lanes);
  else if ('left' in operation) combine(operation, columns, out, lanes);
  else apply(unaryOf[operation.kind], operation.of, columns, out, lanes);
  return out;
}

const empty = new Float64Array(0);

type Binary = Extract<Operation, { left: Operand }>;

function combine(operation: Binary, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const { kind, left, right } = operation;
  const a = columns[left.column] ?? empty;
  const b = columns[right.column] ?? empty;
  const lanesOf = laneLoops[kind];
  for (let cell = 0; cell < left.from.length; cell++)
    lanesOf(a, (left.from[cell] ?? 0) * lanes, b, (right.from[cell] ?? 0) * lanes, out, cell * lanes, lanes);
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

function apply(f: (value: number) => number, of: Operand, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell < of.from.length; cell++) {
    const from = (of.from[cell] ?? 0) * lanes;
    for (let lane = 0; lane < lanes; lane++) out[cell * lanes + lane] = f(a[from + lane]!);
  }
}

/** Terms are added in the order of their members, so that the same study gives the same bits everywhere. */
function sumTerms(of: Operand, terms: number, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell * lanes < out.length; cell++)
    for (let term = 0; term < terms; term++) {
      const from = (of.from[cell * terms + term] ?? 0) * lanes;
      for (let lane = 0; lane < lanes; lane++) out[cell * lanes + lane] = out[cell * lanes + lane]! + a[from + lane]!;
    }
}
