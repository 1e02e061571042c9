import { describe, expect, test } from 'vitest';
import type { DrawnBlock, Stray } from '../../../src/domain/chance.js';
import { deckOf } from '../../../src/evaluate/deck.js';
import { evaluateDraws } from '../../../src/evaluate/evaluate-draws.js';
import { evaluatePlan } from '../../../src/evaluate/evaluate-plan.js';
import { chancesOf } from '../../../src/plan/chances.js';
import { planStudy } from '../../../src/plan/plan-study.js';
import { meanOf, spreadOf } from '../../../src/chance/statistics.js';
import { checkedStudy, numberOf } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';

const header = 'quantity,member,place,year,value,unit,low,high,shape,covers,status,source,locator,note,group';
const ranged = (text: string, group = ''): string => `${text},a judgement,seen,s,p. 1,,${group}`;
const fixed = (text: string): string => `${text},,,,,seen,s,p. 1,,`;

interface Drawn {
  readonly byRun: ReadonlyMap<string, readonly Float64Array[]>;
  readonly strays: readonly Stray[];
}

/** All draws of every column of each run, put together from the blocks: cells × years × draws. */
async function drawn(
  files: ReadonlyMap<string, string>,
  draws: number,
  block = 16,
): Promise<Drawn & { readonly column: (run: string, id: string) => Float64Array }> {
  const study = await checkedStudy(files);
  const whole = planStudy(study, 'whole');
  const observed = new Set(study.quantities.keys());
  const byRun = new Map<string, Float64Array[]>();
  const take = ({ run, from, size, columns }: DrawnBlock): void => {
    const own = byRun.get(run.key) ?? study.quantities.map(({ cells }) => new Float64Array(cells * whole.lanes * draws));
    byRun.set(run.key, own);
    own.forEach((values, column) => {
      for (let at = 0; at < columns[column]!.length; at++)
        values[Math.floor(at / size) * draws + from + (at % size)] = columns[column]![at]!;
    });
  };
  const strays = evaluateDraws(
    whole,
    evaluatePlan(whole),
    { chances: chancesOf(study), deck: deckOf({ draws, seed: 1, method: 'random' }), observed, block },
    take,
  );
  return { byRun, strays, column: (run, id) => byRun.get(run)![numberOf(study, id)]! };
}

const factors = [
  header,
  ranged('energy.factor,oil,world,2020,3,tCO2/t,2,4,triangular'),
  ranged('energy.factor,gas,world,2020,2,tCO2/t,1,3,triangular'),
  fixed('energy.factor,wood,world,2020,0,tCO2/t'),
  fixed('energy.bio_factor,,world,2020,1.5,tCO2bio/t'),
  fixed('energy.tail,,world,2020,0.5,tCO2e/t'),
];
const activity = (rows: readonly string[]): string => {
  const [, ...old] = smallStudy().get('data/activity/energy.csv')!.trim().split('\n');
  const kept = old.filter((line) => !rows.some((row) => row.split(',').slice(0, 4).join() === line.split(',').slice(0, 4).join()));
  return `${[header, ...kept.map((line) => line.replace(',seen,s', ',,,,,seen,s')), ...rows].map((line) => (line === header ? line : line.replace(/$/, line.split(',').length === 14 ? ',' : ''))).join('\n')}\n`;
};
const study = (rows: readonly string[] = factors, own: readonly string[] = [], scenario = plan({})): Map<string, string> =>
  smallStudy({ 'data/factors/energy.csv': `${rows.join('\n')}\n`, 'data/activity/energy.csv': activity(own), [planFile]: scenario });

const lanesOf = (values: Float64Array, draws: number, lane: number): Float64Array => values.slice(lane * draws, (lane + 1) * draws);

