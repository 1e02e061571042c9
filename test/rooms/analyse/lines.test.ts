import { describe, expect, test } from 'vitest';
import { linesOf, placesCounted } from '../../../src/analyse/lines.js';
import { boundaries } from '../../../src/domain/findings.js';
import type { Boundary, Stage } from '../../../src/domain/documents.js';
import type { Diagnostic } from '../../../src/source/diagnostic.js';
import type { CheckedStudy } from '../../../src/domain/study.js';
import { checkedStudy } from '../../support/checked.js';
import { plan, planFile, smallStudy } from '../../support/small-study.js';
import { compare, ownStudy } from '../../support/world.js';

const change = 'change: { energy.use: { by: 50 % } }';
const files = smallStudy({ [planFile]: plan({ half: change }) });
const study = await checkedStudy(files);

function lineOf(id: string, municipality: string, of: CheckedStudy = study) {
  const set = of.potentials.get('AR5-100');
  if (!set) throw new Error('no potentials');
  const line = linesOf(of, municipality, set, []).find(({ quantity }) => quantity.id === `energy.${id}`);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}

describe('what each boundary counts of a line', () => {
  // by line: territorial, gpc-basic, life-cycle, avoided (docs/handbook/boundaries.md)
  test.each<[string, string, readonly number[]]>([
    ['direct', 'north', [0.25, 1, 1, 0]],
    ['direct', 'south', [0, 1, 1, 0]],
    ['bought', 'north', [0, 1, 1, 0]],
    ['before', 'north', [0, 0, 1, 0]],
    ['replaced', 'north', [0, 0, 1, 1]],
    ['passing', 'north', [1, 0, 0, 0]],
  ])('%s in the %s', (id, municipality, shares) => {
    const { counted } = lineOf(id, municipality);
    expect(boundaries.map((boundary) => counted.get(boundary))).toEqual(shares);
  });

  test('a stage is counted in every boundary that has it and in no other', () => {
    const stages: Readonly<Record<Stage, readonly Boundary[]>> = {
      direct: ['territorial', 'gpc-basic', 'life-cycle'],
      purchased: ['gpc-basic', 'life-cycle'],
      upstream: ['life-cycle'],
      avoided: ['life-cycle', 'avoided'],
    };
    const ids = { direct: 'direct', purchased: 'bought', upstream: 'before', avoided: 'replaced' };
    for (const stage of ['direct', 'purchased', 'upstream', 'avoided'] as const) {
      const { counted } = lineOf(ids[stage], 'north');
      expect(boundaries.filter((boundary) => (counted.get(boundary) ?? 0) > 0)).toEqual(stages[stage]);
    }
  });

  test('`counts` takes boundaries away and never adds one that the stage does not have', async () => {
    const sector = 'data/sectors/energy.yaml';
    const wide = (files.get(sector) ?? '').replace(
      'stage: upstream, falls: elsewhere',
      'stage: upstream, falls: elsewhere, counts: [territorial, gpc-basic, life-cycle]',
    );
    const { counted } = lineOf('before', 'north', await checkedStudy(smallStudy({ [sector]: wide, [planFile]: plan({ half: change }) })));
    expect(boundaries.map((boundary) => counted.get(boundary))).toEqual([0, 0, 1, 0]);
  });

  test('biogenic CO2 of what others do in the territory is no memo item of the municipality', async () => {
    const sector = 'data/sectors/energy.yaml';
    const others = (files.get(sector) ?? '').replace(
      'origin: biogenic, stage: direct, falls: home',
      'origin: biogenic, stage: direct, falls: home, counts: [territorial, life-cycle]',
    );
    const { baselines } = await compare(smallStudy({ [sector]: others, [planFile]: plan({ half: change }) }));
    expect(baselines.map(({ biogenic }) => biogenic)).toEqual([0]);
  });

  test('biogenic CO2 has no weight, is counted by no boundary and stands beside the baseline', async () => {
    expect(lineOf('bio', 'north')).toMatchObject({ potential: 0, biogenic: true });
    const { baselines, rows } = await compare(files);
    // 10 t of wood, 1.5 t of CO2 each
    expect(baselines.map(({ municipality, biogenic }) => [municipality, biogenic])).toEqual([['north', 15]]);
    const none = await compare(
      smallStudy({
        ...Object.fromEntries(files),
        'data/sectors/energy.yaml': (files.get('data/sectors/energy.yaml') ?? '').replace(/emits: \{ gas: CO2, origin: biogenic.*\}/, '}'),
      }),
    );
    expect(none.rows.map(({ byBoundary }) => byBoundary)).toEqual(rows.map(({ byBoundary }) => byBoundary));
  });
});

