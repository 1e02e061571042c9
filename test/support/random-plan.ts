import fc from 'fast-check';
import type { Chances, DrawnCell, DrawnLever, Uncertain } from '../../src/domain/chance.js';
import type { Operand, Operation, Plan, Run, Step } from '../../src/domain/plan.js';
import type { Edit } from '../../src/domain/study.js';
import { startOf } from '../../src/source/span.js';

const at = startOf('here');
const uncertain = (id: string, low: number, high: number): Uncertain => ({
  id,
  opposite: false,
  distribution: { curve: { kind: 'uniform', low, high }, from: 0, to: 1 },
  central: (low + high) / 2,
  about: { quantity: 0, cell: 0, at },
});

const years = 4;
const kinds = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'min',
  'max',
  'negate',
  'copy',
  'exp',
  'sqrt',
  'abs',
  'sum',
  'previous',
  'decay',
  'turnover',
  'interpolate',
] as const;

interface Choice {
  readonly kind: (typeof kinds)[number];
  readonly cells: number;
  readonly isQuantity: boolean;
  readonly picks: readonly number[];
}

/** A plan of three given columns, with a random step after another on what is there so far. */
function planOf(choices: readonly Choice[], givens: readonly number[], edits: readonly Edit[]): Plan {
  const cells = [2, 3, 1];
  const operations: Operation[] = [];
  const numbered = [...choices.filter(({ isQuantity }) => isQuantity), ...choices.filter(({ isQuantity }) => !isQuantity)];
  const outOf = new Map(numbered.map((choice, i) => [choice, 3 + i]));
  numbered.forEach(({ cells: own }) => cells.push(own));
  const ready = [0, 1, 2];
  for (const choice of choices) {
    const out = outOf.get(choice)!;
    const operand = (pick: number, count: number): Operand => {
      const column = ready[choice.picks[pick]! % ready.length]!;
      return { column, from: Int32Array.from({ length: count }, (_, i) => (i + choice.picks[pick]!) % cells[column]!) };
    };
    const step = stepOf(choice, out, operand, () => cells.push(choice.cells * 2) - 1);
    operations.push(step);
    ready.push(out);
  }
  const constants = [{ column: cells.push(1) - 1, value: 1 }];
  const run = (key: string, own: readonly Edit[]): Run => ({ key, inputs: 'here', edits: own });
  return {
    firstYear: 2020,
    lanes: years,
    quantities: 3 + choices.filter(({ isQuantity }) => isQuantity).length,
    cells,
    owner: cells.map(() => 0),
    bounds: cells.map((_, i) => (i % 3 === 0 ? { low: -5, high: 4 } : { low: -Infinity, high: Infinity })),
    operations,
    constants,
    inputs: new Map([
      [
        'here',
        new Map(
          [0, 1, 2].map((column) => [
            column,
            Float64Array.from({ length: cells[column]! * years }, (_, i) => givens[(column + i) % givens.length]!),
          ]),
        ),
      ],
    ]),
    runs: [run('here', []), run('here plan a', edits), run('here plan b', edits.slice(0, 1))],
    together: [],
  };
}

function stepOf({ kind, cells }: Choice, out: number, operand: (pick: number, count: number) => Operand, stock: () => number): Step {
  switch (kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
      return { kind, out, left: operand(0, cells), right: operand(1, cells) };
    case 'negate':
    case 'copy':
    case 'exp':
    case 'sqrt':
    case 'abs':
      return { kind, out, of: operand(0, cells) };
    case 'sum':
      return { kind, out, of: operand(0, cells * 2), terms: 2 };
    case 'previous':
      return { kind, out, parts: [operand(0, cells), operand(1, cells)] };
    case 'decay':
      return { kind, out, stock: stock(), terms: 1, parts: [operand(0, cells), operand(1, cells), operand(2, cells)] };
    case 'turnover':
      return { kind, out, stock: stock(), terms: 2, parts: [operand(0, cells), operand(1, cells * 2), operand(2, cells * 2)] };
    case 'interpolate':
      return { kind, out, terms: 2, parts: [operand(0, cells), operand(1, cells * 2), operand(2, cells * 2)] };
  }
}

const editArbitrary = fc.record({
  quantity: fc.constantFrom(0, 1),
  cell: fc.constantFrom(0, 1),
  how: fc.constantFrom('to' as const, 'by' as const, 'add' as const),
  amount: fc.constantFrom(-1, 0.5, 2.5),
  from: fc.constantFrom(2019, 2021),
  full: fc.constantFrom(2021, 2022),
});

const choiceArbitrary = fc.record({
  kind: fc.constantFrom(...kinds),
  cells: fc.constantFrom(1, 2, 3),
  isQuantity: fc.boolean(),
  picks: fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
});

/** Plans of random steps, and what is drawn in them. */
export const randomPlan: fc.Arbitrary<{ readonly plan: Plan; readonly chances: Chances }> = fc
  .tuple(
    fc.array(choiceArbitrary, { minLength: 1, maxLength: 12 }),
    fc.array(fc.constantFrom(0, -0, 1, -1, 0.25, 3, -2.5), { minLength: 1, maxLength: 7 }),
    fc.array(editArbitrary, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1), fc.boolean()), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([choices, givens, edits, drawn, isDrawnLever]) => {
    const plan = planOf(choices, givens, edits as unknown as readonly Edit[]);
    const levers = new Map<Edit, DrawnLever>(isDrawnLever ? [[plan.runs[1]!.edits[0]!, { amount: uncertain('lever', -1, 2) }]] : []);
    return { plan, chances: { inputs: new Map([['here', { cells: drawnCells(drawn) }]]), levers, wholes: new Map([[1, [[0, 1, 2]]]]) } };
  });

function drawnCells(drawn: readonly (readonly [column: number, cell: number, moves: boolean])[]): readonly DrawnCell[] {
  const place = (weight: number): { before: number; after: number; weight: number } => ({ before: 0, after: 1, weight });
  const seen = new Map(
    drawn.map(([column, cell, moves]) => [`${column} ${column === 2 ? 0 : cell}`, { column, cell: column === 2 ? 0 : cell, moves }]),
  );
  return [...seen.values()].map(({ column, cell, moves }) => ({
    column,
    cell,
    points: [uncertain(`a${column}${cell}`, -1, 2), uncertain(`b${column}${cell}`, 0, 4)],
    years: [0, 0, 0.5, 1].map((weight) => place(moves ? weight : 0)),
  }));
}
