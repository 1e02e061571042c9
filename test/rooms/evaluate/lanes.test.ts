import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operand, Operation, Step } from '../../../src/domain/plan.js';
import { compute } from '../../../src/evaluate/kernels.js';

const cells = 2;
const terms = 3;
const perYear = 2;
const count = 4 * perYear;
const operand = (column: number): Operand => ({ column, from: Int32Array.from({ length: cells }, (_, cell) => cells - 1 - cell) });
const wide = (column: number): Operand => ({ column, from: Int32Array.from({ length: cells * terms }, (_, cell) => cell) });

/** Columns 0 and 1 have a value per cell, 2 and 3 one per cell and term (2 falls, 3 rises); 4 is written, 5 is its stock. */
const steps: readonly Step[] = [
  ...(['add', 'subtract', 'multiply', 'divide', 'power', 'min', 'max'] as const).map((kind): Step => ({
    kind,
    out: 4,
    left: operand(0),
    right: operand(1),
  })),
  ...(['negate', 'copy', 'exp', 'log', 'sqrt', 'abs'] as const).map((kind): Step => ({ kind, out: 4, of: operand(1) })),
  { kind: 'sum', out: 4, of: wide(2), terms },
  { kind: 'previous', out: 4, parts: [operand(0), operand(1)] },
  { kind: 'decay', out: 4, stock: 5, terms: 1, parts: [operand(0), operand(1), operand(0)] },
  { kind: 'turnover', out: 4, stock: 5, terms, parts: [operand(0), wide(2), wide(3)] },
  { kind: 'interpolate', out: 4, terms, parts: [operand(0), wide(3), wide(2)] },
];
const operations: readonly Operation[] = [...steps, ...steps.map((step): Operation => ({ kind: 'years', body: [step] }))];

const column = (length: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));

/** Turns values per cell and term into ones that rise (or fall) from term to term in every lane. */
function ordered(values: Float64Array, sign: 1 | -1): Float64Array {
  return values.map((_, i) => {
    const [term, lane] = [Math.floor(i / count) % terms, i % count];
    return 0.5 + sign * (0.1 + (values[lane] ?? 0) / 10) * term;
  });
}

function written(
  operation: Operation,
  inputs: readonly Float64Array[],
  ranges: readonly (readonly [number, number])[],
): readonly Float64Array[] {
  const columns = [...inputs, new Float64Array(cells * count), new Float64Array(cells * terms * count)];
  for (const [from, to] of ranges) compute(operation, columns, { count, perYear, from, to });
  return columns.slice(4);
}

test('a kernel that computes the lanes year by year writes what it writes all at once, bit for bit', () => {
  fc.assert(
    fc.property(column(cells * count), column(cells * count), column(cells * terms * count), (a, b, c) => {
      const inputs = [a, b, ordered(c, -1), ordered(c, 1)];
      for (const operation of operations) {
        const all = written(operation, inputs, [[0, count]]);
        const years = Array.from({ length: count / perYear }, (_, year) => [year * perYear, (year + 1) * perYear] as const);
        expect(written(operation, inputs, years), operation.kind).toEqual(all);
        expect(all[0]?.every(Number.isFinite), operation.kind).toBe(true);
      }
    }),
    { seed: 20261123, numRuns: 50 },
  );
});

test('lanes that are not asked for stay as they are', () => {
  const ones = new Float64Array(cells * terms * count).fill(1);
  const inputs = [ones, ones, ordered(ones, -1), ordered(ones, 1)];
  for (const operation of operations) {
    const [out] = written(operation, inputs, [[0, perYear]]);
    for (let cell = 0; cell < cells; cell++)
      expect([...(out ?? [])].slice(cell * count + perYear, (cell + 1) * count)).toEqual(new Array(count - perYear).fill(0));
  }
});

test('with two lanes to a year, previous reads the same lane a year before', () => {
  const x = Float64Array.from({ length: count }, (_, lane) => lane);
  const one: Operand = { column: 0, from: Int32Array.of(0) };
  const columns = [x, x.map((lane) => 100 + lane), new Float64Array(count)];
  compute({ kind: 'previous', out: 2, parts: [one, { ...one, column: 1 }] }, columns, { count, perYear, from: 0, to: count });
  expect([...(columns[2] ?? [])]).toEqual([100, 101, 0, 1, 2, 3, 4, 5]);
});
