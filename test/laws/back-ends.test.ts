import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Chances, DrawnBlock, DrawnLever, Stray, Uncertain } from '../../src/domain/chance.js';
import type { Operand, Operation, Plan, Run, Step } from '../../src/domain/plan.js';
import type { Edit } from '../../src/domain/study.js';
import { deckOf } from '../../src/evaluate/deck.js';
import type { DrawRequest } from '../../src/evaluate/distinct-runs.js';
import { drawnByColumn } from '../../src/evaluate/draws-by-column.js';
import { drawnByRow } from '../../src/evaluate/draws-by-row.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { chancesOf } from '../../src/plan/chances.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { startOf } from '../../src/source/span.js';
import { checkedStudy } from '../support/checked.js';
import { plan as planText, planFile, smallStudy } from '../support/small-study.js';
import { ownStudy } from '../support/world.js';

type BackEnd = typeof drawnByColumn;

/** Every observed number of every run, bit by bit, and what strayed. */
function seenBy(
  backEnd: BackEnd,
  plan: Plan,
  request: DrawRequest,
): { readonly bits: ReadonlyMap<string, string>; readonly strays: readonly Stray[] } {
  const bits = new Map<string, string>();
  const strays = backEnd(plan, evaluatePlan(plan), request, ({ run, from, columns }: DrawnBlock) => {
    for (const column of request.observed) {
      const { buffer, byteOffset, byteLength } = columns[column]!;
      // one NaN is as good as another
      const values = columns[column]!.map((value) => (Number.isNaN(value) ? Number.NaN : value));
      const bytes = Number.isNaN(values.reduce((sum, value) => sum + value, 0))
        ? values.buffer
        : buffer.slice(byteOffset, byteOffset + byteLength);
      bits.set(`${run.key} ${from} ${column}`, Buffer.from(bytes).toString('base64'));
    }
  });
  return { bits, strays };
}

/** Holds them together, and gives the number of strays that both noted. */
function expectSame(plan: Plan, request: DrawRequest): number {
  const [rows, columns] = [seenBy(drawnByRow, plan, request), seenBy(drawnByColumn, plan, request)];
  expect(rows.bits).toEqual(columns.bits);
  // a study whose central run has a fault is never drawn (`assess`), so what strays there is noted by neither
  if (evaluatePlan(plan).bad.length > 0) return 0;
  expect(rows.strays).toEqual(columns.strays);
  return rows.strays.length;
}

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

describe('both back ends', () => {
  test('give the same bits on random plans, and note the same strays', () => {
    const choice = fc.record({
      kind: fc.constantFrom(...kinds),
      cells: fc.constantFrom(1, 2, 3),
      isQuantity: fc.boolean(),
      picks: fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
    });
    let strays = 0;
    fc.assert(
      fc.property(
        fc.array(choice, { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom(0, -0, 1, -1, 0.25, 3, -2.5), { minLength: 1, maxLength: 7 }),
        fc.array(editArbitrary, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1), fc.boolean()), { maxLength: 3 }),
        fc.boolean(),
        (choices, givens, edits, drawn, isDrawnLever) => {
          const plan = planOf(choices, givens, edits as unknown as readonly Edit[]);
          const levers = new Map<Edit, DrawnLever>(isDrawnLever ? [[plan.runs[1]!.edits[0]!, { amount: uncertain('lever', -1, 2) }]] : []);
          const place = (weight: number): { before: number; after: number; weight: number } => ({ before: 0, after: 1, weight });
          const seen = new Map(
            drawn.map(([column, cell, moves]) => [
              `${column} ${column === 2 ? 0 : cell}`,
              { column, cell: column === 2 ? 0 : cell, moves },
            ]),
          );
          const cells = [...seen.values()].map(({ column, cell, moves }) => ({
            column,
            cell,
            points: [uncertain(`a${column}${cell}`, -1, 2), uncertain(`b${column}${cell}`, 0, 4)],
            years: [0, 0, 0.5, 1].map((weight) => place(moves ? weight : 0)),
          }));
          const chances: Chances = { inputs: new Map([['here', { cells }]]), levers, wholes: new Map([[1, [[0, 1, 2]]]]) };
          const observed = new Set(Array.from({ length: plan.quantities }, (_, column) => column));
          strays += expectSame(plan, { chances, deck: deckOf({ draws: 19, seed: 3, method: 'random' }), observed, block: 8 });
        },
      ),
      { numRuns: 300 },
    );
    expect(strays).toBeGreaterThan(10);
  });

  test('give the same bits on the own study', async () => {
    const study = await checkedStudy(ownStudy());
    const plan = planStudy(study, 'whole');
    const observed = new Set(study.quantities.flatMap(({ emits }, column) => (emits ? [column] : [])));
    expectSame(plan, { chances: chancesOf(study), deck: deckOf({ draws: 70, seed: 1, method: 'random' }), observed });
  }, 60_000);
});

describe('the generated text', () => {
  const real = globalThis.Function;
  afterEach(() => {
    globalThis.Function = real;
  });

  test('holds numbers and words of its own, whatever a study calls things', async () => {
    const texts: string[] = [];
    const hostile = '`];process.exit(1);//';
    const files = smallStudy({ [planFile]: planText({ one: 'change:\n  energy.process: { to: 20 %, range: 10 % .. 40 %, from: 2024 }' }) });
    for (const [path, text] of files)
      files.set(
        path,
        text
          .replaceAll('{ en: Energy }', `{ en: "${hostile}" }`)
          .replaceAll('saved', 'process')
          .replaceAll('tail', 'constructor')
          .replaceAll('wood', 'eval'),
      );
    const study = await checkedStudy(files);
    const plan = planStudy(study, 'whole');
    globalThis.Function = new Proxy(real, {
      construct: (target, [text]: string[]) => {
        texts.push(text!);
        return new target(text!);
      },
    });
    drawnByRow(
      plan,
      evaluatePlan(plan),
      { chances: chancesOf(study), deck: deckOf({ draws: 5, seed: 1, method: 'random' }), observed: new Set(study.quantities.keys()) },
      () => undefined,
    );
    expect(texts.length).toBeGreaterThan(3);
    const words =
      /^(?:"use strict"|return|const|let|for|if|true|false|NaN|Infinity|Math\.(?:min|max|exp|expm1|log|sqrt|abs)|stray|low|high|to|[RFLPpniv]|[axtr]\d+(?:_\d+)?|[\d.]+(?:e[+-]?\d+)?|[-+*/<>=!?:;,.&()[\]{} ])*$/;
    for (const text of texts) expect(text).toMatch(words);
  });
});
