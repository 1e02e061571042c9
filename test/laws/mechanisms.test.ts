import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Made } from '../support/made-study.js';
import { firstYear, madeStudy } from '../support/made-study.js';
import { evaluate } from '../support/world.js';

const settings = { seed: 20261123, numRuns: 40 };
const years = 12;
const positive = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);
const series = fc.array(positive, { minLength: years, maxLength: years });

/** The values of a quantity by year; by member first, when it has some. */
async function valuesOf(made: Made, quantity: string): Promise<number[][]> {
  const { values } = await evaluate(madeStudy(made), `made.${quantity}`);
  const members = [...new Set(values.map(({ member }) => member.join()))];
  return members.map((own) => values.filter(({ member }) => member.join() === own).map(({ value }) => value));
}

async function seriesOf(made: Made, quantity: string): Promise<number[]> {
  return (await valuesOf(made, quantity))[0] ?? [];
}

/** Equal but for rounding, relative to the largest number that goes into them. */
function near(found: readonly number[], expected: readonly number[], size = 0): void {
  expect(found).toHaveLength(expected.length);
  const scale = Math.max(size, ...expected.map(Math.abs), 1e-9);
  found.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? Number.NaN)) / scale, `${value} against ${expected[i]} in year ${i}`).toBeLessThan(1e-12);
  });
}

describe('previous', () => {
  const lagged = (x: readonly number[], initial: number): Made => ({
    years,
    quantities: { x: 'unit: t/year, given', first: 'unit: t/year, given', out: 'unit: t/year, formula: "previous(x, first)"' },
    cells: { x, first: initial },
    units: { x: 't/year', first: 't/year' },
  });

  test('is the series one year later, after the initial value', () =>
    fc.assert(
      fc.asyncProperty(series, positive, async (x, initial) => {
        expect(await seriesOf(lagged(x, initial), 'out')).toEqual([initial, ...x.slice(0, -1)]);
      }),
      settings,
    ));

  const stock = (inflow: readonly number[], start: number): Made => ({
    years,
    quantities: {
      inflow: 'unit: t/year, given',
      start: 'unit: t, given',
      one_year: 'unit: year, value: 1 year, source: made',
      stock: 'unit: t, formula: "previous(stock, start) + inflow * one_year"',
    },
    cells: { inflow, start },
    units: { inflow: 't/year', start: 't' },
  });

  test('a stock that refers to itself is what was there and all that came since', () =>
    fc.assert(
      fc.asyncProperty(series, positive, async (inflow, start) => {
        let there = start;
        near(
          await seriesOf(stock(inflow, start), 'stock'),
          inflow.map((value) => (there += value)),
        );
      }),
      settings,
    ));

  test('a ramp of constant inflow is a straight line', async () => {
    const line = await seriesOf(stock(new Array<number>(years).fill(3), 5), 'stock');
    expect(line).toEqual(Array.from({ length: years }, (_, i) => 5 + 3 * (i + 1)));
  });

  test('two quantities that need each other through it, and an argument that is itself computed', () =>
    fc.assert(
      fc.asyncProperty(fc.double({ min: 0.01, max: 0.4, noNaN: true }), fc.double({ min: 0.01, max: 0.4, noNaN: true }), async (a, b) => {
        const made: Made = {
          years,
          quantities: {
            a: 'unit: 1, kind: intensity, given',
            b: 'unit: 1, kind: intensity, given',
            prey: 'unit: 1, kind: intensity, signed: true, formula: "previous(prey + hunter, 1) * a + 2"',
            hunter: 'unit: 1, kind: intensity, signed: true, formula: "prey * b + previous(previous(hunter, 0), 0)"',
          },
          cells: { a, b },
          units: {},
        };
        const [prey, hunter]: [number[], number[]] = [[], []];
        for (let i = 0; i < years; i++) {
          prey.push((i === 0 ? 1 : (prey[i - 1] ?? 0) + (hunter[i - 1] ?? 0)) * a + 2);
          hunter.push((prey[i] ?? 0) * b + (hunter[i - 2] ?? 0));
        }
        near(await seriesOf(made, 'prey'), prey);
        near(await seriesOf(made, 'hunter'), hunter);
      }),
      settings,
    ));

  test('Bass diffusion: A(t+1) = A(t) + (p + q A(t)/M)(M - A(t))', async () => {
    const [p, q, market, start] = [0.00112096, 0.103333441, 21474.3917595734, 0];
    const made: Made = {
      years: 5,
      quantities: {
        p: 'unit: 1, given',
        q: 'unit: 1, given',
        market: 'unit: vehicle, given',
        start: 'unit: vehicle, given',
        before: 'unit: vehicle, formula: "previous(adopted, start)"',
        adopted: 'unit: vehicle, formula: "before + (p + q * before / market) * (market - before)"',
      },
      cells: { p, q, market, start },
      units: { market: 'vehicle', start: 'vehicle' },
    };
    // Project Drawdown solutions, model/tests/test_s_curve.py, test_bass_diffusion, Eastern Europe 2015-2019
    const published = [24.0719341868, 50.6015321733, 79.8332534663, 112.0344743993, 147.4973320574];
    (await seriesOf(made, 'adopted')).forEach((value, i) => expect(value).toBeCloseTo(published[i] ?? 0, 9));
  });
});

