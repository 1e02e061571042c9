import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import type { CheckedStudy } from '../../src/domain/study.js';
import { evaluatePlan } from '../../src/evaluate/evaluate-plan.js';
import { planStudy } from '../../src/plan/plan-study.js';
import { checkedStudy, numberOf, planOfSets } from '../support/checked.js';
import { drawFrom, drawnInputs } from '../support/drawn-inputs.js';
import { evaluate, ownStudy, run } from '../support/world.js';

const study = await checkedStudy(ownStudy());
const sets = 300;
const draw = drawFrom(20261201);
const drawn = Array.from({ length: sets }, () => drawnInputs(study, draw));
const computed = evaluatePlan(planOfSets(study, drawn)).columns;
const [modes, lengths, directions] = [5, 3, 3];

const cells = (id: string, set: number): Float64Array =>
  computed.get(String(set))?.[numberOf(study, `transport.${id}`)] ?? new Float64Array();
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const size = (values: Iterable<number>): number => [...values].reduce((total, value) => total + Math.abs(value), 0);

describe('passenger-kilometres on random inputs', () => {
  test('split by length and by where they go are those of the mode', () => {
    for (let set = 0; set < sets; set++) {
      const [byMode, byLength, byDirection] = ['mode_travel', 'travel_by_distance', 'travel_by_direction'].map((id) => cells(id, set));
      for (let mode = 0; mode < modes; mode++) {
        const ofMode = byLength?.slice(mode * lengths, (mode + 1) * lengths) ?? [];
        const room = 1e-12 * Math.max(size(ofMode), 1);
        expect(Math.abs(sum(ofMode) - (byMode?.[mode] ?? NaN))).toBeLessThanOrEqual(room);
        const going = byDirection?.slice(mode * directions, (mode + 1) * directions) ?? [];
        expect(Math.abs(sum(going) - (byMode?.[mode] ?? NaN))).toBeLessThanOrEqual(room);
      }
    }
  });

  test('of cars stay what they are after they have answered, and so do their kilometres and their CO2', () => {
    for (let set = 0; set < sets; set++) {
      const [travel = NaN] = cells('car_travel', set);
      const byLength = cells('car_by_distance', set);
      const terms = size(byLength) + Math.abs(cells('mode_travel', set)[0] ?? NaN);
      expect(Math.abs(sum(byLength) - travel)).toBeLessThanOrEqual(1e-11 * terms);
      const [traffic = NaN] = cells('car_traffic', set);
      const byDirection = cells('car_by_direction', set);
      expect(Math.abs(sum(byDirection) - traffic)).toBeLessThanOrEqual((1e-11 * terms * Math.abs(traffic)) / Math.abs(travel));
      const tailpipe = cells('car_tailpipe_co2', set);
      // where nothing was sold in any year there is no fleet
      if (tailpipe.some(Number.isNaN)) continue;
      const lines = ['within', 'out', 'partner'].map((direction) => cells(`car_${direction}_co2`, set));
      const room = 1e-10 * Math.max(size(tailpipe), ...lines.map(size));
      expect(Math.abs(sum(lines.map(sum)) - sum(tailpipe))).toBeLessThanOrEqual(room);
      expect(Math.abs(sum(cells('car_co2_by_distance', set)) - sum(tailpipe))).toBeLessThanOrEqual(room);
    }
  });
});

function shortTrips(amount: string, taken: string): ReadonlyMap<string, string> {
  const measure = `  a:\n    title: { en: A }\n    kind: transport/cycle-superhighway\n    shift: { of: "transport.moved_travel[short]", to: cycle, new: ${amount}, taken-from: ${taken} }\n    source: ENS_FORTR\n`;
  return ownStudy({
    'scenarios/short.yaml': `scenario: short\ntitle: { en: S }\nmunicipality: koege\nyears: 2026-2045\nmeasures:\n${measure}`,
  });
}

