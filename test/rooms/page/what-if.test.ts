import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { changedScenario, leverKey, reachOfLever } from '../../../src/page/changed-trial.js';
import { computed } from '../../../src/page/computed.js';
import { amountAt, niceStep } from '../../../src/page/lever-field.js';
import { amountText, savedFile } from '../../../src/page/saved-file.js';
import { inUnit } from '../../../src/quantity/show.js';
import type { TrialScenario } from '../../../src/domain/trial.js';
import { comparisonIn, ownWorld, reportsIn } from '../../support/reports.js';

/** Every lever of a scenario some steps of its slider away from where it was, in turns up and down. */
function movedBy(scenario: TrialScenario, steps: number): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const measure of scenario.measures)
    measure.levers.forEach((lever, i) => {
      const near = reachOfLever(lever);
      const [least, most] = [inUnit(near.low, lever.unit), inUnit(near.high, lever.unit)];
      const step = niceStep(most - least || 1);
      const wanted = inUnit(lever.amount, lever.unit) + (i % 2 === 0 ? steps : -steps) * step;
      const moved = amountAt(Math.min(most, Math.max(least, wanted)), step, lever.unit);
      if (lever.at && moved !== lever.amount) amounts.set(leverKey(scenario.id, measure.id, i), moved);
    });
  return amounts;
}

describe('a scenario in the hands of a reader', () => {
  test('gives what the command computes from the file that is saved', async () => {
    const world = ownWorld();
    const reports = await reportsIn(world);
    let compared = 0;
    for (const report of reports.filter(({ subject }) => subject.kind === 'municipality')) {
      const [trial] = report.trials;
      if (!trial) throw new Error('no trial');
      const { boundary, year } = report.comparison.settings;
      const own = trial.scenarios.filter(({ measures }) => measures.some(({ levers }) => levers.length > 0));
      const changes = own.map((scenario) => ({ scenario, amounts: movedBy(scenario, 4) })).filter(({ amounts }) => amounts.size > 0);
      const saved = changes.map(({ scenario, amounts }) => ({
        path: scenario.file.replace(/[^/]*$/, ''),
        ...savedFile(world.readText(scenario.file), scenario, amounts, 'changed'),
      }));
      const changedWorld = ownWorld(new Map(saved.map(({ path, name, text }) => [`${path}${name}`, text])));
      const comparison = await comparisonIn(changedWorld, { paths: saved.map(({ path, name }) => `${path}${name}`), boundary, year });
      changes.forEach(({ scenario, amounts }, i) => {
        const view = computed(trial, [changedScenario(scenario, amounts)], { boundary, year });
        const id = saved[i]?.name.replace(/\.yaml$/, '');
        for (const row of view?.rows ?? []) {
          const told = comparison.rows.find(
            (one) => one.scenario === id && one.measure === row.measure && one.municipality === row.municipality,
          );
          expect(told?.reduction.central).toBe(row.reduction.central);
          expect(told?.cumulative.central).toBe(row.cumulative.central);
          compared += 1;
        }
      });
    }
    expect(compared).toBeGreaterThan(100);
  }, 120_000);

  test('an amount that cannot be is refused: no numbers come of it', async () => {
    const reports = await reportsIn(ownWorld(), { paths: ['scenarios/koege/koege-waste-package.yaml'] });
    const trial = reports.find(({ subject }) => subject.kind === 'scenario')?.trials[0];
    const scenario = trial?.scenarios[0];
    if (!trial || !scenario) throw new Error('no trial');
    const measure = scenario.measures.find(({ levers }) => levers.some(({ target }) => target === 'waste.sorted[plastic]'));
    const key = leverKey(
      scenario.id,
      measure?.id ?? '',
      measure?.levers.findIndex(({ target }) => target === 'waste.sorted[plastic]') ?? -1,
    );
    const asked = { boundary: 'gpc-basic', year: 2030 } as const;
    expect(computed(trial, [changedScenario(scenario, new Map([[key, 1.2]]))], asked)).toBeUndefined();
    expect(computed(trial, [changedScenario(scenario, new Map([[key, 0.5]]))], asked)).toBeDefined();
  });
});

describe('the saved file', () => {
  const lever = {
    target: 'a.b',
    label: {},
    how: 'to',
    unit: { text: '%', numerator: 1, denominator: 100 },
    low: 0,
    high: 1,
    from: 2026,
    full: 2026,
    moves: [],
  } as const;
  const scenarioIn = (text: string): TrialScenario => {
    const at = (word: string): { start: number; end: number } => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    const quality = { grade: 'own', own: 0, national: 0, assumed: 0 } as const;
    const own = { ...lever, amount: 0.4, at: at('40 %'), range: { low: 0.3, high: 0.5 }, rangeAt: at('30 % .. 50 %') };
    const measure = { id: 'm', title: {}, kind: 'k', sector: 's', quality, levers: [own], edits: [] };
    return {
      id: 'plan',
      title: {},
      file: 'scenarios/plan.yaml',
      idAt: at('plan'),
      years: { first: 2026, last: 2030 },
      sector: 's',
      quality,
      measures: [measure],
    };
  };
  const saved = (text: string, amount: number): string => savedFile(text, scenarioIn(text), new Map([['plan m 0', amount]]), 'note').text;

  test('has another id and amount, and a range that no longer holds is taken out', () => {
    const flow = 'scenario: plan\nx: { to: 40 %, range: 30 % .. 50 %, from: 2026 } # kept\n';
    expect(saved(flow, 0.45)).toBe('# note\nscenario: plan-what-if\nx: { to: 45 %, range: 30 % .. 50 %, from: 2026 } # kept\n');
    expect(saved(flow, 0.6)).toBe('# note\nscenario: plan-what-if\nx: { to: 60 %, from: 2026 } # kept\n');
    const first = 'scenario: plan\nx: { range: 30 % .. 50 %, to: 40 % }\n';
    expect(saved(first, 0.6)).toBe('# note\nscenario: plan-what-if\nx: { to: 60 % }\n');
    const block = '# schema\nscenario: plan\nx:\n  to: 40 %\n  range: 30 % .. 50 %\n  from: 2026\n';
    expect(saved(block, 0.6)).toBe('# schema\n# note\nscenario: plan-what-if\nx:\n  to: 60 %\n  from: 2026\n');
  });

  test('an amount of a slider is written with the digits it needs, and reads back as the same number', () => {
    const unit = fc.constantFrom(
      { text: '%', numerator: 1, denominator: 100 },
      { text: 'km', numerator: 1000, denominator: 1 },
      { text: 'g', numerator: 1, denominator: 1000 },
    );
    fc.assert(
      fc.property(unit, fc.integer({ min: -200, max: 200 }), fc.integer({ min: -3, max: 8 }), (one, times, power) => {
        const step = niceStep(10 ** power);
        const amount = amountAt(times * step, step, one);
        const [number = ''] = amountText(amount, { unit: one }).split(' ');
        expect((Number(number) * one.numerator) / one.denominator).toBe(amount);
        expect(number.length).toBeLessThan(16);
      }),
    );
  });
});
