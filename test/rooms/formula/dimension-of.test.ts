import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../src/formula/dimension-of.js';
import type { Lookup, Named } from '../../../src/formula/dimension-of.js';
import { showDimension } from '../../../src/quantity/dimension.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { faultOf, located, underlined, units, valueOf } from '../quantity/program-units.js';
import { treeOf } from './trees.js';

const quantity = (
  id: string,
  unit: string,
  by: readonly string[] = [],
  low = 0,
  high = Infinity,
  whole?: string,
): readonly [string, Named] => [
  id,
  {
    id,
    unit,
    dimension: valueOf(parseUnit(unit, located(unit).at, units)).dimension,
    by,
    low,
    high,
    ...(whole === undefined ? {} : { whole }),
  },
];

const known = new Map([
  quantity('travel', 'pkm/year', ['mode']),
  quantity('traffic', 'vkm/year', ['mode']),
  quantity('occupancy', 'pkm/vkm', ['mode'], 1, 50),
  quantity('ef', 'gCO2/vkm', ['mode', 'fuel']),
  quantity('mode_share', '%', ['mode'], 0, 1, 'mode'),
  quantity('fuel_share', '1', ['mode', 'fuel'], 0, 1, 'fuel'),
  quantity('rate', '1', ['fuel'], 0, 1),
  quantity('loss', '%', [], 0, 1),
  quantity('waste', 't/year'),
  quantity('co2', 'kgCO2/year'),
  quantity('co2bio', 'kgCO2bio/year'),
  quantity('ch4', 'kgCH4/year'),
  quantity('heat', 'MWh/year'),
  quantity('power', 'GJ/year'),
  quantity('dkk', 'DKK'),
  quantity('sek', 'SEK'),
  quantity('signed', '1', [], -2, 3),
  quantity('area', 'm^2'),
  quantity('life', 'year'),
]);

const lookup: Lookup = {
  quantity: (name) => known.get(name),
  names: () => [...known.keys()],
  dimensions: new Map([
    ['mode', ['car', 'bus', 'plugin-hybrid']],
    ['fuel', ['petrol', 'electric']],
    ['gas', ['a']],
  ]),
  units,
};

const measured = (text: string) => valueOf(measureOf(treeOf(text), lookup));
const fault = (text: string) => faultOf(measureOf(treeOf(text), lookup));

describe('units and dimensions', () => {
  test.each([
    ['travel / occupancy', 'vkm/year', ['mode']],
    ['sum(travel / occupancy * ef, fuel)', 'kgCO2/year', ['mode']],
    ['sum(sum(traffic * ef, mode), fuel)', 'kgCO2/year', []],
    ['rate * travel', 'pkm/year', ['fuel', 'mode']],
    ['travel[plugin-hybrid]', 'pkm/year', []],
    ['ef[electric]', 'kgCO2/vkm', ['mode']],
    ['ef[electric, car]', 'kgCO2/vkm', []],
    ['heat + power', 'MJ/year', []],
    ['max(0 * heat, heat - power)', 'MJ/year', []],
    ['sqrt(area)', 'km', []],
    ['area^(1/2)', 'km', []],
    ['area^-1', '1/km^2', []],
    ['life^2 / life', 'year', []],
    ['loss^(life / life)', '1', []],
    ['exp(-loss) * log(1 + loss)', '1', []],
    ['abs(-travel)', 'pkm/year', ['mode']],
  ])('%s is %s by %j', (text, unit, by) => {
    const { dimension, by: found } = measured(text);
    expect([showDimension(dimension, units).split('*').sort().join('*'), found]).toEqual([unit, by]);
  });

  test.each([
    ['travel + traffic', 'units-not-addable', 'travel + traffic'],
    ['2 * (co2 - ch4)', 'units-not-addable', 'co2 - ch4'],
    ['min(co2, co2, waste)', 'units-not-addable', 'min(co2, co2, waste)'],
    ['waste + 1', 'units-not-addable', 'waste + 1'],
    ['2^life', 'unit-in-exponent', 'life'],
    ['area^loss', 'unit-not-plain', 'area'],
    ['exp(life)', 'unit-not-plain', 'life'],
    ['1 + log(life)', 'unit-not-plain', 'life'],
    ['sum(travel, fuel)', 'dimension-not-in-value', 'fuel'],
    ['sum(sum(travel, mode), mode)', 'dimension-not-in-value', 'mode'],
    ['sum(travel, mod)', 'unknown-dimension', 'mod'],
    ['travel * trafic', 'unknown-quantity', 'trafic'],
    ['2 * travel[cra]', 'unknown-member', 'travel[cra]'],
    ['ef[car, bus]', 'unknown-member', 'ef[car, bus]'],
    ['waste[car]', 'member-of-nothing', 'waste[car]'],
    ['travel[car, car]', 'member-of-nothing', 'travel[car, car]'],
  ])('%s is refused as %s at %s', (text, code, where) => {
    const found = fault(text);
    expect([found.code, underlined(text, found)]).toEqual([code, where]);
  });

  test('what is near is offered', () => {
    expect(fault('trafic').params).toEqual({ name: 'trafic', nearest: 'traffic' });
    expect(fault('sum(travel, mod)').params).toEqual({ name: 'mod', nearest: 'mode' });
    expect(fault('travel[caar]').params).toMatchObject({ nearest: 'car', members: ['car', 'bus', 'plugin-hybrid'] });
    expect(fault('zzzzz').params).toEqual({ name: 'zzzzz' });
  });

  test.each([
    ['co2 + ch4', 'weigh gases with a warming potential'],
    ['co2bio + co2', 'fossil and biogenic CO2 are kept apart'],
    ['travel + traffic', 'occupancy (pkm/vkm)'],
    ['traffic + travel', 'occupancy (pkm/vkm)'],
    ['waste + co2', 'emission factor'],
    ['dkk + sek', 'exchange rate'],
    ['waste + waste / life', 'per year'],
  ])('%s: %s', (text, hint) => {
    expect(fault(text).params).toMatchObject({ hint: expect.stringContaining(hint) as string });
  });

  test.each(['co2 * life * traffic + 1', 'co2 * traffic + 1', 'life * dkk + 1', 'waste * life * life + waste'])(
    '%s: no hint is better than a wrong one',
    (text) => {
      expect(fault(text).params).not.toHaveProperty('hint');
    },
  );

  test('all faults are told, each at its place', () => {
    const text = 'travle * 2 + exp(life) * waste[x]';
    expect(measureOf(treeOf(text), lookup).diagnostics.map((found) => [found.code, underlined(text, found)])).toEqual([
      ['unknown-quantity', 'travle'],
      ['unit-not-plain', 'life'],
      ['member-of-nothing', 'waste[x]'],
    ]);
  });
});

