import { describe, expect, test } from 'vitest';
import type { Plan, Step } from '../../src/domain/plan.js';
import { stepsOf } from '../../src/domain/steps.js';
import type { CheckedStudy } from '../../src/domain/study.js';
import type { Results } from '../../src/domain/results.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { cellName, checkedStudy, planOfSets } from '../support/checked.js';
import { drawFrom, drawnInputs } from '../support/drawn-inputs.js';
import { ownStudy } from '../support/world.js';
import { background } from './background.js';
import { operations } from './operations.js';
import { transport } from './transport.js';
import { waste } from './waste.js';

type Inputs = Readonly<Record<string, number>>;
const sets = 1000;
const seed = 20261123;

/** Each sector as the literature has it, and what its file computes beside that. */
const witnesses: readonly {
  readonly sector: string;
  readonly oracle: (inputs: Inputs) => Record<string, number>;
  readonly alone: readonly string[];
}[] = [
  { sector: 'background', oracle: background, alone: [] },
  { sector: 'operations', oracle: operations, alone: [] },
  { sector: 'transport', oracle: transport, alone: [] },
  {
    sector: 'waste',
    // the formulas of other sectors that waste draws on come from their witnesses
    oracle: (inputs) => {
      const [fuels, traffic] = [background(inputsOf('background', inputs)), transport(inputsOf('transport', inputs))];
      return waste({
        ...inputs,
        'background.diesel_wtw_co2e': fuels['diesel_wtw_co2e'] ?? NaN,
        'background.fuel_upstream[gas]': fuels['fuel_upstream[gas]'] ?? NaN,
        'transport.bus_kilometres[biogas]': traffic['bus_kilometres[biogas]'] ?? NaN,
      });
    },
    // what must be zero by definition is a law (test/laws/balances.test.ts), and so is it in the first year of new deposits (landfill.test.ts)
    alone: ['waste.mass_balance', 'waste.carbon_decayed'],
  },
];

/** The inputs as this sector names them: its own without a prefix. */
function inputsOf(sector: string, inputs: Inputs): Record<string, number> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key.startsWith(`${sector}.`) ? key.slice(sector.length + 1) : key, value]),
  );
}

const study = await checkedStudy(ownStudy());

/** Random inputs, and what the compiled model makes of them. */
interface Sets {
  readonly model: CheckedStudy;
  readonly drawn: readonly ReadonlyMap<number, Float64Array>[];
  readonly computed: Results['columns'];
  /** The same with every difference made a sum: the size of the terms. */
  readonly terms: Results['columns'];
}

function drawnSets(model: CheckedStudy, count: number): Sets {
  const draw = drawFrom(seed);
  const drawn = Array.from({ length: count }, () => drawnInputs(model, draw));
  const plan = planOfSets(model, drawn);
  return { model, drawn, computed: evaluatePlan(plan).columns, terms: evaluatePlan(withoutCancelling(plan)).columns };
}

/** Where the compiled model and the witness differ by more than 1e-12 of the value, or of the largest term where terms cancel. */
function disagreements({ model, drawn, computed, terms }: Sets, { sector, oracle }: (typeof witnesses)[number]): string[] {
  const own = model.quantities.flatMap((quantity, number) => (quantity.sector === sector ? [number] : []));
  const wrong = new Set<string>();
  drawn.forEach((inputs, i) => {
    const expected = oracle(inputsOf(sector, named(model, inputs)));
    for (const number of own)
      forCells(model, number, (name, cell) => {
        const right = expected[name.slice(sector.length + 1)];
        if (right === undefined) return;
        const value = computed.get(String(i))?.[number]?.[cell] ?? NaN;
        const term = Math.abs(terms.get(String(i))?.[number]?.[cell] ?? 0);
        // with every difference a sum, a value may leave where a power or a logarithm is defined
        const size = Math.max(Math.abs(right), Number.isFinite(term) ? term : 0);
        // also where both divide by zero, such as CO2 per kilogram when nothing is burned
        if (!Object.is(value, right) && !(Math.abs(value - right) <= 1e-12 * size))
          wrong.add(`${name}: ${value}, but by the literature ${right}`);
      });
  });
  return [...wrong];
}

/** Columns of one year by the names of their cells. */
function named(model: CheckedStudy, columns: ReadonlyMap<number, Float64Array>): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [number, column] of columns) forCells(model, number, (name, cell) => (values[name] = column[cell] ?? NaN));
  return values;
}

function forCells(model: CheckedStudy, number: number, visit: (name: string, cell: number) => void): void {
  const quantity = model.quantities[number];
  for (let cell = 0; quantity && cell < quantity.cells; cell++) visit(cellName(quantity, cell, model), cell);
}

/** The same plan with every difference made a sum: what comes out is the size of the terms. */
function withoutCancelling(plan: Plan): Plan {
  const summed = (step: Step): Step => {
    if (step.kind === 'subtract') return { ...step, kind: 'add' };
    if (step.kind === 'negate') return { ...step, kind: 'copy' };
    return step;
  };
  return { ...plan, operations: plan.operations.flatMap(stepsOf).map(summed) };
}

