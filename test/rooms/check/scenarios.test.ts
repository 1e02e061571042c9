import { describe, expect, test } from 'vitest';
import { checkedStudy, codesOf } from '../../support/checked.js';
import { plan, planFile, series, smallStudy } from '../../support/small-study.js';

const oilTo = (amount: number): string => `change: { "energy.use[oil]": { to: ${amount} t/year } }`;
const gasTo = (amount: number): string => `change: { "energy.use[gas]": { to: ${amount} t/year } }`;
const child = (text: string): string =>
  text.replace('scenario: plan', 'scenario: child').replace('municipality: north', 'municipality: north\nextends: plan.yaml');
const tonnes = (kilograms: readonly number[]): number => (kilograms.at(-1) ?? NaN) / 1000;

describe('a scenario that extends another', () => {
  test('has the measures of both, and its own in place of those with the same name', async () => {
    const files = smallStudy({
      [planFile]: plan({ oil: oilTo(10), gas: gasTo(20) }),
      'scenarios/child.yaml': child(plan({ oil: oilTo(30), wood: 'change: { "energy.use[wood]": { to: 40 t/year } }' })),
    });
    const study = await checkedStudy(files);
    const [own, parent] = study.scenarios;
    expect([own?.id, own?.measures.map(({ id }) => id)]).toEqual(['child', ['gas', 'oil', 'wood']]);
    expect([parent?.id, parent?.measures.map(({ id }) => id)]).toEqual(['plan', ['gas', 'oil']]);
    const last = (id: string): number[] => [0, 1, 2].map((cell) => tonnes(series(study, 'energy.use', cell, 'north', id)));
    expect(last('child')).toEqual([30, 20, 40]);
    expect(last('plan')).toEqual([10, 20, 10]);
  });

  test('takes the years from the nearest that names them, and may be for another municipality', async () => {
    const grandchild = 'scenario: grandchild\ntitle: { en: G }\nmunicipality: south\nextends: child.yaml\nmeasures: {}\n';
    const files = smallStudy({
      [planFile]: plan({ oil: oilTo(10) }),
      'scenarios/child.yaml': child(plan({})).replace('2024-2034', '2025-2027'),
      'scenarios/grandchild.yaml': grandchild,
    });
    const made = (await checkedStudy(files)).scenarios.find(({ id }) => id === 'grandchild');
    expect([made?.municipalities, made?.years, made?.measures.length]).toEqual([['south'], { first: 2025, last: 2027 }, 1]);
  });

  test('never extends itself', async () => {
    const files = smallStudy({
      [planFile]: plan({ oil: oilTo(10) }).replace('municipality: north', 'municipality: north\nextends: child.yaml'),
      'scenarios/child.yaml': child(plan({})),
    });
    expect(new Set(await codesOf(files))).toEqual(new Set(['extends-cycle']));
  });
});

describe('a joint scenario', () => {
  const head = 'municipalities: [north, south]';

  test('`in` comes in place of the common change for its municipality, and of nothing else', async () => {
    const measure = `${oilTo(10)}\nin: { south: { change: { "energy.use[gas]": { to: 7 t/year } } } }`;
    const study = await checkedStudy(smallStudy({ [planFile]: plan({ a: measure }, head) }));
    const last = (id: string): number[] => [0, 1, 2].map((cell) => tonnes(series(study, 'energy.use', cell, id, 'plan')));
    expect(last('north')).toEqual([10, 50, 10]);
    expect(last('south')).toEqual([80, 7, 0]);
  });

  test('without a common change the measure acts only where `in` says so', async () => {
    const measure = 'in: { south: { change: { "energy.use[gas]": { to: 7 t/year } } } }';
    const study = await checkedStudy(smallStudy({ [planFile]: plan({ a: measure }, head) }));
    const edits = study.scenarios[0]?.measures[0]?.edits;
    expect([edits?.get('north')?.length, edits?.get('south')?.length]).toEqual([0, 1]);
  });

  test('`in` a municipality that the scenario does not name is a fault', async () => {
    const measure = `${oilTo(10)}\nin: { south: { change: { "energy.use[gas]": { to: 7 t/year } } } }`;
    expect(await codesOf(smallStudy({ [planFile]: plan({ a: measure }) }))).toEqual(['municipality-takes-no-part']);
    expect(await codesOf(smallStudy({ [planFile]: plan({ a: measure.replace('south', 'suth') }, head) }))).toEqual([
      'unknown-municipality',
    ]);
  });
});

describe('measures together', () => {
  test('two that set one cell are a fault; two that scale or add to it are not', async () => {
    const both = (a: string, b: string) => codesOf(smallStudy({ [planFile]: plan({ a, b }) }));
    expect(await both(oilTo(10), oilTo(10))).toEqual(['set-twice']);
    expect(await both(oilTo(10), 'change: { energy.use: { to: 5 t/year } }')).toEqual(['set-twice']);
    expect(await both(oilTo(10), gasTo(10))).toEqual([]);
    expect(await both(oilTo(10), 'change: { energy.use: { by: 50 % } }')).toEqual([]);
  });

  test('a measure without any change is a fault, and so are more than can be shared exactly', async () => {
    expect(await codesOf(smallStudy({ [planFile]: plan({ a: 'note: { en: nothing }' }) }))).toEqual(['no-change']);
    const many = Object.fromEntries(Array.from({ length: 32 }, (_, i) => [`m${i}`, 'change: { energy.use: { by: 99 % } }']));
    expect(await codesOf(smallStudy({ [planFile]: plan(many) }))).toEqual(['too-many-measures']);
  });

  test.each([
    ['municipality: noth', 'unknown-municipality'],
    ['municipality: north\nextends: other.yaml', 'file-missing'],
  ])('%j is refused as %s', async (head, code) => {
    expect(await codesOf(smallStudy({ [planFile]: plan({ a: oilTo(10) }, head) }))).toContain(code);
  });
});