describe('decay', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
  const landfill = (deposit: readonly number[], k: number, initial: number): Made => ({
    years,
    quantities: {
      deposit: 'unit: t/year, given',
      k: 'unit: 1/year, given',
      initial: 'unit: t, given',
      out: 'unit: t/year, formula: "decay(deposit, k, initial)"',
    },
    cells: { deposit, k, initial },
    units: { deposit: 't/year', k: '1/year', initial: 't' },
  });

  test('each deposit decays by its own exponential from the year after', () =>
    fc.assert(
      fc.asyncProperty(series, rate, positive, async (deposit, k, initial) => {
        const expected = deposit.map((_, t) =>
          [initial, ...deposit].slice(0, t + 1).reduce((sum, amount, i) => sum + amount * Math.exp(-k * (t - i)) * -Math.expm1(-k), 0),
        );
        near(await seriesOf(landfill(deposit, k, initial), 'out'), expected, Math.max(initial, ...deposit));
      }),
      settings,
    ));

  test('what is deposited has decayed or is still there', () =>
    fc.assert(
      fc.asyncProperty(series, rate, positive, async (deposit, k, initial) => {
        const made = landfill(deposit, k, initial);
        const own: Made = {
          ...made,
          quantities: {
            ...made.quantities,
            one_year: 'unit: year, value: 1 year, source: made',
            stock: 'unit: t, formula: "previous(stock, initial) + (deposit - out) * one_year"',
            kept: 'unit: t, formula: "previous(kept, initial) * exp(-k * one_year) + deposit * one_year"',
          },
        };
        near(await seriesOf(own, 'stock'), await seriesOf(own, 'kept'), initial + deposit.reduce((sum, value) => sum + value, 0));
      }),
      settings,
    ));

  test('a constant deposit into its steady state decays as fast as it comes', () =>
    fc.assert(
      fc.asyncProperty(
        positive,
        rate.filter((k) => k > 0.001),
        async (deposit, k) => {
          const steady = deposit / -Math.expm1(-k);
          near(await seriesOf(landfill(new Array<number>(years).fill(deposit), k, steady), 'out'), new Array<number>(years).fill(deposit));
        },
      ),
      settings,
    ));

  test('is linear in deposits and initial stock', () =>
    fc.assert(
      fc.asyncProperty(series, series, rate, positive, positive, async (a, b, k, one, other) => {
        const [first, second] = [await seriesOf(landfill(a, k, one), 'out'), await seriesOf(landfill(b, k, other), 'out')];
        const both = landfill(
          a.map((value, i) => 2 * value + (b[i] ?? 0)),
          k,
          2 * one + other,
        );
        near(
          await seriesOf(both, 'out'),
          first.map((value, i) => 2 * value + (second[i] ?? 0)),
          2 * Math.max(one, ...a) + Math.max(other, ...b),
        );
      }),
      settings,
    ));
});

