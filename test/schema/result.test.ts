import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { run } from '../rooms/cli/command.js';

const schema = JSON.parse(readFileSync(new URL('../../data/schema/result.schema.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Row {
  readonly scenario: string;
  readonly measure: string | null;
  readonly municipality: string;
  readonly sector: string;
  readonly boundary: string;
  readonly reduction: { readonly central: number };
  readonly cumulative: { readonly central: number };
  readonly share?: number;
  readonly byBoundary: Readonly<Record<string, { readonly central: number }>>;
  readonly falls: readonly { readonly municipality: string; readonly value: number }[];
}

interface Result {
  readonly settings: { readonly boundary: string };
  readonly rows: readonly Row[];
  readonly baselines: readonly {
    readonly municipality: string;
    readonly sector: string;
    readonly byBoundary: Readonly<Record<string, number>>;
  }[];
}

const boundaries = ['territorial', 'gpc-basic', 'life-cycle', 'avoided'];
const results = new Map(
  boundaries.map((boundary) => {
    const { status, stdout } = run(['compare', '--format', 'json', '--boundary', boundary]);
    return [boundary, { status, stdout }] as const;
  }),
);

const resultIn = (boundary: string): Result => JSON.parse(results.get(boundary)?.stdout ?? '') as Result;
const measuresIn = (boundary: string): readonly Row[] => resultIn(boundary).rows.filter(({ measure }) => measure !== null);

/** Every number of a document, with where it stands. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbers(part, `${path}/${key}`));
}

describe.each(boundaries)('compare --format json --boundary %s', (boundary) => {
  test('is valid', () => {
    expect(results.get(boundary)?.status).toBe(0);
    const valid = isValid(resultIn(boundary));
    expect(isValid.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('has only finite numbers, and none that says no less than it should', () => {
    const all = numbers(resultIn(boundary));
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(([, value]) => !Number.isFinite(value) || Object.is(value, -0))).toEqual([]);
    // JSON has no NaN: a writer that does not look puts null in its place
    expect(results.get(boundary)?.stdout).not.toMatch(
      /"(central|value|share|standalone|lastIn|overlap|ofSector|perInhabitant|biogenic)": null/,
    );
  });

  test('says in each row what its boundary says in the panels, and where it falls', () => {
    for (const { scenario, measure, reduction, byBoundary, falls, boundary: own } of resultIn(boundary).rows) {
      const name = `${scenario} ${measure ?? ''}`;
      expect(own).toBe(boundary);
      expect(byBoundary[boundary]?.central, name).toBe(reduction.central);
      const fallen = falls.reduce((sum, { value }) => sum + value, 0);
      expect(Math.abs(fallen - reduction.central), name).toBeLessThan(1e-6);
    }
  });

  test('shares sum to their scenario', () => {
    const { rows } = resultIn(boundary);
    for (const total of rows.filter(({ measure }) => measure === null)) {
      const own = rows.filter(
        ({ measure, scenario, municipality }) => measure !== null && scenario === total.scenario && municipality === total.municipality,
      );
      const sum = own.reduce((shares, { share }) => shares + (share ?? NaN), 0);
      expect(Math.abs(sum - total.reduction.central), `${total.scenario} in ${total.municipality}`).toBeLessThan(1e-6);
    }
  });
});

describe('the result covers what the tool is for', () => {
  test('both municipalities, both sectors, at least sixteen different measures', () => {
    const rows = measuresIn('gpc-basic');
    for (const municipality of ['koege', 'kristianstad'])
      for (const sector of ['transport', 'waste']) {
        expect(
          rows.filter((row) => row.municipality === municipality && row.sector === sector).length,
          `${sector} in ${municipality}`,
        ).toBeGreaterThanOrEqual(4);
        const baseline = resultIn('gpc-basic').baselines.find((one) => one.municipality === municipality && one.sector === sector);
        expect(baseline?.byBoundary['gpc-basic']).toBeGreaterThan(0);
      }
    expect(new Set(rows.map(({ measure }) => measure)).size).toBeGreaterThanOrEqual(16);
  });

  test('no measure of the comparison does nothing in every boundary and year', () => {
    const idle = measuresIn('life-cycle').filter(
      ({ byBoundary, cumulative }) => cumulative.central === 0 && Object.values(byBoundary).every(({ central }) => central === 0),
    );
    expect(idle.map(({ scenario, measure }) => `${scenario}/${measure ?? ''}`)).toEqual([]);
  });

  test('a half-empty diesel bus emits more than the cars it empties', () => {
    const bus = measuresIn('gpc-basic').find(({ scenario }) => scenario === 'koege-bus-diesel');
    expect(bus?.reduction.central).toBeLessThan(-100);
    expect(bus?.byBoundary['life-cycle']?.central).toBeLessThan(bus?.reduction.central ?? NaN);
  });

  test('a panel is counted by itself: avoided emissions are in the life cycle and in no inventory', () => {
    for (const { baselines } of [resultIn('gpc-basic')])
      for (const { municipality, sector, byBoundary } of baselines) {
        expect(byBoundary['avoided'], `${sector} in ${municipality}`).toBeLessThanOrEqual(0);
        expect(byBoundary['gpc-basic']).toBeGreaterThanOrEqual(0);
      }
  });
});

test.each([
  [['evaluate', 'transport.travel', '--municipality', 'koege']],
  [['explain', 'waste.residual_co2[plastic]', '--municipality', 'kristianstad']],
  [['compare', '--draws', '40', '--seed', '7', '--sampling', 'latin']],
  [['evaluate', 'transport.travel', '--municipality', 'koege', '--draws', '20']],
  [['explain', 'waste.residual_co2[plastic]', '--municipality', 'kristianstad', '--draws', '20']],
  [['sensitivity', 'koege-textiles', '--draws', '20']],
  [['break-even', 'koege-textiles', 'koege-recycling-centre']],
  [['cost']],
  [['check']],
  [['compare', 'scenarios/nowhere.yaml']],
])('%s --format json is valid too', (typed) => {
  const { stdout } = run([...typed, '--format', 'json']);
  const valid = isValid(JSON.parse(stdout));
  expect(isValid.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});
