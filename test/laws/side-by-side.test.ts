import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneTotals } from '../../src/analyse/effects.js';
import type { Plan, Run } from '../../src/domain/plan.js';
import type { Total } from '../../src/domain/totals.js';
import { centralTotals, sideBySide } from '../../src/evaluate/central-totals.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { madeData } from '../bench/reference/made-data.js';
import { referenceStudy } from '../bench/reference/study.js';
import { checkedStudy } from '../support/checked.js';
import { randomPlan } from '../support/random-plan.js';
import { ownStudy } from '../support/world.js';

const eachColumn = (plan: Plan): readonly Total[] => Array.from({ length: plan.quantities }, (_, column) => [{ column, weight: 1 }]);

/** The bits of all totals of a municipality as the reference gives them, in the order of `centralTotals`. */
function reference(plan: Plan, key: string): string {
  const { columns } = evaluatePlan(plan);
  const totals = plan.runs
    .filter(({ inputs }) => inputs === key)
    .flatMap((run) => eachColumn(plan).flatMap(([one]) => [...laneTotals(columns.get(run.key)?.[one!.column], plan.lanes)]));
  return bits(Float64Array.from(totals));
}

const bits = (values: Float64Array): string => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** Three places with the same measures; what one has from the first year on, the next has later. */
function threePlaces(plan: Plan): Plan {
  const places = ['here', 'there', 'yonder'];
  const moved = (values: Float64Array, by: number): Float64Array =>
    values.map((_, at) => (at % 3 === 0 ? values[at]! : values[(at + by) % values.length]!));
  const inputs = new Map(
    places.map((place, by) => [place, new Map([...plan.inputs.get('here')!].map(([column, values]) => [column, moved(values, by)]))]),
  );
  const runsAt = (place: string): Run[] => plan.runs.map((run) => ({ ...run, key: run.key.replace('here', place), inputs: place }));
  return { ...plan, inputs, runs: places.flatMap(runsAt) };
}

describe('municipalities side by side', () => {
  test('have the bits of the reference on random plans, and none that it finds fault with', () => {
    let computed = 0;
    fc.assert(
      fc.property(randomPlan, (drawn) => {
        const plan = threePlaces(drawn.plan);
        const found = new Map(sideBySide(plan, () => eachColumn(plan), 1).flatMap((compute) => [...(compute() ?? [])]));
        if (evaluatePlan(plan).bad.length > 0) {
          expect(found.size).toBe(0);
          return;
        }
        for (const [key, totals] of found) expect(bits(totals)).toBe(reference(plan, key));
        computed += found.size;
      }),
      { numRuns: 400 },
    );
    expect(computed).toBeGreaterThan(100);
  });

  test('have the bits of the reference on the reference workload with all its measures, again and again', async () => {
    const [places, units] = [11, ownStudy().get('data/units.csv') ?? ''];
    const study = await checkedStudy(referenceStudy(madeData(places, 1, false), places, false, units));
    const plan = planStudy(study, 'whole');
    const [compute, ...others] = sideBySide(plan, () => eachColumn(plan), 1);
    expect(others).toEqual([]);
    for (let time = 0; time < 2; time++) {
      const totals = compute!()!;
      expect(totals.size).toBe(places);
      for (const key of ['place0', 'place10']) expect(bits(totals.get(key)!)).toBe(reference(plan, key));
    }
    expect(centralTotals(plan, () => eachColumn(plan)).size, 'so few are not worth it').toBe(0);
  });

  test('a municipality like the one before is computed where it differs, with the same bits', () => {
    fc.assert(
      fc.property(randomPlan, (drawn) => {
        const plan = threePlaces(drawn.plan);
        const { columns, bad } = evaluatePlan(plan);
        if (bad.length > 0) return;
        const there = { ...plan, runs: plan.runs.filter(({ inputs }) => inputs === 'there') };
        const shared = new Map([...plan.inputs.get('there')!, ...[...plan.inputs.get('here')!].slice(0, 1)]);
        const mixed = { ...there, inputs: new Map([['there', shared]]) };
        const [alone, after] = [evaluatePlan(mixed), evaluatePlan(mixed, undefined, columns.get('here'))];
        expect(after.bad).toEqual(alone.bad);
        for (const [key, own] of alone.columns) expect(after.columns.get(key)).toEqual(own);
      }),
      { numRuns: 200 },
    );
  });
});
