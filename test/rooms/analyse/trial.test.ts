import { beforeAll, describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/analyse/view.js';
import type { Row } from '../../../src/domain/findings.js';
import type { ReportFindings } from '../../../src/domain/report-findings.js';
import type { View } from '../../../src/domain/trial.js';
import { evaluatePlan } from '../../../src/evaluate/evaluate-plan.js';
import { planOfTrial } from '../../../src/plan/trial-plan.js';
import { comparisonIn, ownWorld, reportsIn } from '../../support/reports.js';

const world = ownWorld();
let reports: readonly ReportFindings[];
beforeAll(async () => {
  reports = await reportsIn(world);
});

/** What a row says in numbers, without what only the whole study knows. */
const numbers = ({
  scenario,
  measure,
  municipality,
  reduction,
  cumulative,
  standalone,
  lastIn,
  share,
  overlap,
  falls,
  accounts,
  byBoundary,
  alone,
}: Row): object => ({
  ...{ scenario, measure, municipality, standalone, lastIn, share, overlap, falls, accounts },
  reduction: reduction.central,
  cumulative: cumulative.central,
  byBoundary: [...byBoundary].map(([panel, { central }]) => [panel, central]),
  alone: alone && { reduction: alone.reduction, cumulative: alone.cumulative, falls: alone.falls },
});

const bySize = (rows: readonly Row[]): readonly object[] =>
  rows.map(numbers).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('there is a report for each scenario and municipality, and a joint one', () => {
  const kinds = reports.map(({ subject }) => subject.kind);
  expect(kinds.filter((kind) => kind === 'joint')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'municipality')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'scenario').length).toBeGreaterThan(30);
});

describe('a trial', () => {
  test('gives the bits of the comparison, in every report', () => {
    for (const { views, comparison } of reports) {
      const rows = views.flatMap((view) => view.rows);
      expect(bySize(rows)).toEqual(bySize(comparison.rows));
    }
  });

  test.each([
    ['life-cycle', 2040],
    ['territorial', 2027],
    ['avoided', 2045],
  ] as const)('gives them in %s and %i too', async (boundary, year) => {
    const comparison = await comparisonIn(world, { boundary, year });
    const report = reports.find(({ subject }) => subject.kind === 'municipality' && subject.id === 'kristianstad');
    const trial = report?.trials[0];
    if (!trial) throw new Error('no trial');
    const view: View = viewOf(trial, evaluatePlan(planOfTrial(trial, trial.scenarios)), { boundary, year });
    expect(bySize(view.rows)).toEqual(bySize(comparison.rows.filter(({ municipality }) => municipality === 'kristianstad')));
    const baseline = comparison.baselines.filter(({ municipality }) => municipality === 'kristianstad');
    const total = baseline.reduce((sum, { byBoundary }) => sum + (byBoundary.get(boundary) ?? 0), 0);
    expect(view.baseline[year - (view.years[0] ?? 0)]).toBeCloseTo(total, 6);
  });

  test('the shares of every year sum to what the scenario saves in it', () => {
    for (const { views } of reports)
      for (const { pathways } of views)
        for (const { saved, measures } of pathways)
          saved.forEach((value, i) => {
            const shares = measures.map((measure) => measure.saved[i] ?? 0);
            const size = shares.reduce((sum, share) => sum + Math.abs(share), 0);
            expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - value)).toBeLessThanOrEqual(1e-9 * size);
          });
  });

  test('the gap to a target is that of the comparison', () => {
    let held = 0;
    for (const { views, comparison } of reports)
      for (const { municipality, pathways } of views)
        for (const { scenario, gap } of pathways) {
          if (gap === undefined) continue;
          const own = comparison.targets.filter((target) => target.scenario === scenario && target.municipality === municipality);
          const told = own.flatMap(({ pathway, by }) => pathway.find(({ year }) => year === by)?.gap ?? [])[0];
          expect(gap).toBeCloseTo(told ?? Number.NaN, 6);
          held += 1;
        }
    expect(held).toBeGreaterThan(0);
  });

  test('a lever may be moved where it is valid, its own amount included', () => {
    const levers = reports.flatMap(({ trials }) =>
      trials.flatMap(({ scenarios }) => scenarios.flatMap(({ measures }) => measures.flatMap((measure) => measure.levers))),
    );
    expect(levers.length).toBeGreaterThan(50);
    for (const { low, high, amount } of levers) {
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      expect(low).toBeLessThanOrEqual(amount);
      expect(high).toBeGreaterThanOrEqual(amount);
    }
  });
});

test('a report names the files it is made from: its own scenarios with what they extend, and all data', () => {
  const of = (id: string): readonly string[] => reports.find(({ subject }) => subject.id === id)?.inputs ?? [];
  expect(of('koege-plastic-sorting').filter((file) => file.startsWith('scenarios/'))).toEqual([
    'scenarios/koege/koege-plastic-sorting.yaml',
  ]);
  expect(of('koege').filter((file) => file.startsWith('scenarios/kristianstad/'))).toEqual([]);
  expect(
    of('joint')
      .filter((file) => file.startsWith('scenarios/'))
      .every((file) => file.startsWith('scenarios/joint/')),
  ).toBe(true);
  expect(of('koege')).toContain('data/sectors/waste.yaml');
});