describe('an evaluation with draws', () => {
  test('gives every year of a factor its one draw, and the emissions that follow from it', async () => {
    const { column } = await drawn(study(), 200);
    const factor = column('north', 'energy.factor');
    expect([...lanesOf(factor, 200, 10)]).toEqual([...lanesOf(factor, 200, 0)]);
    const spread = spreadOf(lanesOf(factor, 200, 0));
    expect(Math.abs(spread.mean - 3)).toBeLessThan(0.15);
    const burned = lanesOf(column('north', 'energy.burned'), 200, 0);
    expect([...lanesOf(column('north', 'energy.direct'), 200, 0)]).toEqual([...lanesOf(factor, 200, 0)].map((one, i) => one * burned[i]!));
  });

  test('does not depend on the size of its blocks', async () => {
    const [one, other] = [await drawn(study(), 50, 7), await drawn(study(), 50, 50)];
    for (const [run, columns] of one.byRun) columns.forEach((values, column) => expect(values).toEqual(other.byRun.get(run)?.[column]));
  });

  test('leaves what has no range at its central value in every draw', async () => {
    const { column } = await drawn(
      study([header, ...factors.slice(3), fixed('energy.factor,oil,world,2020,3,tCO2/t'), fixed('energy.factor,gas,world,2020,2,tCO2/t')]),
      20,
    );
    expect(spreadOf(lanesOf(column('north', 'energy.direct'), 20, 3)).deviation).toBe(0);
  });

  test('draws a group together, and the other way where it says so', async () => {
    const grouped = (sign: string): string[] => [
      ...factors.slice(0, 1),
      ranged('energy.factor,oil,world,2020,3,tCO2/t,2,4,triangular', 'fuel'),
      ranged('energy.factor,gas,world,2020,2,tCO2/t,1,3,triangular', `${sign}fuel`),
      ...factors.slice(3),
    ];
    for (const sign of ['', '-']) {
      const { column } = await drawn(study(grouped(sign)), 100);
      const [oil, gas] = [0, 1].map((cell) => lanesOf(column('north', 'energy.factor'), 100, 11 * cell));
      oil!.forEach((value, i) => expect(gas![i]! - 2).toBeCloseTo(sign === '' ? value - 3 : 3 - value, 10));
    }
  });

  test('makes shares sum to 1: the drawn ones stay, the others share what is left', async () => {
    const { column } = await drawn(study(factors, [ranged('energy.mix,oil,world,2020,0.5,1,0.4,0.7,triangular')]), 100);
    const cells = [0, 1, 2].map((cell) => lanesOf(column('north', 'energy.mix'), 100, 11 * cell));
    expect(spreadOf(cells[0]!).deviation).toBeGreaterThan(0.05);
    for (let i = 0; i < 100; i++) {
      expect(cells[0]![i]! + cells[1]![i]! + cells[2]![i]!).toBeCloseTo(1, 12);
      expect(cells[1]![i]! / cells[2]![i]!).toBeCloseTo(1.5, 10);
    }
  });

  test('draws the amount of a measure, inside the bounds of what it moves', async () => {
    const scenario = plan({ save: 'change:\n  energy.saved: { to: 85 %, range: 10 % .. 90 % }' });
    const { column } = await drawn(study(factors, [], scenario), 400);
    const saved = lanesOf(column('north plan save', 'energy.saved'), 400, 5);
    expect(Math.max(...saved)).toBeLessThanOrEqual(0.9);
    expect(Math.max(...saved)).toBeGreaterThan(0.8);
    expect(Math.min(...saved)).toBeLessThan(0.4);
    expect(meanOf(saved)).toBeLessThan(0.8);
  });

  test('shifts no more than is there, and says so', async () => {
    const scenario = plan({
      move: 'shift:\n  of: energy.use\n  to: gas\n  new: 9 t/year\n  range: 5 t/year .. 20 t/year\n  taken-from: { wood: 100 % }',
    });
    const { column, strays } = await drawn(study(factors, [], scenario), 100);
    const [gas, wood] = [1, 2].map((cell) => lanesOf(column('north plan move', 'energy.use'), 100, 11 * cell));
    for (let i = 0; i < 100; i++) {
      expect(wood![i]!).toBeGreaterThanOrEqual(0);
      expect(gas![i]! + wood![i]!).toBeCloseTo(60e3, 6);
    }
    expect(strays.map(({ kind, cell, draws }) => [kind, cell, draws > 10])).toEqual([['held', 2, true]]);
  });
});