describe('turnover', () => {
  const ages = 5;
  const falling = fc
    .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: ages, maxLength: ages })
    .map((factors) => factors.map((_, i) => factors.slice(0, i + 1).reduce((product, factor) => product * factor, 1)));
  const byAge = fc.array(positive, { minLength: ages, maxLength: ages });
  const named = (name: string, values: readonly number[]): Record<string, number> =>
    Object.fromEntries(values.map((value, age) => [`${name}[${age}]`, value]));
  const fleet = (entering: readonly number[], survival: readonly number[], initial: readonly number[]): Made => ({
    years,
    dimensions: [`age: [${Array.from({ length: ages }, (_, age) => age).join(', ')}]`],
    quantities: {
      entering: 'unit: vehicle/year, given',
      survival: 'unit: 1, by: [age], given',
      initial: 'unit: vehicle, by: [age], given',
      fleet: 'unit: vehicle, formula: "turnover(entering, survival, initial, age)"',
    },
    cells: { entering, ...named('survival', survival), ...named('initial', initial) },
    units: { entering: 'vehicle/year', initial: 'vehicle' },
  });
  /** Every cohort for itself: what entered, times the share that is alive at its age; the initial ones from the share at their age. */
  const expectedFleet = (entering: readonly number[], survival: readonly number[], initial: readonly number[]): number[] =>
    entering.map((_, t) => {
      const own = survival.reduce((sum, share, age) => sum + (age <= t ? (entering[t - age] ?? 0) * share : 0), 0);
      return initial.reduce((sum, there, age) => sum + (there * (survival[age + t + 1] ?? 0)) / (survival[age] ?? 1), own);
    });

  test('is the sum of all cohorts', () =>
    fc.assert(
      fc.asyncProperty(series, falling, byAge, async (entering, survival, initial) => {
        near(
          await seriesOf(fleet(entering, survival, initial), 'fleet'),
          expectedFleet(entering, survival, initial),
          Math.max(...initial, ...entering),
        );
      }),
      settings,
    ));

  test('entering = change of stock + scrapped, and no vehicle comes out of nothing', () =>
    fc.assert(
      fc.asyncProperty(series, falling, byAge, async (entering, survival, initial) => {
        const stock = await seriesOf(fleet(entering, survival, initial), 'fleet');
        const before = [initial.reduce((sum, value) => sum + value, 0), ...stock.slice(0, -1)];
        const scrapped = stock.map((value, i) => (entering[i] ?? 0) - (value - (before[i] ?? 0)));
        const size = Math.max(...before, ...entering, 1);
        for (const value of scrapped) expect(value / size).toBeGreaterThan(-1e-12);
        // every cohort is gone in the end: all that entered before the last ages, and all that was there, has been scrapped
        const left = entering.slice(-ages).reduce((sum, value, i) => sum + value * (survival[ages - 1 - i] ?? 0), 0);
        const all = entering.reduce((sum, value) => sum + value, before[0] ?? 0);
        near([scrapped.reduce((sum, value) => sum + value, 0)], [all - left], all);
      }),
      settings,
    ));

  test('constant sales end in sales times the sum of the shares, after as many years as there are ages', () =>
    fc.assert(
      fc.asyncProperty(positive, falling, byAge, async (sales, survival, initial) => {
        const stock = await seriesOf(fleet(new Array<number>(years).fill(sales), survival, initial), 'fleet');
        const steady = sales * survival.reduce((sum, share) => sum + share, 0);
        near(stock.slice(ages - 1), new Array<number>(years - ages + 1).fill(steady), Math.max(...initial));
      }),
      settings,
    ));

  test('is linear in what enters and in the initial stock', () =>
    fc.assert(
      fc.asyncProperty(series, series, falling, byAge, byAge, async (a, b, survival, one, other) => {
        const [first, second] = [await seriesOf(fleet(a, survival, one), 'fleet'), await seriesOf(fleet(b, survival, other), 'fleet')];
        const both = fleet(
          a.map((value, i) => value + 2 * (b[i] ?? 0)),
          survival,
          one.map((value, i) => value + 2 * (other[i] ?? 0)),
        );
        near(
          await seriesOf(both, 'fleet'),
          first.map((value, i) => value + 2 * (second[i] ?? 0)),
          Math.max(...a, ...b, ...one, ...other),
        );
      }),
      settings,
    ));

  test('works in each cell of the other dimensions for itself', async () => {
    const made = fleet([], [1, 0.5, 0.25, 0.125, 0], [0, 0, 0, 0, 0]);
    const own: Made = {
      ...made,
      years: 3,
      dimensions: ['power: [petrol, battery]', 'age: [0, 1, 2, 3, 4]'],
      quantities: {
        ...made.quantities,
        entering: 'unit: vehicle/year, by: [power], given',
        fleet: 'unit: vehicle, by: [power], formula: "turnover(entering, survival, initial, age)"',
      },
      cells: { ...made.cells, 'entering[petrol]': [4, 0, 0], 'entering[battery]': [0, 8, 16] },
    };
    expect(
      await valuesOf({ ...own, cells: Object.fromEntries(Object.entries(own.cells).filter(([name]) => name !== 'entering')) }, 'fleet'),
    ).toEqual([
      [4, 2, 1],
      [0, 8, 20],
    ]);
  });
});

