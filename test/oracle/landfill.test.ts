import { expect, test } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { checkedStudy, numberOf, planOfYears } from '../support/checked.js';
import { drawFrom, drawnInputs } from '../support/drawn-inputs.js';
import { ownStudy } from '../support/world.js';
import { decayedCarbon } from './landfill.js';
import { materials } from './waste.js';

const study = await checkedStudy(ownStudy());
const years = 20;

/** Givens of twenty years, each year drawn anew; what the closed form takes as constant is that of the first year. */
function drawnYears(draw: () => number): Map<number, Float64Array> {
  const drawn = Array.from({ length: years }, () => drawnInputs(study, draw));
  const constant = new Set(['waste.landfill_rate'].map((id) => numberOf(study, id)));
  return new Map(
    [...(drawn[0] ?? [])].map(([number, first]) => {
      const year = (lane: number): Float64Array => (constant.has(number) ? first : (drawn[lane]?.get(number) ?? first));
      return [number, Float64Array.from({ length: first.length * years }, (_, i) => year(i % years)[Math.floor(i / years)] ?? NaN)];
    }),
  );
}

test('twenty years of landfill agree with the closed form of first-order decay', () => {
  const draw = drawFrom(20261123);
  for (let set = 0; set < 50; set++) {
    const inputs = drawnYears(draw);
    const columns = evaluatePlan(planOfYears(study, years, inputs)).columns.get('0') ?? [];
    const of = (id: string, cell = 0): number[] =>
      [...(columns[numberOf(study, `waste.${id}`)] ?? [])].slice(cell * years, (cell + 1) * years);
    const { fresh, old } = decayedCarbon(
      {
        deposits: new Map(materials.map((material, i) => [material, of('carbon_deposited', i)])),
        rates: new Map(materials.map((material, i) => [material, of('landfill_rate', i)[0] ?? NaN])),
        legacy: of('legacy_carbon').map((carbon, i) => carbon * (columns[numberOf(study, 'background.population')]?.[i] ?? NaN)),
        legacyRate: of('legacy_rate'),
      },
      years,
    );
    const near = (found: readonly number[], expected: readonly number[]): void => {
      const size = Math.max(...expected, 1e-30);
      found.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN)) / size).toBeLessThan(1e-12));
    };
    near(of('legacy_decayed'), old);
    materials.forEach((material, i) => near(of('carbon_decayed', i), fresh.get(material) ?? []));
    const kept = (lane: number): number => (1 - (of('landfill_recovery')[lane] ?? NaN)) * (1 - (of('landfill_oxidation')[lane] ?? NaN));
    const formed = old.map((carbon, lane) => {
      const all = materials.reduce((sum, material) => sum + (fresh.get(material)?.[lane] ?? NaN), carbon);
      return all * (of('methane_fraction')[lane] ?? NaN) * (16 / 12) * kept(lane);
    });
    near(of('landfill_ch4'), formed);
  }
});
