import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chances, Deck } from '../../src/domain/chance.js';
import type { Plan } from '../../src/domain/plan.js';
import type { TotalsRequest } from '../../src/domain/totals.js';
import { deckOf } from '../../src/evaluate/deck.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { evaluateTotals, totalsByRow } from '../../src/evaluate/evaluate-totals.js';
import { chancesOf } from '../../src/plan/chances.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { checkedStudy } from '../support/checked.js';
import { randomPlan } from '../support/random-plan.js';
import { ownStudy } from '../support/world.js';

/** All totals by municipality and year. */
function totalsSeen(compute: (take: Parameters<typeof evaluateTotals>[2]) => unknown): ReadonlyMap<string, Float64Array> {
  const seen = new Map<string, Float64Array>();
  compute(({ key, year, totals }) => seen.set(`${key} ${year}`, totals.slice()));
  return seen;
}

const fused = (plan: Plan, request: TotalsRequest): ReadonlyMap<string, Float64Array> =>
  totalsSeen((take) => evaluateTotals(plan, request, take));

const byRow = (plan: Plan, request: TotalsRequest): ReadonlyMap<string, Float64Array> =>
  totalsSeen((take) => [...plan.inputs.keys()].forEach((key) => totalsByRow(plan, request, key, take)));

/** Two totals: all of the columns with different weights, and three of them. */
function requestFor(chances: Chances, deck: Deck, columns: readonly number[]): TotalsRequest {
  const total = columns.map((column, i) => ({ column, weight: 1 + (i % 3) }));
  return { chances, deck, totalsOf: () => [total, columns.slice(0, 3).map((column) => ({ column, weight: 1 }))] };
}

/** The largest difference, as a part of `scale`, or else of the largest total of the same municipality and year. */
function difference(a: ReadonlyMap<string, Float64Array>, b: ReadonlyMap<string, Float64Array>, scale?: number): number {
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
  let worst = 0;
  for (const [key, one] of a) {
    const other = b.get(key)!;
    expect(one.length).toBe(other.length);
    const most = scale ?? one.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    one.forEach((value, i) => {
      if (!Object.is(value, other[i])) worst = Math.max(worst, Math.abs(value - other[i]!) / (most || 1));
    });
  }
  return worst;
}

const deck = (draws: number): Deck => deckOf({ draws, seed: 1, method: 'random' });

describe('totals', () => {
  test('of random plans are those of the rows', () => {
    let computed = 0;
    fc.assert(
      fc.property(randomPlan, ({ plan, chances }) => {
        const central = evaluatePlan(plan);
        // a study whose central run has a fault is never drawn (`assess`)
        if (central.bad.length > 0) return;
        computed += 1;
        const columns = Array.from({ length: plan.quantities }, (_, column) => column);
        const request = requestFor(chances, deck(71), columns);
        const rows = byRow(plan, request);
        const largest = [...rows.values()].flatMap((values) => [...values]).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        expect(difference(fused(plan, request), rows, largest)).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
    expect(computed).toBeGreaterThan(50);
  });

  test('of the own study are those of the rows, with as many draws as there may be, and whoever else is computed', async () => {
    const municipalities = ['koege', 'greve', 'lund'];
    const study = await checkedStudy(ownStudy(), { municipalities });
    const plan = planStudy(study, 'whole');
    const columns = study.quantities.flatMap(({ emits }, column) => (emits ? [column] : []));
    const request = requestFor(chancesOf(study), deck(101), columns);
    const together = fused(plan, request);
    expect(difference(together, byRow(plan, request))).toBeLessThan(1e-12);
    const some = (key: string): Plan => ({
      ...plan,
      inputs: new Map([...plan.inputs].filter(([own]) => own === key)),
      runs: plan.runs.filter(({ inputs }) => inputs === key),
    });
    const alone = new Map(['greve', 'koege'].flatMap((key) => [...fused(some(key), request)]));
    expect(alone.size).toBe(2 * plan.lanes);
    for (const [key, totals] of alone) expect(Buffer.from(totals.buffer).equals(Buffer.from(together.get(key)!.buffer))).toBe(true);
  }, 60_000);
});
