import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOf } from '../../../src/formula/dimension-of.js';
import type { Lookup, Named } from '../../../src/formula/dimension-of.js';
import { showFormula } from '../../../src/formula/show-formula.js';
import type { Tree } from '../../../src/formula/tree.js';
import { units } from '../quantity/program-units.js';
import { nameTree, treeOf, trees } from './trees.js';

const dimensions = new Map([
  ['d', ['m', 'n', 'o']],
  ['e', ['p', 'q']],
]);

const plainNumber = (id: string, by: readonly string[], low: number, high: number, whole?: string): Named => ({
  id,
  unit: '1',
  dimension: new Map(),
  by,
  low,
  high,
  ...(whole === undefined ? {} : { whole }),
});

const quantities = new Map(
  [
    plainNumber('w', ['d'], 0, 1, 'd'),
    plainNumber('v', ['d', 'e'], 0, 1, 'd'),
    plainNumber('s', ['d'], 0, 1),
    plainNumber('u', ['e'], -2, 3),
    plainNumber('k', [], 1, 4),
  ].map((named) => [named.id, named] as const),
);

const lookup: Lookup = { quantity: (name) => quantities.get(name), names: () => [...quantities.keys()], dimensions, units };

type Cell = ReadonlyMap<string, string>;
type Values = (name: string, cell: Cell) => number;

/** A formula at one cell, computed in the most naive way; `cell` has a member for every dimension that is not yet summed. */
function evaluate(tree: Tree, cell: Cell, values: Values): number {
  const part = (of: Tree): number => evaluate(of, cell, values);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      const chosen = tree.members.map((member) => [member < 'p' ? 'd' : 'e', member] as const);
      return values(tree.name, new Map([...cell, ...chosen]));
    }
    case 'negate':
      return -part(tree.of);
    case 'binary': {
      const [a, b] = [part(tree.left), part(tree.right)];
      return { add: a + b, subtract: a - b, multiply: a * b, divide: a / b, power: a ** b }[tree.operation];
    }
    case 'call': {
      const [of, over] = tree.arguments;
      if (tree.name === 'sum' && of && over?.kind === 'name') {
        const members = dimensions.get(over.name) ?? [];
        return members.reduce((sum, member) => sum + evaluate(of, new Map([...cell, [over.name, member]]), values), 0);
      }
      const parts = tree.arguments.map(part);
      switch (tree.name) {
        case 'sum':
        case 'previous':
        case 'decay':
        case 'turnover':
        case 'interpolate':
          return NaN;
        case 'log':
          // what a difference of equal terms leaves is rounding, and its logarithm says nothing
          return Math.abs(parts[0] ?? 0) < 1e-9 ? NaN : Math.log(parts[0] ?? NaN);
        default:
          return Math[tree.name](...(parts as [number]));
      }
    }
  }
}

/** Values within the bounds of each quantity, a whole scaled to sum to 1. `draws` are within 0 .. 1. */
function valuesFrom(draws: readonly number[]): Values {
  const table = new Map<string, number>();
  let next = 0;
  const draw = (): number => draws[next++ % draws.length] ?? 0;
  for (const named of quantities.values())
    for (const e of named.by.includes('e') ? ['p', 'q'] : [''])
      if (named.by.includes('d')) {
        const raw = ['m', 'n', 'o'].map(() => draw());
        const total = raw.reduce((sum, value) => sum + value, 0);
        ['m', 'n', 'o'].forEach((d, i) => {
          const value = raw[i] ?? 0;
          table.set(`${named.id} ${d} ${e}`, named.whole === undefined ? value : total === 0 ? 1 / 3 : value / total);
        });
      } else table.set(`${named.id}  ${e}`, named.low + draw() * (named.high - named.low));
  return (name, cell) => {
    const by = quantities.get(name)?.by ?? [];
    return table.get(`${name} ${by.includes('d') ? cell.get('d') : ''} ${by.includes('e') ? cell.get('e') : ''}`) ?? NaN;
  };
}

test('whatever the numbers are, a formula lies within its bounds', () => {
  const names = fc.constantFrom(
    ...[
      nameTree('w'),
      nameTree('w', 'm'),
      nameTree('v'),
      nameTree('v', 'q'),
      nameTree('v', 'n'),
      nameTree('s'),
      nameTree('u'),
      nameTree('k'),
    ],
  );
  let measured = 0;
  let finite = 0;
  let bounded = 0;
  fc.assert(
    fc.property(
      trees(names, ['d', 'e']),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
      (tree, draws) => {
        const bounds = measureOf(tree, lookup).value;
        fc.pre(bounds !== undefined);
        measured++;
        expect([Number.isNaN(bounds.low), Number.isNaN(bounds.high), bounds.low <= bounds.high]).toEqual([false, false, true]);
        const values = valuesFrom(draws);
        for (const d of ['m', 'n', 'o'])
          for (const e of ['p', 'q']) {
            const value = evaluate(
              tree,
              new Map([
                ['d', d],
                ['e', e],
              ]),
              values,
            );
            if (!Number.isFinite(value)) continue;
            finite++;
            if (Number.isFinite(bounds.low) && Number.isFinite(bounds.high)) bounded++;
            // sums and powers round; a bound that is wrong is wrong by far more
            const slack = 1e-9 * Math.max(1, Math.abs(value));
            expect(value, showFormula(tree)).toBeGreaterThanOrEqual(bounds.low - slack);
            expect(value, showFormula(tree)).toBeLessThanOrEqual(bounds.high + slack);
          }
      },
    ),
    { numRuns: 4000, maxSkipsPerRun: 100 },
  );
  expect(measured).toBeGreaterThan(1000);
  expect(
    [finite, bounded].every((count) => count > 3000),
    `${finite} finite, ${bounded} bounded`,
  ).toBe(true);
});

// what the law above has found, kept where it is found each time
test.each([
  ['sum((v - w) * w, d)', -1, 1],
  ['sum(v - w, d)', 0, 0],
  ['sum((v + w) / 2, d)', 1, 1],
  ['min(w / log(w), w)', Number.NEGATIVE_INFINITY, 1],
])('%s lies in %d .. %d', (text, low, high) => {
  expect(measureOf(treeOf(text), lookup).value).toMatchObject({ low, high });
});
