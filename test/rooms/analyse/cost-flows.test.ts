import { describe, expect, test } from 'vitest';
import { costFlows, progressOf } from '../../../src/analyse/cost-flows.js';
import type { CheckedCost } from '../../../src/domain/costs.js';
import type { Edit } from '../../../src/domain/study.js';
import { startOf } from '../../../src/source/span.js';

const at = startOf('plan');
const cost = (amounts: Partial<CheckedCost>): CheckedCost => ({
  at,
  currency: 'DKK',
  priceYear: 2024,
  investment: 0,
  running: 0,
  savings: 0,
  income: 0,
  ...amounts,
});
const edit = (from: number, full: number, until?: number): Edit => ({
  quantity: 0,
  cell: 0,
  how: 'add',
  amount: 1,
  from,
  full,
  ...(until === undefined ? {} : { until }),
  at,
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('how far a measure has come', () => {
  test('is that of its farthest change, and nothing after its end', () => {
    expect(progressOf([edit(2027, 2029), edit(2027, 2027)], { first: 2026, last: 2029 })).toEqual([0, 1, 1, 1]);
    expect(progressOf([edit(2026, 2027, 2028)], { first: 2026, last: 2030 })).toEqual([0.5, 1, 1, 0, 0]);
  });
});

describe('what is paid', () => {
  test('yearly amounts grow with the measure, and savings and income are taken off', () => {
    expect(costFlows(cost({ running: 10, savings: 3, income: 1 }), [0, 0.5, 1])).toEqual([0, 3, 6]);
  });

  test('what is left at the end comes back by the straight line', () => {
    expect(costFlows(cost({ investment: 100, lifetime: 4 }), [1, 1, 1])).toEqual([100, 0, -25]);
    expect(costFlows(cost({ investment: 100, lifetime: 3 }), [1, 1, 1])).toEqual([100, 0, 0]);
  });

  test('it is bought again when it is worn out, while the measure goes on', () => {
    expect(costFlows(cost({ investment: 100, lifetime: 2 }), [1, 1, 1, 1, 1])).toEqual([100, 0, 100, 0, 100 - 50]);
    expect(costFlows(cost({ investment: 100, lifetime: 2 }), [1, 1, 0, 0, 0])).toEqual([100, 0, 0, 0, 0]);
  });

  test('each part that is built lasts from its own year, and without a rate all that is paid is what is used up', () => {
    const flows = costFlows(cost({ investment: 100, lifetime: 10 }), [0.25, 0.5, 0.75, 1, 1]);
    expect(flows.slice(0, 4)).toEqual([25, 25, 25, 25]);
    // years of use: 5, 4, 3 and 2 of 10
    expect(sum(flows)).toBeCloseTo((25 * (5 + 4 + 3 + 2)) / 10, 12);
  });

  test('nothing is bought by a measure that never begins', () => {
    expect(costFlows(cost({ investment: 100, lifetime: 10, running: 5 }), [0, 0])).toEqual([0, 0]);
  });
});
