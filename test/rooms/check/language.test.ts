import { describe, expect, test } from 'vitest';
import { checkStudy } from '../../../src/check/check-study.js';
import { expressionParser } from '../../../src/formula/parser.js';
import { readStudy } from '../../../src/read/read-study.js';
import type { Made } from '../../support/made-study.js';
import { madeStudy } from '../../support/made-study.js';
import { everything, evaluate, memoryWorld, run } from '../../support/world.js';

const parser = await expressionParser();

function checked(files: ReadonlyMap<string, string>) {
  const { value } = readStudy({ ...memoryWorld(files), paths: [] });
  if (!value) throw new Error('the made study cannot be read');
  return checkStudy(value, { ...everything, wantedFile: () => true, today: '2026-11-23' }, parser);
}

const formulas = (all: Readonly<Record<string, string>>): Made => ({
  years: 3,
  quantities: { x: 'unit: t, given', ...Object.fromEntries(Object.entries(all).map(([id, text]) => [id, `unit: t, formula: "${text}"`])) },
  cells: { x: 1 },
  units: { x: 't' },
});
const codes = (made: Made) => checked(madeStudy(made)).diagnostics.map(({ code }) => code);
const order = (made: Made) => checked(madeStudy(made)).value?.quantities.map(({ id }) => id.slice('made.'.length)) ?? [];

describe('the order of quantities', () => {
  test('each comes after all that it needs', () => {
    expect(order(formulas({ c: 'b + a', b: 'a', a: 'x' }))).toEqual(['x', 'a', 'b', 'c']);
  });

  test('those that need each other through previous stand together, in the order of the same year', () => {
    const found = order(formulas({ after: 'stock', flow: 'previous(stock, x)', far: 'x', stock: 'flow + x' }));
    expect(found.slice(found.indexOf('flow'), found.indexOf('flow') + 2)).toEqual(['flow', 'stock']);
    expect(found.indexOf('after')).toBeGreaterThan(found.indexOf('stock'));
  });

  test.each<Readonly<Record<string, string>>>([
    { a: 'b', b: 'a' },
    { a: 'a + x' },
    { a: 'previous(x, a)' },
    { a: 'previous(a, x) + b', b: 'a' },
    { a: 'previous(b, x) + c', b: 'c', c: 'a' },
  ])('a circle within one year is a fault: %j', (circle) => {
    expect(codes(formulas(circle))).toEqual(['formula-cycle']);
  });

  test.each<Readonly<Record<string, string>>>([
    { a: 'previous(a, x)' },
    { a: 'previous(previous(a, x), x)' },
    { a: 'previous(b, x)', b: 'previous(a, x)' },
    { a: 'previous(b + c, x)', b: 'a', c: 'b' },
  ])('a circle through the year before is none: %j', (circle) => {
    expect(codes(formulas(circle))).toEqual([]);
  });

  test('a share that refers to itself is proved by what it promises', () => {
    const made = (formula: string): Made => ({
      years: 3,
      quantities: { p: 'unit: 1, given', s: `unit: 1, formula: "${formula}"` },
      cells: { p: 0.5 },
      units: {},
    });
    expect(codes(made('previous(s, p) * p'))).toEqual([]);
    expect(codes(made('min(1, previous(s, p) + p)'))).toEqual([]);
    expect(codes(made('previous(s, p) + p'))).toEqual(['share-can-pass-one']);
  });
});

