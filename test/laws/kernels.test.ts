import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line, Operation, Place } from '../../src/evaluate/fused/chunk-lines.js';
import { functionsOf, kernelOf } from '../../src/evaluate/fused/kernels.js';
import type { Value } from '../../src/evaluate/fused/values.js';
import { valueTable } from '../../src/evaluate/fused/values.js';

const [stride, count, mask] = [8, 6, 7];
const rows = 3;
const operations: readonly (readonly [Operation, number])[] = [
  ['add', 2],
  ['subtract', 2],
  ['multiply', 2],
  ['divide', 2],
  ['min', 2],
  ['max', 2],
  ['negate', 1],
  ['abs', 1],
  ['sqrt', 1],
  ['sum', 3],
  ['alive', 3],
];

interface Choice {
  readonly operation: readonly [Operation, number];
  readonly picks: readonly number[];
  readonly also: 'nothing' | 'write' | 'watch' | 'before' | 'kept' | 'same';
}

const place = (array: Place['array'], slot: number, isRow = true): Place => ({ array, mask: isRow ? mask : 3, slot, isRow });

/** Reads of rows, of a number that is the same in every draw, and of a literal; then what was chosen, and an out for each value. */
function linesOf(choices: readonly Choice[], number: number): readonly Line[] {
  const table = valueTable();
  const some: Value[] = [];
  const lines: Line[] = [];
  const made = (): Value => {
    const value = table.source(`source ${some.length}`, { kind: 'given', column: some.length, cell: 0 }, mask);
    some.push(value);
    return value;
  };
  for (let slot = 0; slot < rows; slot++) lines.push({ kind: 'read', value: made(), from: place('A', slot), isFixed: false });
  lines.push({ kind: 'read', value: made(), from: place('A', 1, false), isFixed: true });
  lines.push({ kind: 'literal', value: made(), number, isFixed: true });
  choices.forEach(({ operation: [operation, parts], picks, also }, i) => {
    const of = picks.slice(0, parts).map((pick) => some[pick % some.length]!);
    const value = made();
    lines.push({ kind: 'apply', value, operation, of });
    if (also === 'write') lines.push({ kind: 'write', value, to: place('A', rows + (i % 2)) });
    if (also === 'kept') lines.push({ kind: 'write', value, to: place('N', i % 2) });
    if (also === 'watch') lines.push({ kind: 'watch', value, low: -3, high: 4 });
    if (also === 'same') lines.push({ kind: 'same', value: made(), as: value });
    if (also === 'before') lines.push({ kind: 'before', value: made(), initial: value, before: i % 2 === 0 ? place('S', 0) : some[0]! });
  });
  return [...lines, ...some.map((value, out): Line => ({ kind: 'out', value, number: out }))];
}

/** All that a function leaves behind. */
function leftBy(lines: readonly Line[], numbers: readonly number[], first: boolean, back: 'text' | 'vectors'): readonly number[] {
  const { simd, ...plain } = kernelOf(lines, mask, { stride, count });
  if (!simd) throw new Error('vectors can do all of these operations');
  const memory = new WebAssembly.Memory({ initial: 1 });
  const arrays = (from: number, width: number): Float64Array[] =>
    Array.from({ length: 8 }, (_, own) => new Float64Array(memory.buffer, from + own * 1024, own === mask ? width * stride : 4));
  const [A, S, N] = [arrays(0, rows + 2), arrays(8192, 2), arrays(16_384, 2)] as const;
  const O = new Float64Array(memory.buffer, 32_768, 2048);
  for (const [i, array] of [A, S].entries())
    for (const own of array) own.forEach((_, at) => (own[at] = numbers[(at + i) % numbers.length]!));
  const run = functionsOf([back === 'text' ? plain : { ...plain, simd }], 8, memory)[mask]![0]!;
  const isBad = run(A, S, N, O, 2, 4, first);
  return [Number(isBad), ...A[mask]!, ...N[mask]!, ...O];
}

describe('the two back ends of the fused engine', () => {
  test('leave the same bits behind', () => {
    const choice = fc.record({
      operation: fc.constantFrom(...operations),
      picks: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
      also: fc.constantFrom('nothing' as const, 'write' as const, 'watch' as const, 'before' as const, 'kept' as const, 'same' as const),
    });
    const number = fc.oneof(fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, 1e308), fc.double());
    let bad = 0;
    fc.assert(
      fc.property(
        fc.array(choice, { minLength: 1, maxLength: 60 }),
        fc.array(number, { minLength: 5, maxLength: 40 }),
        number,
        fc.boolean(),
        (choices, numbers, literal, first) => {
          const lines = linesOf(choices, literal);
          const [text, vectors] = [leftBy(lines, numbers, first, 'text'), leftBy(lines, numbers, first, 'vectors')];
          bad += text[0]!;
          // `toEqual` tells a negative zero from a positive one, and one NaN is as good as another
          expect(vectors).toEqual(text);
        },
      ),
      { numRuns: 500 },
    );
    expect(bad).toBeGreaterThan(10);
  });
});
