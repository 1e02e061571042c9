import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../src/domain/findings.js';
import { compare, evaluate, ownStudy } from '../support/world.js';

const seed = 20261123;
const only = (paths: readonly string[]) => ({ paths });

/** A scenario file made of whole measures, in a given order. */
function scenario(id: string, measures: readonly string[]): string {
  return [
    `scenario: ${id}`,
    'title: { en: Law }',
    'municipality: koege',
    'years: 2026-2045',
    measures.length > 0 ? 'measures:' : 'measures: {}',
    ...measures,
    '',
  ].join('\n');
}

const measures = [
  '  a:\n    title: { en: A }\n    kind: waste/prevention-programme\n    change: { "transport.travel[car]": { by: 93 %, from: 2026, full: 2031 } }\n    source: ENS_FORTR',
  '  b:\n    title: { en: B }\n    kind: transport/telework\n    change: { "transport.travel[car]": { by: 97.3 %, from: 2027 } }\n    source: ENS_FORTR',
  '  c:\n    title: { en: C }\n    kind: transport/car-sharing\n    shift: { of: transport.travel, to: train, new: 3.3 Mpkm/year, taken-from: { car: 37 %, bus: 11 %, new-travel: 52 % } }\n    source: ENS_FORTR',
  '  d:\n    title: { en: D }\n    kind: transport/bus-frequency\n    change: { "transport.travel[bus]": { by: 111.7 %, from: 2028, full: 2033 } }\n    source: ENS_FORTR',
];
const path = 'scenarios/koege/law.yaml';
const totals = (comparison: Comparison) => comparison.rows.filter((row) => row.measure === undefined);

test('a scenario without measures saves exactly nothing', async () => {
  const { rows } = await compare(ownStudy({ [path]: scenario('law', []) }), only([path]));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.reduction).toEqual({ central: 0 });
  expect([...(rows[0]?.byBoundary.values() ?? [])]).toEqual([{ central: 0 }, { central: 0 }, { central: 0 }, { central: 0 }]);
});

test('shuffling measures changes no total and no share by a bit', async () => {
  const first = await compare(ownStudy({ [path]: scenario('law', measures) }), only([path]));
  expect(Math.abs(totals(first)[0]?.reduction.central ?? 0)).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(measures, { minLength: measures.length }), async (order) => {
      const shuffled = await compare(ownStudy({ [path]: scenario('law', order) }), only([path]));
      expect(shuffled.rows).toEqual(first.rows);
    }),
    { seed, numRuns: 12 },
  );
});

test('in every scenario of the repository the shares of the measures sum to the scenario, and what falls sums to it too', async () => {
  for (const boundary of ['gpc-basic', 'life-cycle', 'territorial', 'avoided'] as const) {
    const comparison = await compare(ownStudy(), { boundary });
    for (const total of totals(comparison)) {
      const own = comparison.rows.filter(
        (row) => row.measure !== undefined && row.scenario === total.scenario && row.municipality === total.municipality,
      );
      const sum = own.reduce((shares, row) => shares + (row.share ?? 0), 0);
      const size = own.reduce((most, row) => Math.max(most, Math.abs(row.share ?? 0)), 1e-9);
      expect(Math.abs(sum - total.reduction.central) / size, total.scenario).toBeLessThan(1e-9);
      for (const row of [total, ...own]) {
        const falls = row.falls.reduce((fallen, place) => fallen + place.value, 0);
        expect(Math.abs(falls - row.reduction.central) / size, `${row.scenario} ${row.measure ?? ''}`).toBeLessThan(1e-9);
      }
    }
  }
});

test('passenger-kilometres that a shift takes from members arrive, and only new travel is added', async () => {
  const files = ownStudy({ [path]: scenario('law', [measures[2] ?? '']) });
  const request = { paths: [path], municipalities: ['koege'], year: 2035 };
  const sum = async (scenarioId?: string) => {
    const { values } = await evaluate(files, 'transport.travel', {
      ...request,
      ...(scenarioId === undefined ? {} : { scenario: scenarioId }),
    });
    return values.reduce((total, { value }) => total + value, 0);
  };
  const [before, after] = [await sum(), await sum('law')];
  expect((after - before) / 3.3e6).toBeCloseTo(0.52, 9);
});

test('the unit in which a value is written changes nothing', async () => {
  const written = async (amount: string) => {
    const measure = `  a:\n    title: { en: A }\n    kind: transport/telework\n    shift: { of: transport.travel, to: train, new: ${amount}, taken-from: { car: 100 % } }\n    source: ENS_FORTR`;
    return (await compare(ownStudy({ [path]: scenario('law', [measure]) }), only([path]))).rows;
  };
  expect(await written('2 Mpkm/year')).toEqual(await written('2000000 pkm/year'));
});