describe('a shift of trips of one length', () => {
  test('takes what it gives, touches no other length, and adds only what is new', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100 }), async (amount, fromCars) => {
        const files = shortTrips(`${amount} pkm/person/year`, `{ car: ${fromCars} %, new-travel: ${100 - fromCars} % }`);
        const of = async (scenario?: string): Promise<number[]> => {
          const request = { municipalities: ['koege'], year: 2030, ...(scenario === undefined ? {} : { scenario }) };
          const { values } = await evaluate(files, 'transport.travel_by_distance', request);
          return values.filter(({ year }) => year === 2030).map(({ value }) => value);
        };
        const [before, after] = [await of(), await of('short')];
        const change = after.map((value, cell) => value - (before[cell] ?? NaN));
        const { values } = await evaluate(files, 'background.population', { municipalities: ['koege'], year: 2030 });
        const moved = amount * (values.find(({ year }) => year === 2030)?.value ?? NaN);
        change.forEach((value, cell) => {
          const expected = cell === 0 ? (-moved * fromCars) / 100 : cell === 3 * lengths ? moved : 0;
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6);
        });
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test('cannot take more short trips by car than there are', async () => {
    const files = shortTrips('4000 pkm/person/year', '{ car: 100 % }');
    const { diagnostics } = await run(files, { paths: ['scenarios/short.yaml'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['lever-invalid-result']);
  });
});

describe('in every municipality', () => {
  const ids = [...study.municipalities.keys()];
  let all: CheckedStudy;
  let plan: Plan;
  let columns: ReadonlyMap<string, readonly Float64Array[]>;
  beforeAll(async () => {
    all = await checkedStudy(ownStudy(), { municipalities: ids, wantedFile: () => false });
    plan = planStudy(all, 'whole');
    ({ columns } = evaluatePlan(plan));
  }, 60_000);
  const columnOf = (id: string, quantity: string): Float64Array => columns.get(id)?.[numberOf(all, quantity)] ?? new Float64Array();

  test('where trips go and where their kilometres lie give what the flow of car travel says', () => {
    const homeOf = (flow: string, id: string): number =>
      all.flows.find((row) => row.flow === flow && row.municipality === id && row.to === id)?.share ?? 0;
    expect(ids).toHaveLength(388);
    for (const id of ids) {
      const column = columnOf(id, 'transport.car_by_direction');
      const [within = NaN, out = NaN, partner = NaN] = [0, 1, 2].map((direction) => column[direction * plan.lanes]);
      const home = within + out * homeOf('car_out', id) + partner * homeOf('car_partner', id);
      expect(Math.abs(home / (within + out + partner) - homeOf('car_travel', id)), id).toBeLessThan(1e-4);
    }
  });

  test('no more cars come in than others drive, and the lines of others sum to what they are', () => {
    for (const id of ids) {
      const through = columnOf(id, 'transport.through_cars_co2e');
      expect(Math.min(...through), id).toBeGreaterThanOrEqual(0);
      const lines = ['incoming_cars', 'through_cars', 'vans', 'lorries'].map((line) => columnOf(id, `transport.${line}_co2e`));
      columnOf(id, 'transport.others_co2e').forEach((total, lane) => {
        expect(Math.abs(sum(lines.map((line) => line[lane] ?? NaN)) - total)).toBeLessThanOrEqual(1e-12 * total);
      });
    }
  });
});

test.each(['koege', 'kristianstad'])('%s: car travel over the Sound is that of its commuters, within a tenth', async (id) => {
  const of = async (quantity: string, member: number): Promise<number> => {
    const { values } = await evaluate(ownStudy(), `transport.${quantity}`, { municipalities: [id], year: 2026 });
    return values.filter(({ year }) => year === 2026)[member]?.value ?? NaN;
  };
  const [travel, commuters] = [await of('travel_by_direction', 2), await of('sound_travel', 0)];
  expect(Math.abs(travel / commuters - 1)).toBeLessThan(0.1);
});
