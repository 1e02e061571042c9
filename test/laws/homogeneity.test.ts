import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import type { CheckedStudy } from '../../src/domain/study.js';
import { isPublished } from '../../src/domain/study.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { checkedStudy } from '../support/checked.js';
import { ownStudy } from '../support/world.js';

const study = await checkedStudy(ownStudy());

/**
 * The numbers of givens that grow with the size of a municipality: stocks and flows, such as inhabitants, passenger-kilometres and imported tonnes.
 * Exempt is what is per something (waste per person, a factor, an efficiency) and every share: twice the people do not throw away twice as much each.
 */
function extensive({ quantities }: CheckedStudy): ReadonlySet<number> {
  return new Set(
    quantities.flatMap((quantity, number) => {
      const { kind, from } = quantity;
      return from.kind === 'given' && (kind === 'stock' || kind === 'flow') && !isPublished(quantity) ? [number] : [];
    }),
  );
}

/** The same study with all activity k times as large; measures that set or add amounts of it are k times as large too. */
function larger(plan: Plan, k: number, grows: ReadonlySet<number>): Plan {
  const inputs = [...plan.inputs].map(([key, columns]) => {
    const scaled = [...columns].map(([number, column]) => [number, grows.has(number) ? column.map((value) => k * value) : column] as const);
    return [key, new Map(scaled)] as const;
  });
  const runs = plan.runs.map((run) => ({
    ...run,
    edits: run.edits.map((edit) => (grows.has(edit.quantity) && edit.how !== 'by' ? { ...edit, amount: k * edit.amount } : edit)),
  }));
  return { ...plan, inputs: new Map(inputs), runs };
}

describe('scaling all activity scales all emissions', () => {
  const plan = planStudy(study, 'whole');
  const grows = extensive(study);
  const before = evaluatePlan(plan).columns;

  test('what grows is known, and what does not is per something or a share', () => {
    const names = (numbers: Iterable<number>): string[] => [...numbers].map((number) => study.quantities[number]?.id ?? '?').sort();
    expect(names(grows)).toEqual([
      ...[
        'background.population',
        'transport.bus_service',
        'transport.cars',
        'transport.municipal_traffic',
        'transport.others_traffic_co2e',
      ],
      ...['transport.sound_commuters', 'transport.train_service', 'transport.travel', 'waste.import_base'],
    ]);
  });

  test.each([0.1, 2, 3.7])('by %d', (k) => {
    const after = evaluatePlan(larger(plan, k, grows)).columns;
    let compared = 0;
    for (const [run, columns] of before) {
      const lines = study.quantities.flatMap(({ emits }, number) => (emits ? [number] : []));
      // freed capacity is a difference that is zero but for rounding where nothing is freed, so the size is that of the account
      const size = Math.max(...lines.flatMap((number) => [...(columns[number] ?? [])].map(Math.abs)));
      study.quantities.forEach(({ emits, id }, number) => {
        if (!emits) return;
        columns[number]?.forEach((value, i) => {
          expect(Math.abs((after.get(run)?.[number]?.[i] ?? NaN) - k * value) / size, `${id} in ${run}`).toBeLessThan(1e-12 * k);
          compared++;
        });
      });
    }
    expect(compared).toBeGreaterThan(10_000);
  });

  test('and what is per person or per kilometre stays', () => {
    const after = evaluatePlan(larger(plan, 2, grows)).columns;
    for (const id of ['waste.residual_per_person', 'waste.burned_co2_per_kg', 'transport.fossil_co2_per_vkm', 'background.fuel_co2']) {
      const number = study.quantities.findIndex((quantity) => quantity.id === id);
      for (const [run, columns] of before)
        columns[number]?.forEach((value, i) =>
          expect(Math.abs((after.get(run)?.[number]?.[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value)),
        );
    }
  });
});