describe('interpolate', () => {
  const points = 4;
  const rising = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: points, maxLength: points })
    .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)));
  const heights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: points, maxLength: points });
  const table = (x: readonly number[], at: readonly number[], value: readonly number[]): Made => ({
    years: x.length,
    dimensions: ['point: [p0, p1, p2, p3]'],
    quantities: {
      x: 'unit: pkm/vkm, given',
      at: 'unit: pkm/vkm, by: [point], given',
      value: 'unit: kgCO2/vkm, by: [point], given',
      out: 'unit: kgCO2/vkm, formula: "interpolate(x, at, value, point)"',
    },
    cells: {
      x,
      ...Object.fromEntries(at.map((one, i) => [`at[p${i}]`, one])),
      ...Object.fromEntries(value.map((one, i) => [`value[p${i}]`, one])),
    },
    units: { x: 'pkm/vkm', at: 'pkm/vkm', value: 'kgCO2/vkm' },
  });

  test('meets its points exactly, holds its ends, and is halfway in the middle', () =>
    fc.assert(
      fc.asyncProperty(rising, heights, async (at, value) => {
        const ends = [(at[0] ?? 0) / 2, (at.at(-1) ?? 0) * 2];
        expect(await seriesOf(table([...at, ...ends], at, value), 'out')).toEqual([...value, value[0], value.at(-1)]);
        const middles = at.slice(1).map((point, i) => (point + (at[i] ?? 0)) / 2);
        near(
          await seriesOf(table(middles, at, value), 'out'),
          value.slice(1).map((height, i) => (height + (value[i] ?? 0)) / 2),
          Math.max(...value),
        );
      }),
      settings,
    ));

  test('is linear in the values of the table', () =>
    fc.assert(
      fc.asyncProperty(rising, heights, heights, fc.integer({ min: 0, max: 5000 }), async (at, one, other, x) => {
        const [first = 0] = await seriesOf(table([x], at, one), 'out');
        const [second = 0] = await seriesOf(table([x], at, other), 'out');
        const sum = one.map((value, i) => value + 3 * (other[i] ?? 0));
        near(await seriesOf(table([x], at, sum), 'out'), [first + 3 * second], Math.max(...sum));
      }),
      settings,
    ));
});

test('the years of a made study begin where the tests think', async () => {
  const made: Made = { years: 2, quantities: { a: 'unit: t, given' }, cells: { a: [1, 2] }, units: { a: 't' } };
  const { values } = await evaluate(madeStudy(made), 'made.a');
  expect(values.map(({ year }) => year)).toEqual([firstYear, firstYear + 1]);
});