const shared = drawnSets(study, sets);

describe.each(witnesses)('$sector', (witness) => {
  const { sector, oracle, alone } = witness;

  test(`agrees with its hand-written witness on ${sets} random sets of inputs`, () => {
    expect(disagreements(shared, witness)).toEqual([]);
  });

  test('every formula has a witness, and the witness speaks of nothing else', () => {
    const computed = study.quantities.flatMap((quantity, number) => {
      const names: string[] = [];
      if (quantity.sector === sector && quantity.from.kind === 'formula') forCells(study, number, (name) => names.push(name));
      return names.filter((name) => !alone.includes(name.replace(/\[.*/, '')));
    });
    const inputs = named(study, drawnInputs(study, drawFrom(seed)));
    const spoken = Object.keys(oracle(inputsOf(sector, inputs))).map((key) => `${sector}.${key}`);
    expect(spoken.sort()).toEqual(computed.sort());
  });
});

test('every sector has a witness', () => {
  expect([...new Set(study.quantities.map(({ sector }) => sector))].sort()).toEqual(witnesses.map(({ sector }) => sector).sort());
});

describe('the witnesses notice', () => {
  test.each([
    ['background', '* (1 - biofuel_share) +', '+', 'fuel_upstream'],
    ['background', 'fuel_reference_wtw - biofuel_upstream', 'fuel_reference_wtw', 'biofuel_share'],
    ['operations', '(electricity + energy_for_heat[heat-pump])', 'electricity', 'electricity_bought_co2e'],
    ['transport', 'fuel_per_vkm * background.fuel_upstream', 'fuel_per_vkm * background.fuel_fossil_upstream', 'upstream_per_vkm'],
    [
      'transport',
      'calendar_year - half_year - years_of_age, sold_year, cars_sold',
      'calendar_year - years_of_age, sold_year, cars_sold',
      'sold_at_age',
    ],
    ['transport', '1 / exp((years_of_age / car_life)^life_shape)', '1 / exp(years_of_age / car_life)', 'survival'],
    ['transport', '(bus_response + train_response) * diversion[car]', 'bus_response * diversion[car]', 'car_travel'],
    ['transport', '- suppressed_travel + congestion_response -', '- suppressed_travel -', 'car_travel'],
    ['transport', 'distance_share + moved_travel * background.population', 'distance_share', 'travel_by_distance'],
    ['transport', '+ (car_travel - mode_travel[car]) *', '+ (car_travel - travel[car]) *', 'car_by_direction'],
    ['transport', 'age) / sum(sold_at_age * survival, age)', 'age) / sum(sold_at_age, age)', 'others_car_co2_per_vkm'],
    ['transport', 'others_cars_co2e - incoming_cars_co2e', 'others_cars_co2e', 'through_cars_co2e'],
    ['transport', '* (1 - diesel_train_share) *', '*', 'train_electricity_co2e'],
    ['waste', '* fossil_fraction * oxidation', '* fossil_fraction', 'fossil_co2_per_kg'],
    ['waste', '44/12 kgCO2/kgC', '37/10 kgCO2/kgC', 'residual_co2'],
    ['waste', 'collected * (1 - reject_share) * treatment', 'collected * treatment', 'treated'],
    ['waste', '(1 - methane_slip) *', '', 'gas_energy'],
    ['waste', '+ biogenic_co2_per_kg / carbon_to_co2bio), material) * capture_share', '), material) * capture_share', 'power_recovered'],
    ['waste', 'import_fossil_co2 * (1 - capture_share)', 'import_fossil_co2', 'imported_co2'],
    ['waste', '(own_bus_gas - gas_energy * vehicle_share)', '(-gas_energy * vehicle_share)', 'gas_replaced'],
    ['waste', 'import_base + refill_share *', 'import_base + refill_share^2 *', 'imported_burned'],
    ['waste', 'refill_by_heat * freed_heat / import_heat_content', 'refill_by_heat * freed_capacity', 'imported_burned'],
    ['waste', '- residual_energy - reject_energy * reject_home_share', '- residual_energy', 'freed_heat'],
  ])('%s: "%s" written as "%s"', async (sector, right, wrong, seen) => {
    const path = `data/sectors/${sector}.yaml`;
    const text = ownStudy().get(path) ?? '';
    expect(text).toContain(right);
    const changed = await checkedStudy(ownStudy({ [path]: text.replace(right, wrong) }));
    const witness = witnesses.find((candidate) => candidate.sector === sector);
    if (!witness) throw new Error(`no witness for ${sector}`);
    const found = disagreements(drawnSets(changed, 40), witness);
    expect(found.some((difference) => difference.startsWith(`${sector}.${seen}`))).toBe(true);
  });

  test('but not another way to write the same', async () => {
    const path = 'data/sectors/transport.yaml';
    const text = (ownStudy().get(path) ?? '').replace('car_travel / car_occupancy', '1 / (car_occupancy / car_travel)');
    const witness = witnesses.find(({ sector }) => sector === 'transport');
    expect(witness && disagreements(drawnSets(await checkedStudy(ownStudy({ [path]: text })), 200), witness)).toEqual([]);
  });
});