describe('what the numbers must keep', () => {
  const survival: Made = {
    years: 2,
    dimensions: ['age: [0, 1]'],
    quantities: {
      s: 'unit: 1, by: [age], given',
      x: 'unit: vehicle, by: [age], given',
      out: 'unit: vehicle, formula: "turnover(sum(x, age) / year, s, x, age)"',
      year: 'unit: year, value: 1 year, source: made',
    },
    cells: { 's[0]': 0.4, 's[1]': 0.5, 'x[0]': 1, 'x[1]': 1 },
    units: { x: 'vehicle' },
  };

  test('survival that rises is a fault at its argument', async () => {
    const files = madeStudy(survival);
    const { diagnostics } = await run(files, { want: { kind: 'evaluation', quantity: 'made.out' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['survival-rises']);
    const [{ at } = { at: { start: 0, end: 0 } }] = diagnostics;
    expect(files.get('data/sectors/made.yaml')?.slice(at.start - 2, at.end + 3)).toBe(', s, x');
  });

  test('a cohort whose share is zero contradicts it', async () => {
    const made = { ...survival, cells: { ...survival.cells, 's[0]': 0, 's[1]': 0 } };
    const { diagnostics } = await run(madeStudy(made), { want: { kind: 'evaluation', quantity: 'made.out' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['divides-by-zero']);
  });

  test('a table whose points do not rise is a fault in the year in which they do not', async () => {
    const made: Made = {
      years: 3,
      dimensions: ['step: [a, b]'],
      quantities: { at: 'unit: t, by: [step], given', out: 'unit: t, formula: "interpolate(at[a], at, at, step)"' },
      cells: { 'at[a]': [1, 2, 3], 'at[b]': [2, 3, 3] },
      units: { at: 't' },
    };
    const { diagnostics } = await run(madeStudy(made), { want: { kind: 'evaluation', quantity: 'made.out' } });
    expect(diagnostics).toMatchObject([{ code: 'table-not-rising', params: { quantity: 'made.out', year: 2028 } }]);
  });
});

describe('validity of a value', () => {
  const rows = (lines: readonly string[], rule: string): Map<string, string> => {
    const files = madeStudy({ years: 5, quantities: { x: 'unit: t, given' }, cells: {}, units: {} });
    files.set(
      'data/activity/made.csv',
      ['quantity,member,place,year,valid,value,unit,status,source,locator,note', ...lines, ''].join('\n'),
    );
    files.set('data/sectors/made.yaml', (files.get('data/sectors/made.yaml') ?? '').replace(/, years: \{.*?\}/, rule));
    return files;
  };
  const row = (year: number, valid: string) => `made.x,,world,${year},${valid},1,t,assumed,made,here,`;
  const found = (lines: readonly string[], rule: string) =>
    checked(rows(lines, rule)).diagnostics.map(({ code, severity, params }) => ({ code, severity, params }));
  const held = ', years: { between: step, beyond: hold }';
  const params = { quantity: 'made.x', member: '', municipality: 'Here' };

  test('within it nothing is said', () => {
    expect(found([row(2020, '2020-2030')], '')).toEqual([]);
    expect(found([row(2020, '')], '')).toEqual([]);
  });

  test('outside it is a fault, in the first year that is not covered', () => {
    const expected = { code: 'outside-validity', severity: 'error', params: { ...params, year: 2029, valid: '2020-2028' } };
    expect(found([row(2020, '2020-2028')], '')).toEqual([expected]);
    expect(found([row(2020, '2020-2028'), row(2030, '')], ', years: { between: step, beyond: fault }')).toContainEqual(expected);
  });

  test('where the quantity declares it, the value is held and that is said', async () => {
    const expected = { code: 'held-beyond-validity', severity: 'note', params: { ...params, year: 2026, valid: '2020-2020' } };
    expect(found([row(2020, '2020')], held)).toEqual([expected]);
    const { values } = await evaluate(rows([row(2020, '2020')], held), 'made.x');
    expect(values.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
  });

  test('on a straight line between two rows the interpolation holds', () => {
    const linear = ', years: { between: linear, beyond: fault }';
    expect(found([row(2025, '2025'), row(2031, '2031')], linear)).toEqual([]);
    expect(found([row(2025, '2025'), row(2031, '2031')], held)).toHaveLength(1);
  });

  test('years that cannot be read are a fault', () => {
    expect(found([row(2020, '2030-2020')], '').map(({ code }) => code)).toEqual(['years-syntax']);
  });
});
