import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectOf } from '../../src/analyse/effects.js';
import { jointAccounts } from '../../src/analyse/joint-accounts.js';
import { linesOf } from '../../src/analyse/lines.js';
import type { Comparison, Row } from '../../src/domain/findings.js';
import { boundaries } from '../../src/domain/findings.js';
import { checkedStudy } from '../support/checked.js';
import { flowHeader, plan, planFile, smallStudy } from '../support/small-study.js';
import { compare, ownStudy } from '../support/world.js';

const seed = 20261123;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): string => (part / whole).toString();

/** Where the plant of each municipality stands: parts of a hundred in the north, the south and elsewhere. */
type Split = readonly [number, number, number];
const split = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }));

function studyWith(flows: Readonly<Record<'north' | 'south', Split>>, percent: number): Map<string, string> {
  const rows = (['north', 'south'] as const).flatMap((from) =>
    ['north', 'south', 'elsewhere'].map((to, i) => `plant,${from},${to},${share(flows[from][i] ?? 0, sum(flows[from]))},seen,s,p. 1,`),
  );
  const files = smallStudy({
    [planFile]: plan({ a: `owner: north\nchange: { energy.saved: { to: ${percent} % } }` }, 'municipalities: [north, south]'),
  });
  return new Map([...files, ['data/flows/energy.csv', `${[flowHeader, ...rows].join('\n')}\n`]]);
}

const totals = ({ rows }: Comparison): readonly Row[] => rows.filter((row) => row.measure === undefined);
const size = (row: Row): number => Math.max(1e-9, ...row.accounts.map(({ value }) => Math.abs(value)));

describe('what each territorial account will show', () => {
  test('wherever plants stand, each account of the joint scenario gets what is emitted on its ground, and transfers net to zero', async () => {
    await fc.assert(
      fc.asyncProperty(split, split, fc.integer({ min: 1, max: 80 }), async (north, south, percent) => {
        const comparison = await compare(studyWith({ north, south }, percent));
        const [joint] = comparison.joint;
        if (!joint) throw new Error('no joint account');
        const direct = (municipality: string): number => {
          // oil and gas by 3 and 2 tCO2 for each tonne; what passes is 100 × 0.5 for each tonne of gas, at home
          const [oil, gas] = municipality === 'north' ? [200, 50] : [80, 40];
          return (percent / 100) * (3 * oil + 2 * gas);
        };
        const passing = (municipality: string): number => (percent / 100) * 50 * (municipality === 'north' ? 50 : 40);
        const shown = (place: string): number => sum(joint.causes.map(({ values }) => values[joint.places.indexOf(place)] ?? 0));
        for (const [i, place] of ['north', 'south'].entries()) {
          const expected =
            (direct('north') * (north[i] ?? 0)) / sum(north) + (direct('south') * (south[i] ?? 0)) / sum(south) + passing(place);
          expect(shown(place)).toBeCloseTo(expected, 7);
        }
        const given = (name: 'from' | 'to', municipality: string): number =>
          sum(joint.transfers.filter((one) => one[name] === municipality).map(({ value }) => value));
        const net = ['north', 'south'].map((municipality) => given('to', municipality) - given('from', municipality));
        expect(Math.abs(sum(net))).toBeLessThan(1e-9 * (direct('north') + direct('south')));
        expect(given('from', 'north')).toBeCloseTo((direct('north') * north[1]) / sum(north), 7);
      }),
      { seed, numRuns: 25 },
    );
  });

  test('it is the same in every boundary, for every measure and scenario of the repository', async () => {
    const [first, ...others] = await Promise.all(boundaries.map((boundary) => compare(ownStudy(), { boundary })));
    for (const other of others) expect(other.rows.map(({ accounts }) => accounts)).toEqual(first?.rows.map(({ accounts }) => accounts));
    expect(others).toHaveLength(3);
  });

  test('at home it is what the territorial boundary counts', async () => {
    for (const row of (await compare(ownStudy(), { boundary: 'territorial' })).rows) {
      const home = row.accounts.find(({ municipality }) => municipality === row.municipality)?.value ?? 0;
      expect(Math.abs(home - row.reduction.central) / size(row), `${row.scenario} ${row.measure ?? ''}`).toBeLessThan(1e-9);
    }
  });

  test('the accounts of the measures of a scenario sum to those of the scenario', async () => {
    const comparison = await compare(ownStudy());
    for (const total of totals(comparison)) {
      const own = comparison.rows.filter(
        (row) => row.measure !== undefined && row.scenario === total.scenario && row.municipality === total.municipality,
      );
      for (const { municipality, value } of total.accounts) {
        const parts = sum(
          own.flatMap(({ accounts }) => accounts.filter((one) => one.municipality === municipality).map((one) => one.value)),
        );
        expect(Math.abs(parts - value) / Math.max(size(total), ...own.map(size)), `${total.scenario} ${municipality}`).toBeLessThan(1e-9);
      }
    }
  });
});

describe('an account that does not add up is a bug, and stops the run', () => {
  test('where a line falls in shares that do not sum to 1', async () => {
    const study = await checkedStudy(smallStudy({ [planFile]: plan({ a: 'change: { energy.saved: { to: 10 % } }' }) }));
    const set = study.potentials.get('AR5-100');
    if (!set) throw new Error('no potentials');
    const lines = linesOf(study, 'north', set, []);
    const broken = lines.map((line) => ({ ...line, places: line.places.map((place) => ({ ...place, share: place.share * 0.999 })) }));
    const before = lines.map(() => Float64Array.of(100));
    const after = lines.map(() => Float64Array.of(60));
    const effect = (of: typeof lines) => effectOf(after, before, of, { year: 0, first: 0, last: 0 }, 'gpc-basic', 'north');
    expect(effect(lines).accounts.size).toBe(2);
    expect(() => effect(broken)).toThrow('the accounts show');
  });

  test('where a transfer is no number', async () => {
    const comparison = await compare(studyWith({ north: [1, 1, 1], south: [1, 1, 1] }, 10));
    const study = await checkedStudy(studyWith({ north: [1, 1, 1], south: [1, 1, 1] }, 10));
    const { rows } = comparison;
    expect(jointAccounts(study.scenarios, rows)).toEqual(comparison.joint);
    const broken = rows.map((row) => ({ ...row, accounts: row.accounts.map((one) => ({ ...one, value: Number.NaN })) }));
    expect(() => jointAccounts(study.scenarios, broken)).toThrow('do not net to zero');
  });
});
