import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../src/formula/dimension-of.js';
import type { Lookup, Named } from '../../../src/formula/dimension-of.js';
import { namesIn } from '../../../src/formula/names-in.js';
import { showDimension } from '../../../src/quantity/dimension.js';
import { parseUnit } from '../../../src/quantity/parse-unit.js';
import { faultOf, located, underlined, units, valueOf } from '../quantity/program-units.js';
import { parse, treeOf } from './trees.js';

const named = (id: string, unit: string, by: readonly string[] = [], low = 0, high = Infinity): readonly [string, Named] => [
  id,
  { id, unit, by, low, high, dimension: valueOf(parseUnit(unit, located(unit).at, units)).dimension },
];

const known = new Map([
  named('deposit', 't/year', ['material']),
  named('k', '1/year', ['material']),
  named('there', 't'),
  named('days', '1/day'),
  named('sales', 'vehicle/year', ['power']),
  named('aged_sales', 'vehicle/year', ['age']),
  named('survival', '1', ['age'], 0, 1),
  named('factor', '1', ['age'], 0, 2),
  named('cars', 'vehicle', ['power', 'age']),
  named('speed', 'km/day', ['power']),
  named('speed_at', 'km/day', ['step']),
  named('ef_at', 'gCO2/vkm', ['power', 'step'], 1, 9),
  named('share', '1', [], 0.2, 0.9),
  named('start_share', '1', [], 0, 0.1),
  named('signed', 't/year', [], -1, 1),
]);
const lookup: Lookup = {
  quantity: (name) => known.get(name),
  names: () => [...known.keys()],
  dimensions: new Map([
    ['material', ['food', 'plastic']],
    ['power', ['petrol', 'battery']],
    ['age', ['0', '1', '2']],
    ['band', ['0-4', '5-9']],
    ['step', ['slow', 'fast']],
  ]),
  units,
};
const measured = (text: string) => valueOf(measureOf(treeOf(text), lookup));
const fault = (text: string) => faultOf(measureOf(treeOf(text), lookup));

describe('units, dimensions and bounds', () => {
  test.each([
    ['previous(share, start_share)', '1', [], 0, 0.9],
    ['previous(deposit, 2 * deposit)', 'kg/year', ['material'], 0, Infinity],
    ['decay(deposit, k, there)', 'kg/year', ['material'], 0, Infinity],
    ['decay(signed, k, there)', 'kg/year', ['material'], -Infinity, Infinity],
    ['turnover(sales, survival, cars, age)', 'vehicle', ['power'], 0, Infinity],
    ['interpolate(speed, speed_at, ef_at, step)', 'kgCO2/vkm', ['power'], 1, 9],
  ] as const)('%s', (text, unit, by, low, high) => {
    const { dimension, ...rest } = measured(text);
    expect(showDimension(dimension, units)).toBe(unit);
    expect(rest).toEqual({ by, low, high });
  });

  test.each([
    ['previous(deposit, there)', 'units-not-addable', 'previous(deposit, there)'],
    ['decay(deposit, share, there)', 'unit-mismatch', 'share'],
    ['decay(deposit, days, there)', 'unit-mismatch', 'days'],
    ['decay(deposit, k, deposit)', 'unit-mismatch', 'deposit'],
    ['turnover(sales, survival, sales, age)', 'dimension-not-in-value', 'age'],
    ['turnover(aged_sales, survival, cars, age)', 'dimension-in-value', 'aged_sales'],
    ['turnover(sales, factor, cars, age)', 'share-can-pass-one', 'factor'],
    ['turnover(sales, survival, cars, ages)', 'unknown-dimension', 'ages'],
    ['turnover(share, ef_at, ef_at, step)', 'unit-mismatch', 'ef_at'],
    ['interpolate(share, speed_at, ef_at, step)', 'unit-mismatch', 'speed_at'],
    ['interpolate(speed_at, speed_at, ef_at, step)', 'dimension-in-value', 'speed_at'],
    ['interpolate(speed, speed_at, ef_at, power)', 'dimension-not-in-value', 'power'],
  ] as const)('%s: %s', (text, code, under) => {
    const [found] = measureOf(treeOf(text), lookup).diagnostics;
    expect(found?.code).toBe(code);
    expect(found && underlined(text, found)).toBe(under);
  });

  test('ages count from 0 without gaps', () => {
    const banded: Lookup = { ...lookup, dimensions: new Map([...lookup.dimensions, ['age', ['0', '2', '3']]]) };
    const [found] = measureOf(treeOf('turnover(sales, survival, cars, age)'), banded).diagnostics;
    expect(found).toMatchObject({ code: 'ages-not-counted', params: { dimension: 'age', members: ['0', '2', '3'] } });
  });

  test('a unit fault names the argument as it is written', () => {
    expect(fault('decay(deposit, 2 * share, there)').params).toEqual({ what: '2 * share', expected: '1/year', found: '1' });
  });
});

describe('calls', () => {
  test.each([
    ['previous(a)', 2, false, 'previous(x, initial)'],
    ['decay(a, b)', 3, false, 'decay(deposit, rate, initial)'],
    ['turnover(a, b, c)', 3, true, 'turnover(entering, survival, initial, age)'],
    ['turnover(a, b, c, age[0])', 3, true, 'turnover(entering, survival, initial, age)'],
    ['interpolate(a, b, c, 1)', 3, true, 'interpolate(x, at, value, dimension)'],
    ['min(a)', 'some', false, 'min(a, b)'],
  ])('%s takes %s values, and the name of a dimension: %s', (text, values, dimension, call) => {
    expect(faultOf(parse(text))).toMatchObject({ code: 'formula-arguments', params: { values, dimension, call } });
  });

  test('a dimension is no quantity, and the year before is not the same year', () => {
    const tree = treeOf('turnover(a, b, c, age) + previous(d + e, f) * interpolate(g, h, i, step)');
    const names = (years: 'any year' | 'same year') => namesIn(tree, years).map(({ name }) => name);
    expect(names('any year').join('')).toBe('abcdefghi');
    expect(names('same year').join('')).toBe('abcfghi');
  });
});
