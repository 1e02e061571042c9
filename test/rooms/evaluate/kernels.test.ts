import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, positionsOf } from '../../../src/domain/cells.js';
import type { CheckedQuantity, CheckedStudy } from '../../../src/domain/study.js';
import { evaluatePlan } from '../../../src/evaluate/evaluate-plan.js';
import { overOf } from '../../../src/formula/calls.js';
import { showFormula } from '../../../src/formula/show-formula.js';
import type { Tree } from '../../../src/formula/tree.js';
import { planOfYears } from '../../support/checked.js';
import { plain } from '../../../src/quantity/dimension.js';
import { nameTree, trees } from '../formula/trees.js';

const dimensions = new Map([
  ['d', ['m', 'n', 'o']],
  ['e', ['p', 'q']],
]);
const at = { file: 'x', start: 0, end: 0 };
const unit = { text: '1', dimension: plain, numerator: 1, denominator: 1 };

function quantity(id: string, by: readonly string[], from: CheckedQuantity['from']): CheckedQuantity {
  const cells = by.reduce((product, name) => product * (dimensions.get(name)?.length ?? 1), 1);
  const anywhere = { low: -Infinity, high: Infinity };
  return { id, sector: 's', at, label: {}, unit, kind: 'intensity', by, cells, from, lever: false, valid: anywhere };
}

const given = { kind: 'given', given: 'factor', rows: [] } as const;
const inputs = [
  quantity('a', [], given),
  quantity('b', ['d'], given),
  quantity('c', ['e'], given),
  quantity('f', ['d', 'e'], given),
  quantity('g', ['e', 'd'], given),
];

/** A formula at one cell, in the most naive way. `cell` has a member for every dimension that is not summed. */
function naive(tree: Tree, cell: ReadonlyMap<string, number>, columns: ReadonlyMap<number, Float64Array>): number {
  const part = (of: Tree): number => naive(of, cell, columns);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      const number = inputs.findIndex(({ id }) => id === tree.name);
      const by = inputs[number]?.by ?? [];
      const lists = by.map((name) => dimensions.get(name) ?? []);
      const positions = by.map((name, i) => {
        const chosen = tree.members.map((member) => lists[i]?.indexOf(member) ?? -1).find((position) => position >= 0);
        return chosen ?? cell.get(name) ?? NaN;
      });
      return (
        columns.get(number)?.[
          cellOf(
            positions,
            lists.map((list) => list.length),
          )
        ] ?? NaN
      );
    }
    case 'negate':
      return -part(tree.of);
    case 'binary': {
      const [x, y] = [part(tree.left), part(tree.right)];
      return { add: x + y, subtract: x - y, multiply: x * y, divide: x / y, power: x ** y }[tree.operation];
    }
    case 'call': {
      const over = overOf(tree)?.name;
      const [first] = tree.arguments;
      if (over !== undefined && first)
        return (dimensions.get(over) ?? []).reduce((sum, _, i) => sum + naive(first, new Map([...cell, [over, i]]), columns), 0);
      const parts = tree.arguments.map(part);
      const [x = NaN] = parts;
      const known: Readonly<Record<string, number>> = {
        ...{ min: Math.min(...parts), max: Math.max(...parts), abs: Math.abs(x), exp: Math.exp(x), log: Math.log(x), sqrt: Math.sqrt(x) },
      };
      return known[tree.name] ?? NaN;
    }
  }
}

/** The dimensions that a formula has, in the order of the study; undefined where a sum or a member does not fit. */
function dimensionsOf(tree: Tree): ReadonlySet<string> | undefined {
  const all = (parts: readonly Tree[]): ReadonlySet<string> | undefined => {
    const sets = parts.map(dimensionsOf);
    return sets.includes(undefined) ? undefined : new Set(sets.flatMap((set) => [...(set ?? [])]));
  };
  switch (tree.kind) {
    case 'number':
      return new Set();
    case 'name': {
      const by = inputs.find(({ id }) => id === tree.name)?.by ?? [];
      return new Set(by.filter((name) => !tree.members.some((member) => dimensions.get(name)?.includes(member))));
    }
    case 'negate':
      return dimensionsOf(tree.of);
    case 'binary':
      return all([tree.left, tree.right]);
    case 'call': {
      const over = overOf(tree)?.name;
      const of = all(over === undefined ? tree.arguments : tree.arguments.slice(0, 1));
      if (over === undefined || !of) return of;
      return of.has(over) ? new Set([...of].filter((name) => name !== over)) : undefined;
    }
  }
}

const names = fc.constantFrom(
  ...[
    nameTree('a'),
    nameTree('b'),
    nameTree('b', 'n'),
    nameTree('c'),
    nameTree('f'),
    nameTree('f', 'q'),
    nameTree('f', 'q', 'm'),
    nameTree('g', 'n'),
    nameTree('g'),
  ],
);

test('columns of years give what each cell and year gives by itself', () => {
  const lanes = 3;
  let compared = 0;
  fc.assert(
    fc.property(
      trees(names, ['d', 'e']),
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 7, maxLength: 7 }),
      (tree, draws) => {
        const over = dimensionsOf(tree);
        fc.pre(over !== undefined);
        // the declared order of dimensions need not be that of the formula
        const by = ['e', 'd'].filter((name) => over.has(name));
        const result = quantity('z', by, { kind: 'formula', tree, text: { value: '', at } });
        const quantities = [...inputs, result];
        const columns = new Map(
          inputs.map(({ cells }, i) => [i, Float64Array.from({ length: cells * lanes }, (_, k) => draws[(k * 5 + i) % 7] ?? 0)]),
        );
        const study = { quantities, dimensions, examples: [], years: { first: 2025, last: 2027 } } as unknown as CheckedStudy;
        const computed = evaluatePlan(planOfYears(study, lanes, columns)).columns.get('0')?.[inputs.length] ?? [];
        const sizes = by.map((name) => dimensions.get(name)?.length ?? 1);
        for (let lane = 0; lane < lanes; lane++) {
          const year = new Map(
            [...columns].map(([i, column]) => [
              i,
              Float64Array.from({ length: column.length / lanes }, (_, cell) => column[cell * lanes + lane] ?? 0),
            ]),
          );
          for (let cell = 0; cell < result.cells; cell++) {
            const here = new Map(positionsOf(cell, sizes).map((position, i) => [by[i] ?? '', position] as const));
            expect(computed[cell * lanes + lane], showFormula(tree)).toBe(naive(tree, here, year));
            compared++;
          }
        }
      },
    ),
    { seed: 20261123, numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(3000);
});
