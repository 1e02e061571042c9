import { describe, expect, test } from 'vitest';
import type { Comparison, Row } from '../../src/domain/findings.js';
import { compare, ownStudy } from '../support/world.js';

const files = ownStudy();
const name = (row: Row): string => `${row.scenario} ${row.measure ?? ''} ${row.municipality}`;
const rowsOf = ({ rows }: Comparison, scenario: string): readonly Row[] => rows.filter((row) => row.scenario === scenario);
const first = await compare(files);

/** A scenario of one measure, for years of its own. */
function other(years: string, change: string, municipality = 'koege'): string {
  return `scenario: other\ntitle: { en: Other }\nmunicipality: ${municipality}\nyears: ${years}\nmeasures:\n  b:\n    title: { en: B }\n    kind: transport/telework\n    change: ${change}\n    source: ENS_FORTR\n`;
}

describe('a scenario is what it is, whatever it is compared with', () => {
  test('alone it has the rows that it has among all, to the last bit', async () => {
    const scenarios = [...new Set(first.rows.map(({ scenario }) => scenario))];
    for (const id of ['koege-waste-package', 'kristianstad-transport-package', 'joint-food-waste']) {
      expect(scenarios).toContain(id);
      const path = [...files.keys()].find((file) => file.endsWith(`/${id}.yaml`));
      const alone = await compare(files, { paths: [path ?? ''] });
      expect(alone.rows).toEqual(rowsOf(first, id));
    }
  });

  test('one municipality at a time gives the rows of both together', async () => {
    for (const municipality of ['koege', 'kristianstad']) {
      const own = await compare(files, { municipalities: [municipality] });
      expect(own.rows).toEqual(first.rows.filter((row) => row.municipality === municipality));
    }
  });

  test('a scenario for other years beside it moves no reduction', async () => {
    const change = '{ "transport.travel[car]": { by: 95 % } }';
    const wider = await compare(ownStudy({ 'scenarios/koege/other.yaml': other('2020-2050', change) }), { year: 2030 });
    const kept = new Map(wider.rows.map((row) => [name(row), row]));
    for (const row of first.rows) {
      const beside = kept.get(name(row));
      expect(Math.abs((beside?.reduction.central ?? NaN) - row.reduction.central), name(row)).toBeLessThan(1e-6);
      expect(Math.abs((beside?.cumulative.central ?? NaN) - row.cumulative.central), name(row)).toBeLessThan(1e-4);
    }
  });

  test('and no baseline', async () => {
    const change = '{ "transport.travel[car]": { by: 95 % } }';
    const wider = await compare(ownStudy({ 'scenarios/koege/other.yaml': other('2020-2050', change) }), { year: 2030 });
    for (const { municipality, sector, byBoundary } of first.baselines) {
      const beside = wider.baselines.find((one) => one.municipality === municipality && one.sector === sector);
      for (const [boundary, value] of byBoundary)
        expect(Math.abs((beside?.byBoundary.get(boundary) ?? NaN) - value), `${sector} in ${municipality}, ${boundary}`).toBeLessThan(1e-6);
    }
  });
});

describe('measures that do not meet', () => {
  const measure = (id: string, change: string): string =>
    `  ${id}:\n    title: { en: A }\n    kind: waste/prevention-programme\n    change: ${change}\n    source: ENS_FORTR`;
  const file = (measures: readonly string[]): string =>
    `scenario: law\ntitle: { en: Law }\nmunicipality: koege\nyears: 2026-2045\nmeasures:\n${measures.join('\n')}\n`;
  const path = 'scenarios/koege/law.yaml';
  const disjoint = [
    measure('plastic', '{ "waste.sorted[plastic]": { to: 40 %, from: 2027 } }'),
    measure('travel', '{ "transport.travel[car]": { by: 95 %, full: 2030 } }'),
    measure('trains', '{ transport.train_service: { by: 110 % } }'),
    measure('vans', '{ "transport.municipal_traffic[diesel]": { by: 50 % } }'),
  ];

  test('add up: their shares are what each saves alone, and nothing overlaps', async () => {
    for (const boundary of ['gpc-basic', 'life-cycle', 'territorial'] as const) {
      const { rows } = await compare(ownStudy({ [path]: file(disjoint) }), { paths: [path], boundary });
      const [total, ...own] = rows;
      const alone = own.reduce((sum, { standalone }) => sum + (standalone ?? NaN), 0);
      expect(own).toHaveLength(4);
      expect(Math.abs(alone - (total?.reduction.central ?? NaN))).toBeLessThan(1e-9);
      expect(Math.abs(total?.overlap ?? NaN)).toBeLessThan(1e-9);
      for (const row of own) {
        expect(row.share).toBe(row.standalone);
        expect(Math.abs((row.lastIn ?? NaN) - (row.standalone ?? NaN))).toBeLessThan(1e-9);
      }
    }
  });

  test('those that meet do not: fewer kilometres and cleaner cars overlap', async () => {
    const meet = [
      measure('travel', '{ "transport.travel[car]": { by: 90 % } }'),
      measure('fuel', '{ transport.car_occupancy: { by: 110 % } }'),
    ];
    const { rows } = await compare(ownStudy({ [path]: file(meet) }), { paths: [path] });
    // 10 % fewer kilometres and 1/11 fewer cars: together 1 - 0.9/1.1, not the sum
    expect(rows[0]?.overlap).toBeGreaterThan(0);
    const [total, ...own] = rows;
    const alone = own.reduce((sum, { standalone }) => sum + (standalone ?? NaN), 0);
    const fraction = (rows[0]?.reduction.central ?? NaN) / alone;
    expect(fraction).toBeCloseTo((1 - 0.9 / 1.1) / (0.1 + 1 / 11), 9);
    expect(total?.overlap).toBeCloseTo(alone - (total?.reduction.central ?? NaN), 9);
  });

  test('what somebody else does moves nothing here', async () => {
    const beside = await compare(
      ownStudy({ 'scenarios/other.yaml': other('2026-2045', '{ "transport.travel[car]": { by: 50 % } }', 'kristianstad') }),
    );
    expect(beside.rows.filter(({ municipality, scenario }) => municipality === 'koege' && scenario !== 'other')).toEqual(
      first.rows.filter(({ municipality }) => municipality === 'koege'),
    );
  });
});
