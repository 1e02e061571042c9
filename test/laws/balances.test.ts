import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { checkedStudy, numberOf, planOfSets } from '../support/checked.js';
import { drawFrom, drawnInputs } from '../support/drawn-inputs.js';
import { plan, planFile, series, smallStudy } from '../support/small-study.js';
import { ownStudy } from '../support/world.js';

const study = await checkedStudy(ownStudy());
const sets = 500;
const draw = drawFrom(20261123);
const drawn = Array.from({ length: sets }, () => drawnInputs(study, draw));
const computed = evaluatePlan(planOfSets(study, drawn)).columns;

/** The cells of a quantity for each random set of inputs. */
function cellsOf(id: string): readonly Float64Array[] {
  const number = numberOf(study, id);
  return drawn.map((_, i) => computed.get(String(i))?.[number] ?? new Float64Array(0));
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('on random inputs', () => {
  test('waste: every tonne of a material that arises is treated, burned or landfilled', () => {
    const [arises, balance, treated, burned, landfilled] = ['generated', 'mass_balance', 'treated', 'burned', 'landfilled'].map((id) =>
      cellsOf(`waste.${id}`),
    );
    let most = 0;
    for (let set = 0; set < sets; set++) {
      const [total, routes, materials] = [arises?.[set] ?? [], treated?.[set] ?? [], arises?.[set]?.length ?? 0];
      for (let material = 0; material < materials; material++) {
        const tonnes = total[material] ?? NaN;
        const out =
          sum(routes.slice(material * 3, material * 3 + 3)) + (burned?.[set]?.[material] ?? NaN) + (landfilled?.[set]?.[material] ?? NaN);
        expect(Math.abs(out - tonnes)).toBeLessThanOrEqual(1e-12 * tonnes);
        expect(Math.abs(balance?.[set]?.[material] ?? NaN)).toBeLessThanOrEqual(1e-12 * tonnes);
        most = Math.max(most, tonnes);
      }
    }
    expect(most).toBeGreaterThan(0);
  });

  test('waste: no route has less than nothing, and none more than arises', () => {
    const arises = cellsOf('waste.generated').map(sum);
    for (const id of ['treated', 'burned', 'landfilled', 'rejected', 'residual', 'collected'])
      cellsOf(`waste.${id}`).forEach((cells, set) => {
        for (const value of cells) expect(value >= 0 && value <= (arises[set] ?? NaN) * (1 + 1e-12)).toBe(true);
      });
  });

  test('furnace: the carbon that burns leaves as fossil or biogenic CO2, 44 for 12', () => {
    const [burned, dry, carbon, oxidised] = ['residual_burned', 'dry_matter', 'carbon_content', 'oxidation'].map((id) =>
      cellsOf(`waste.${id}`),
    );
    const [fossil, biogenic] = ['fossil_co2_per_kg', 'biogenic_co2_per_kg'].map((id) => cellsOf(`waste.${id}`));
    for (let set = 0; set < sets; set++)
      burned?.[set]?.forEach((mass, material) => {
        const left = mass * ((fossil?.[set]?.[material] ?? NaN) + (biogenic?.[set]?.[material] ?? NaN));
        const entered = mass * (dry?.[set]?.[material] ?? NaN) * (carbon?.[set]?.[material] ?? NaN) * (oxidised?.[set]?.[0] ?? NaN);
        expect(Math.abs(left - (entered * 44) / 12)).toBeLessThanOrEqual(1e-12 * Math.max(left, 1e-30));
      });
  });

  test('transport: the kilometres by powertrain are those of the cars, and passengers in them are those who travel', () => {
    const [all, byPowertrain, travel, occupancy] = ['car_traffic', 'powertrain_traffic', 'car_travel', 'car_occupancy'].map((id) =>
      cellsOf(`transport.${id}`),
    );
    let divided = 0;
    for (let set = 0; set < sets; set++) {
      const kilometres = all?.[set]?.[0] ?? NaN;
      // where nothing was sold in any year there is no fleet to divide them among, which the program reports as a division by zero
      if (byPowertrain?.[set]?.some(Number.isNaN)) continue;
      divided++;
      expect(Math.abs(sum(byPowertrain?.[set] ?? []) - kilometres)).toBeLessThanOrEqual(1e-12 * Math.abs(kilometres));
      const people = travel?.[set]?.[0] ?? NaN;
      expect(Math.abs(kilometres * (occupancy?.[set]?.[0] ?? NaN) - people)).toBeLessThanOrEqual(1e-12 * Math.abs(people));
    }
    expect(divided).toBeGreaterThan(0.9 * sets);
  });

  test('fuel: what is burned is fossil or biofuel, so that a share more of one is a share less of the other', () => {
    const [share, fossil, pure, biogenic, biofuel] = [
      'biofuel_share',
      'fuel_co2',
      'fuel_fossil_co2',
      'fuel_co2_biogenic',
      'biofuel_co2',
    ].map((id) => cellsOf(`background.${id}`));
    let shares = 0;
    for (let set = 0; set < sets; set++)
      share?.[set]?.forEach((part, fuel) => {
        // a comparator of zero leaves no share to be found, which the program reports as a division by zero
        if (Number.isNaN(part)) return;
        shares++;
        expect(part >= 0 && part <= 1).toBe(true);
        expect(Math.abs((fossil?.[set]?.[fuel] ?? NaN) - (pure?.[set]?.[fuel] ?? NaN) * (1 - part))).toBeLessThanOrEqual(1e-15);
        expect(Math.abs((biogenic?.[set]?.[fuel] ?? NaN) - (biofuel?.[set]?.[fuel] ?? NaN) * part)).toBeLessThanOrEqual(1e-15);
      });
    expect(shares).toBeGreaterThan(2.9 * sets);
  });
});

describe('a shift', () => {
  const percents = fc
    .array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 })
    .filter(([a = 0, b = 0, c = 0]) => a + b + c <= 100);

  test('keeps what is travelled, but for what is said to be new, in every year of its ramp', async () => {
    await fc.assert(
      fc.asyncProperty(percents, fc.integer({ min: 2024, max: 2030 }), fc.nat(4), async ([oil = 0, gas = 0], from, rise) => {
        const shift = `shift: { of: energy.use, to: wood, new: 7 t/year, from: ${from}, full: ${from + rise}, taken-from: { oil: ${oil} %, gas: ${gas} %, new-travel: ${100 - oil - gas} % } }`;
        const made = await checkedStudy(smallStudy({ [planFile]: plan({ a: shift }) }));
        const total = (scenario?: string): number[] => {
          const cells = [0, 1, 2].map((cell) => series(made, 'energy.use', cell, 'north', scenario));
          return (cells[0] ?? []).map((_, year) => sum(cells.map((values) => values[year] ?? NaN)));
        };
        const [before, after] = [total(), total('plan')];
        after.forEach((value, i) => {
          const weight = Math.min(1, Math.max(0, (2024 + i - from + 1) / (rise + 1)));
          expect(Math.abs(value - (before[i] ?? NaN) - weight * 7000 * (1 - (oil + gas) / 100))).toBeLessThan(1e-6);
        });
      }),
      { seed: 20261123, numRuns: 25 },
    );
  });

  test('keeps a whole whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 100 }), async (percent, oil) => {
        const shift = `shift: { of: energy.mix, to: wood, new: ${percent} %, full: 2030, taken-from: { oil: ${oil} %, gas: ${100 - oil} % } }`;
        const made = await checkedStudy(smallStudy({ [planFile]: plan({ a: shift }) }));
        const cells = [0, 1, 2].map((cell) => series(made, 'energy.mix', cell, 'north', 'plan'));
        cells[0]?.forEach((_, year) => expect(Math.abs(sum(cells.map((values) => values[year] ?? NaN)) - 1)).toBeLessThan(1e-15 * 4));
      }),
      { seed: 20261123, numRuns: 25 },
    );
  });
});