describe('where it falls', () => {
  test('the territorial panel sees only home', () => {
    const line = lineOf('direct', 'north');
    expect(placesCounted(line, 'territorial', 'north')).toEqual([{ place: 'north', share: 0.25 }]);
    expect(placesCounted(line, 'gpc-basic', 'north')).toEqual([
      { place: 'north', share: 0.25 },
      { place: 'south', share: 0.75 },
    ]);
    expect(placesCounted(line, 'avoided', 'north')).toEqual([]);
    expect(placesCounted(lineOf('direct', 'south'), 'gpc-basic', 'south')).toEqual([{ place: 'elsewhere', share: 1 }]);
  });

  test('reductions by hand: half of 200 t oil, 50 t gas and 10 t wood in 2030', async () => {
    const direct = (200 * 3 + 50 * 2) / 2;
    const energy = (260 / 2) * 0.5;
    const expected: Readonly<Record<Boundary, readonly [number, Readonly<Record<string, number>>]>> = {
      territorial: [0.25 * direct + 25 * 0.5 * 100, { north: 0.25 * direct + 1250 }],
      'gpc-basic': [direct + energy, { north: 0.25 * direct, south: 0.75 * direct, elsewhere: energy }],
      'life-cycle': [
        direct + energy + 2 * energy - energy,
        { north: 0.25 * (direct - energy), south: 0.75 * (direct - energy), elsewhere: 3 * energy },
      ],
      avoided: [-energy, { north: -0.25 * energy, south: -0.75 * energy }],
    };
    for (const boundary of boundaries) {
      const row = (await compare(files, { boundary, year: 2030 })).rows.find(({ measure }) => measure === 'half');
      const [reduction, falls] = expected[boundary];
      expect(row?.reduction.central, boundary).toBeCloseTo(reduction, 9);
      expect(row?.falls.map(({ municipality }) => municipality)).toEqual(Object.keys(falls));
      row?.falls.forEach(({ municipality, value }) =>
        expect(value, `${boundary} ${municipality}`).toBeCloseTo(falls[municipality] ?? NaN, 9),
      );
    }
  });
});

describe('warming potentials', () => {
  test('weigh each gas by its origin; a gas that the set lacks is a fault', async () => {
    const own = await checkedStudy(ownStudy());
    const set = own.potentials.get('AR5-100');
    if (!set) throw new Error('no potentials');
    const weight = new Map(linesOf(own, 'koege', set, []).map(({ quantity, potential }) => [quantity.id, potential]));
    // IPCC AR5 WG1 table 8.A.1
    expect(weight.get('waste.residual_ch4')).toBe(28);
    expect(weight.get('waste.biogas_ch4')).toBe(28);
    expect(weight.get('waste.compost_n2o')).toBe(265);
    expect([weight.get('waste.residual_co2'), weight.get('waste.heat_replaced'), weight.get('waste.residual_co2bio')]).toEqual([1, 1, 0]);
    const found: Diagnostic[] = [];
    linesOf(own, 'koege', { id: 'poor', of: new Map() }, found);
    expect(new Set(found.map(({ code, params }) => `${code} ${String('gas' in params ? params.gas : '')}`))).toEqual(
      new Set([
        'potential-missing fossil CH4',
        'potential-missing fossil N2O',
        'potential-missing biogenic CH4',
        'potential-missing biogenic N2O',
      ]),
    );
  });
});
