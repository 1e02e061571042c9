import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/domain/study.js';
import { editedColumns, weightIn } from '../../../src/evaluate/apply-edits.js';

const at = { file: 'x', start: 0, end: 0 };
const edit = (how: Edit['how'], amount: number, ramp: Partial<Edit> = {}): Edit => ({
  ...{ quantity: 0, cell: 0, how, amount, from: 2026, full: 2026, at },
  ...ramp,
});
const [first, lanes] = [2025, 8];
const years = Array.from({ length: lanes }, (_, i) => first + i);

/** The first cell of one column, by year. */
function moved(edits: readonly Edit[], before = 100): number[] {
  const columns = [Float64Array.from({ length: 2 * lanes }, () => before)];
  return [...(editedColumns(edits, columns, first, lanes).get(0) ?? [])].slice(0, lanes);
}

describe('the weight of a year', () => {
  test.each([
    ['at once, for good', { from: 2027, full: 2027 }, [0, 0, 1, 1, 1, 1, 1, 1]],
    ['a straight line from the first year to the year of full effect', { from: 2026, full: 2029 }, [0, 0.25, 0.5, 0.75, 1, 1, 1, 1]],
    ['until a last year', { from: 2026, full: 2027, until: 2029 }, [0, 0.5, 1, 1, 1, 0, 0, 0]],
    ['from before the first year', { from: 2024, full: 2027 }, [0.5, 0.75, 1, 1, 1, 1, 1, 1]],
    ['full only after the last year', { from: 2031, full: 2034 }, [0, 0, 0, 0, 0, 0, 0.25, 0.5]],
  ])('%s', (_, ramp, weights) => {
    expect(years.map((year) => weightIn(year, ramp))).toEqual(weights);
  });

  test('is never outside 0 .. 1, and never falls before the last year', () => {
    const year = fc.integer({ min: 2000, max: 2060 });
    fc.assert(
      fc.property(year, fc.nat(30), year, (from, rise, now) => {
        const ramp = { from, full: from + rise };
        const weight = weightIn(now, ramp);
        expect(weight >= 0 && weight <= 1 && weightIn(now + 1, ramp) >= weight).toBe(true);
        expect(weightIn(from + rise, ramp)).toBe(1);
        expect(weightIn(from - 1, ramp)).toBe(0);
      }),
    );
  });
});

describe('edits', () => {
  test.each([
    ['to', [edit('to', 60, { full: 2027 })], [100, 80, 60, 60, 60, 60, 60, 60]],
    ['by', [edit('by', 0.5, { full: 2027 })], [100, 75, 50, 50, 50, 50, 50, 50]],
    ['add', [edit('add', 10, { full: 2027, until: 2028 })], [100, 105, 110, 110, 100, 100, 100, 100]],
    ['to, then by, then add, whatever their order', [edit('add', 1), edit('by', 0.5), edit('to', 10)], [100, 6, 6, 6, 6, 6, 6, 6]],
    ['by and by multiply', [edit('by', 0.5), edit('by', 0.5)], [100, 25, 25, 25, 25, 25, 25, 25]],
  ])('%s', (_, edits, values) => {
    expect(moved(edits)).toEqual(values);
  });

  test('in full effect the value set is that value to the last bit', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (before, amount) => {
          expect(moved([edit('to', amount)], before)[1]).toBe(amount);
        },
      ),
    );
  });

  test('touch nothing else: the column before, other cells, years without weight', () => {
    const columns = [Float64Array.from({ length: 2 * lanes }, (_, i) => i), Float64Array.of(1)];
    const kept = columns.map((column) => [...column]);
    const edited = editedColumns([edit('add', 5, { cell: 1, until: 2026 })], columns, first, lanes);
    expect(columns.map((column) => [...column])).toEqual(kept);
    expect([...edited.keys()]).toEqual([0]);
    const changed = [...(edited.get(0) ?? [])].flatMap((value, i) => (value === i ? [] : [i]));
    expect(changed).toEqual([lanes + 1]);
  });

  test('the order in which measures are listed does not matter beyond rounding', () => {
    const any = fc.tuple(fc.constantFrom<Edit['how']>('by', 'add'), fc.double({ min: 0, max: 3, noNaN: true }), fc.nat(5), fc.nat(4));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (drawn) => {
        const edits = drawn.map(([how, amount, from, rise]) => edit(how, amount, { from: first + from, full: first + from + rise }));
        const [forwards, backwards] = [moved(edits), moved([...edits].reverse())];
        forwards.forEach((value, i) => expect(Math.abs(value - (backwards[i] ?? NaN))).toBeLessThanOrEqual(1e-12 * Math.abs(value)));
      }),
    );
  });
});
