import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DrawnBlock, Stray } from '../../src/domain/chance.js';
import type { Plan } from '../../src/domain/plan.js';
import type { Total } from '../../src/domain/totals.js';
import { deckOf } from '../../src/evaluate/deck.js';
import type { DrawRequest } from '../../src/evaluate/distinct-runs.js';
import { drawnByColumn } from '../../src/evaluate/draws-by-column.js';
import { drawnByRow } from '../../src/evaluate/draws-by-row.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { evaluateTotals } from '../../src/evaluate/evaluate-totals.js';
import { chancesOf } from '../../src/plan/chances.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { checkedStudy } from '../support/checked.js';
import { randomPlan } from '../support/random-plan.js';
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

describe('both back ends', () => {
  test('give the same bits on random plans, and note the same strays', () => {
    let strays = 0;
    fc.assert(
      fc.property(randomPlan, ({ plan, chances }) => {
        const observed = new Set(Array.from({ length: plan.quantities }, (_, column) => column));
        strays += expectSame(plan, { chances, deck: deckOf({ draws: 19, seed: 3, method: 'random' }), observed, block: 8 });
      }),
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
    const chances = chancesOf(study);
    const observed = new Set(study.quantities.keys());
    drawnByRow(plan, evaluatePlan(plan), { chances, deck: deckOf({ draws: 5, seed: 1, method: 'random' }), observed }, () => undefined);
    const rows = texts.length;
    expect(rows).toBeGreaterThan(3);
    const totalsOf = (): readonly Total[] => [[...observed].map((column) => ({ column, weight: 1 }))];
    evaluateTotals(plan, { chances, deck: deckOf({ draws: 65, seed: 1, method: 'random' }), totalsOf }, () => undefined);
    expect(texts.length).toBeGreaterThan(rows + 3);
    const words =
      /^(?:"use strict"|return|const|let|for|if|true|false|NaN|Infinity|Math\.(?:min|max|exp|expm1|log|sqrt|abs)|stray|bad|first|byteOffset|low|high|to|[RFLPpnivfoASNOKscxkj]|[axtrvASNkfoq]\d+(?:_\d+)?|[\d.]+(?:e[+-]?\d+)?|[-+*/<>=!?:;,.&()[\]{} ])*$/;
    for (const text of texts) expect(text).toMatch(words);
  });
});
