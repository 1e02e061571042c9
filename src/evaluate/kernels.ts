import type { Operand, Operation } from '../domain/plan.js';

/** Computes one operation over all cells and lanes into a new column. */
export function compute(operation: Operation, columns: readonly Float64Array[], cells: number, lanes: number): Float64Array {
  const out = new Float64Array(cells * lanes);
  if (operation.kind === 'sum') sumTerms(operation.of, operation.terms, columns, out, lanes);
  else if ('left' in operation) combine(binaryOf[operation.kind], operation.left, operation.right, columns, out, lanes);
  else apply(unaryOf[operation.kind], operation.of, columns, out, lanes);
  return out;
}

type Binary = (left: number, right: number) => number;
type Unary = (value: number) => number;

const binaryOf: Readonly<Record<Extract<Operation, { left: Operand }>['kind'], Binary>> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  power: (left, right) => left ** right,
  min: (left, right) => Math.min(left, right),
  max: (left, right) => Math.max(left, right),
};

const unaryOf: Readonly<Record<'negate' | 'copy' | 'exp' | 'log' | 'sqrt' | 'abs', Unary>> = {
  negate: (value) => -value,
  copy: (value) => value,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
};

const empty = new Float64Array(0);

function combine(f: Binary, left: Operand, right: Operand, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const a = columns[left.column] ?? empty;
  const b = columns[right.column] ?? empty;
  for (let cell = 0; cell < left.from.length; cell++) {
    const fromA = (left.from[cell] ?? 0) * lanes;
    const fromB = (right.from[cell] ?? 0) * lanes;
    for (let lane = 0; lane < lanes; lane++) out[cell * lanes + lane] = f(a[fromA + lane] ?? Number.NaN, b[fromB + lane] ?? Number.NaN);
  }
}

function apply(f: Unary, of: Operand, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell < of.from.length; cell++) {
    const from = (of.from[cell] ?? 0) * lanes;
    for (let lane = 0; lane < lanes; lane++) out[cell * lanes + lane] = f(a[from + lane] ?? Number.NaN);
  }
}

/** Terms are added in the order of their members, so that the same study gives the same bits everywhere. */
function sumTerms(of: Operand, terms: number, columns: readonly Float64Array[], out: Float64Array, lanes: number): void {
  const a = columns[of.column] ?? empty;
  for (let cell = 0; cell < out.length / lanes; cell++)
    for (let term = 0; term < terms; term++) {
      const from = (of.from[cell * terms + term] ?? 0) * lanes;
      for (let lane = 0; lane < lanes; lane++) {
        const at = cell * lanes + lane;
        out[at] = (out[at] ?? 0) + (a[from + lane] ?? Number.NaN);
      }
    }
}
