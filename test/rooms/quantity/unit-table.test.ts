import { describe, expect, test } from 'vitest';
import { baseDimensions, unitTable } from '../../../src/quantity/unit-table.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { toBase } from '../../../src/quantity/show.js';
import { faultOf, located, unitLines, unitRow, units, valueOf } from './program-units.js';

describe('the table of units', () => {
  test.each([
    [unitRow('kWh ', 'energy'), 'unit-syntax'],
    [unitRow('k/h', 'energy'), 'unit-syntax'],
    [unitRow('', 'energy'), 'unit-syntax'],
    [unitRow('1', 'energy'), 'unit-syntax'],
    [unitRow('1', '1', '2'), 'unit-syntax'],
    [unitRow('ton', 'mass', '1000'), 'unit-ton'],
    [unitRow('Ton', 'mass', '1000'), 'unit-ton'],
    [unitRow('x', 'energi'), 'csv-cell-choice'],
    [unitRow('x', 'mass/volume'), 'unit-syntax'],
    [unitRow('x', 'mass', '0'), 'not-a-number'],
    [unitRow('x', 'mass', '1.5'), 'not-a-number'],
    [unitRow('x', 'mass', '1', '-1'), 'not-a-number'],
    [unitRow('x', 'mass', '9999999999999999'), 'not-a-number'],
  ])('a bad row is refused: %j', (row, code) => {
    expect(faultOf(unitTable([row])).code).toBe(code);
  });

  test('a symbol that stands twice points to the first', () => {
    const first = unitRow('kg', 'mass');
    const twice = faultOf(unitTable([first, unitRow('kg', 'mass', '1000')]));
    expect(twice).toMatchObject({ code: 'duplicate-id', also: [{ relation: 'first-given-here', at: first.unit.at }] });
  });

  test('dimensions may be products and powers', () => {
    const table = valueOf(unitTable([unitRow('x', 'mass*distance^2'), unitRow('y', 'mass*mass^-1')]));
    expect(Object.fromEntries(table.get('x')?.dimension ?? [])).toEqual({ mass: 1, distance: 2 });
    expect(table.get('y')?.dimension.size).toBe(0);
  });

  test('every base has exactly one unit of scale 1 that stands first, so that units can be shown', () => {
    for (const base of baseDimensions) {
      const first = [...units.values()].find((unit) => unit.dimension.size === 1 && unit.dimension.get(base) === 1);
      expect([base, first?.numerator, first?.denominator]).toEqual([base, 1, 1]);
    }
  });

  test.each([
    ['pmi', 1, 'person*mi', 1, 'person*km', 'pkm'],
    ['stmi', 1, 'shortton*mi', 1, 't*km', 'tkm'],
    ['bbl', 1, 'gal', 42, 'm3', 'm3'],
    ['ha', 1, 'm2', 10_000, 'm2', 'm2'],
    ['toe', 1, 'GJ', 41.868, 'GJ', 'GJ'],
    ['ktoe', 1, 'TJ', 41.868, 'TJ', 'TJ'],
  ])('%s is what it is made of', (unit, count, same, times, measuredIn, plain) => {
    const size = (text: string): number => toBase(1, valueOf(parseUnit(text, located(text).at, units)));
    expect((count * size(unit)) / size(plain)).toBeCloseTo((times * size(same)) / size(measuredIn), 12);
  });

  test('every row has a name', () => {
    expect(unitLines[0]).toBe('unit,dimension,numerator,denominator,name');
    expect(unitLines.slice(1).filter((line) => (line.split(',')[4] ?? '').trim() === '')).toEqual([]);
  });

  test.each([
    ...[
      'kgCO2e/t',
      'BTU/shortton',
      'gCO2/BTU',
      'gCO2bio/kg',
      'BTU/scf',
      'gCH4/BTU',
      'BTU/gal',
      'BTU/kWh',
      'BTU/m3',
      'kgCO2e/MWh',
      'kWh/m3',
    ],
    ...[
      'kg/m3',
      'm3/t',
      'gN/t',
      'kgN/kgN',
      'l/t',
      'kgCO2e/l',
      'kWh/t',
      'kgC/kg',
      't/person/year',
      'kperson',
      'Gg/year',
      '1/year',
      'gCO2e/mi',
    ],
    ...[
      'lbCO2e/MWh',
      'kWh/mi',
      'vmi/vehicle/day',
      'vmi/day',
      'kgCO2/vmi',
      'gCH4/vmi',
      'gN2O/vmi',
      'kgCO2/m3',
      'gCO2e/MJ',
      'kt',
      'USD',
      'K',
    ],
  ])('published cases need %s', (text) => {
    expect(parseUnit(text, located(text).at, units).diagnostics).toEqual([]);
  });
});