describe('bounds', () => {
  test.each([
    ['loss * rate', 0, 1],
    ['1 - loss', 0, 1],
    ['(1 - loss) * (1 - rate)', 0, 1],
    ['sum(mode_share, mode)', 1, 1],
    ['1 - sum(mode_share, mode)', 0, 0],
    ['sum(fuel_share, fuel)', 1, 1],
    ['sum(fuel_share[car], fuel)', 1, 1],
    ['sum(fuel_share[car] * rate, fuel)', 0, 1],
    ['sum(rate * loss * fuel_share, fuel)', 0, 1],
    ['sum(fuel_share * rate / occupancy, fuel)', 0, 1],
    ['sum(fuel_share * rate + fuel_share * loss, fuel)', 0, 2],
    ['sum(-fuel_share * rate, fuel)', -1, 0],
    ['sum(mode_share * sum(fuel_share * rate, fuel), mode)', 0, 1],
    ['min(1, 2 * loss)', 0, 1],
    ['max(0, 1 - 2 * loss)', 0, 1],
    ['loss^2', 0, 1],
    ['loss^rate', 0, 1],
    ['exp(-loss)', Math.exp(-1), 1],
    ['sqrt(loss)', 0, 1],
    ['abs(signed)', 0, 3],
    ['signed^2', 0, 9],
    ['1 / (1 + loss)', 0.5, 1],
    ['loss / loss', 0, Infinity],
    ['loss / signed', -Infinity, Infinity],
    ['1 / (0 * loss)', -Infinity, Infinity],
    ['1 / 0 - 1 / 0', -Infinity, Infinity],
    ['log(signed)', -Infinity, Infinity],
    ['loss + rate', 0, 2],
    ['sum(rate, fuel)', 0, 2],
    ['sum(fuel_share, mode)', 0, 3],
    ['sum(fuel_share[car, petrol] * rate, fuel)', 0, 2],
    ['sum(mode_share^2, mode)', 0, 3],
    ['sum((1 - mode_share), mode)', 0, 3],
    ['sum(min(mode_share, 1), mode)', 0, 3],
    ['sum(mode_share + loss, mode)', 0, 6],
  ])('%s lies in %d .. %d', (text, low, high) => {
    expect(measured(text)).toMatchObject({ low, high });
  });

  test('nesting costs no more than its length', () => {
    const whole: Named = { id: 'w', unit: '1', dimension: new Map(), by: ['mode'], low: 0, high: 1, whole: 'mode' };
    const depth = 30;
    const tree = treeOf(`${'sum(w*'.repeat(depth)}w${',mode)'.repeat(depth)}`);
    let lookups = 0;
    const counting: Lookup = {
      ...lookup,
      quantity: () => {
        lookups++;
        return whole;
      },
    };
    expect(measureOf(tree, counting).value).toMatchObject({ low: 0, high: 1 });
    expect(lookups, 'each name is measured once, however deep it stands').toBe(depth + 1);
  });
});
