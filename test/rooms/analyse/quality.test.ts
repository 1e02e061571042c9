import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/analyse/lines.js';
import { decidingInputs, gradeOf, graphOf, qualityOf } from '../../../src/analyse/quality.js';
import { planStudy } from '../../../src/plan/plan-study.js';
import type { CheckedStudy } from '../../../src/domain/study.js';
import { checkedStudy } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare } from '../../support/world.js';

/** Ids of what decides the effect of a measure on these lines. */
async function deciding(measure: string, lines: readonly string[], changes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const study: CheckedStudy = await checkedStudy(smallStudy({ ...changes, [planFile]: plan({ a: measure }) }));
  const set = study.potentials.get('AR5-100');
  if (!set) throw new Error('no potentials');
  const edits = study.scenarios[0]?.measures[0]?.edits.get('north') ?? [];
  const counted = linesOf(study, 'north', set, []).filter(({ quantity }) => lines.includes(quantity.id));
  // the columns of bare numbers, such as the 1 in `1 - share`, are no quantities
  return [...decidingInputs(graphOf(planStudy(study, 'whole')), edits, counted)]
    .flatMap((number) => study.quantities[number]?.id ?? [])
    .sort();
}

describe('the inputs that decide an effect', () => {
  test.each([
    [
      'adding to a quantity: not what was there, but all that it is multiplied with',
      'change: { "energy.use[oil]": { add: 1 t/year } }',
      ['energy.direct'],
      ['energy.factor', 'energy.saved'],
    ],
    [
      'setting it: also what was there',
      'change: { "energy.use[oil]": { to: 1 t/year } }',
      ['energy.direct'],
      ['energy.factor', 'energy.saved', 'energy.use'],
    ],
    [
      'scaling it: also what was there',
      'change: { "energy.use[oil]": { by: 50 % } }',
      ['energy.direct'],
      ['energy.factor', 'energy.saved', 'energy.use'],
    ],
    [
      'a lever on the other side of the product',
      'change: { energy.saved: { add: 5 % } }',
      ['energy.direct'],
      ['energy.factor', 'energy.use'],
    ],
    [
      'two lines: what either needs',
      'change: { "energy.use[oil]": { add: 1 t/year } }',
      ['energy.direct', 'energy.bought'],
      ['energy.factor', 'energy.saved', 'energy.tail'],
    ],
    ['a line that the measure does not reach decides nothing', 'change: { "energy.use[oil]": { add: 1 t/year } }', [], []],
    [
      'two changes that are multiplied with one another: what each starts from',
      'change: { "energy.use[oil]": { add: 1 t/year }, energy.saved: { add: 5 % } }',
      ['energy.direct'],
      ['energy.factor', 'energy.saved', 'energy.use'],
    ],
    ['a value set on no line that is counted', 'change: { "energy.use[oil]": { to: 1 t/year } }', [], []],
    [
      'what divides counts too',
      'change: { "energy.use[gas]": { add: 1 t/year } }',
      ['energy.passing'],
      ['energy.people', 'energy.saved', 'energy.tail'],
    ],
  ])('%s', async (_, measure, lines, ids) => {
    expect(await deciding(measure, lines)).toEqual(ids);
  });
});

test('where an addition goes through a bend, its effect depends on where it starts', async () => {
  const sector = 'data/sectors/energy.yaml';
  const bent = (smallStudy().get(sector) ?? '').replace('formula: use * (1 - saved)', 'formula: "max(use, 2 * use - use) * (1 - saved)"');
  expect(await deciding('change: { "energy.use[oil]": { add: 1 t/year } }', ['energy.direct'], { [sector]: bent })).toEqual([
    'energy.factor',
    'energy.saved',
    'energy.use',
  ]);
});

describe('grades', () => {
  test.each([
    ['seen', 'north', 'own'],
    ['derived', 'north', 'own'],
    ['seen', 'XX', 'national'],
    ['derived', 'world', 'national'],
    ['assumed', 'north', 'assumed'],
    ['memory', 'north', 'assumed'],
    ['memory', 'XX', 'assumed'],
  ] as const)('%s in %s is %s', (status, place, grade) => {
    expect(gradeOf({ status, place }, 'north')).toBe(grade);
  });

  test('a result is as good as its worst input, and says how many there are of each', () => {
    const grades = ['own', 'national', 'assumed', undefined, 'own'] as const;
    expect(qualityOf(new Set([0, 4]), grades)).toEqual({ grade: 'own', own: 2, national: 0, assumed: 0 });
    expect(qualityOf(new Set([0, 1, 3]), grades)).toEqual({ grade: 'national', own: 1, national: 1, assumed: 0 });
    expect(qualityOf(new Set([0, 1, 2]), grades)).toEqual({ grade: 'assumed', own: 1, national: 1, assumed: 1 });
  });

  test('one assumed row makes the results assumed that rest on it, and no others', async () => {
    const measures = {
      oil: 'change: { "energy.use[oil]": { add: -1 t/year } }',
      mix: 'shift: { of: energy.mix, to: oil, new: 1 %, taken-from: { gas: 1 } }',
    };
    const factors = (smallStudy().get('data/factors/energy.csv') ?? '').replace('2020,3,tCO2/t,seen', '2020,3,tCO2/t,assumed');
    const gradesIn = async (files: ReadonlyMap<string, string>) =>
      Object.fromEntries(
        (await compare(files)).rows.flatMap(({ measure, quality }) => (measure === undefined ? [] : [[measure, quality.grade]])),
      );
    expect(await gradesIn(smallStudy({ [planFile]: plan(measures) }))).toEqual({ oil: 'national', mix: 'own' });
    const worse = factors.replace(/assumed,s,p\. 1,/, 'assumed,s,p. 1,our judgement');
    expect(await gradesIn(smallStudy({ [planFile]: plan(measures), 'data/factors/energy.csv': worse }))).toEqual({
      oil: 'assumed',
      mix: 'own',
    });
  });
});
