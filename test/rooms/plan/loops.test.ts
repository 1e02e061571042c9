import { describe, expect, test } from 'vitest';
import { checkStudy } from '../../../src/check/check-study.js';
import { linksOf, reachOf, stepsOf } from '../../../src/domain/steps.js';
import { expressionParser } from '../../../src/formula/parser.js';
import { graphOf } from '../../../src/plan/graph.js';
import { readStudy } from '../../../src/read/read-study.js';
import { madeStudy } from '../../support/made-study.js';
import { compare, evaluate, everything, memoryWorld } from '../../support/world.js';

const parser = await expressionParser();

function made(formulas: Readonly<Record<string, string>>, years = 3): Map<string, string> {
  const quantities = Object.fromEntries(Object.entries(formulas).map(([id, text]) => [id, `unit: t, formula: "${text}"`]));
  return madeStudy({
    years,
    quantities: { x: 'unit: t, given', y: 'unit: t, given', ...quantities },
    cells: { x: 1, y: [2, 3, 4] },
    units: { x: 't', y: 't' },
  });
}

function planned(files: ReadonlyMap<string, string>) {
  const { value } = readStudy({ ...memoryWorld(files), paths: [] });
  const study = value && checkStudy(value, { ...everything, wantedFile: () => true, today: '2026-11-23' }, parser).value;
  if (!study) throw new Error('the made study has faults');
  return { study, graph: graphOf(study), numberOf: (id: string) => study.quantities.findIndex((quantity) => quantity.id === `made.${id}`) };
}

describe('loops', () => {
  test('only what needs its own year before is computed year by year', () => {
    const { graph, numberOf } = planned(made({ lag: 'previous(y, x)', stock: 'previous(stock, x) + lag', twice: 'stock + stock' }));
    expect(graph.operations.map((operation) => operation.kind)).toEqual(['previous', 'years', 'add']);
    const loop = graph.operations.find((operation) => operation.kind === 'years');
    expect(loop && stepsOf(loop).map((step) => step.out)).toContain(numberOf('stock'));
  });

  test('two loops that do not need each other are two', () => {
    const { graph } = planned(made({ a: 'previous(a, x) + x', b: 'previous(b, a) + a' }));
    expect(graph.operations.map((operation) => operation.kind)).toEqual(['years', 'years']);
  });

  test('what only the next year needs is computed when the year is done', () => {
    const { graph, numberOf } = planned(made({ a: 'previous(a + b, x) + x', b: 'a + y' }));
    const [loop] = graph.operations;
    const outs = loop ? stepsOf(loop).map((step) => step.out) : [];
    expect(outs.slice(0, -1)).toContain(numberOf('b'));
    expect(outs.indexOf(numberOf('b'))).toBeGreaterThan(outs.indexOf(numberOf('a')));
    expect(stepsOf(graph.operations[0] ?? { kind: 'years', body: [] }).at(-1)).toMatchObject({
      kind: 'add',
      left: { column: numberOf('a') },
    });
  });

  test('a change of one quantity in a loop reaches the others by way of a later year', () => {
    const { graph, numberOf } = planned(made({ a: 'previous(b, x)', b: 'a + y' }));
    const links = linksOf(graph.operations);
    expect([...reachOf([numberOf('y')], links)].filter((column) => column <= numberOf('b')).sort()).toEqual(
      [numberOf('y'), numberOf('a'), numberOf('b')].sort(),
    );
  });
});

test('a quantity that is just another one leaves that one as it is', async () => {
  const files = made({ a: 'x + y', b: 'a' });
  for (const quantity of ['made.a', 'made.b'])
    expect((await evaluate(files, quantity)).values.map(({ value }) => value)).toEqual([3, 4, 5]);
});

test('measures that meet in a loop share its effect without a rest', async () => {
  const files = madeStudy({
    years: 4,
    quantities: {
      rate: 'unit: 1, lever: true, given',
      inflow: 'unit: kgCO2/year, lever: true, given',
      emission:
        'unit: kgCO2/year, formula: "previous(emission, inflow) * rate + inflow", emits: { gas: CO2, origin: fossil, stage: direct, falls: home }',
    },
    cells: { rate: 0.5, inflow: 1000 },
    units: { inflow: 'kgCO2/year' },
  });
  const change = (name: string, target: string) =>
    `  ${name}:\n    title: { en: ${name} }\n    kind: made/x\n    change: { "made.${target}": { by: 50 %, from: 2026 } }\n    source: made\n`;
  files.set('data/gwp/AR5-100.csv', 'gas,origin,value,unit,source,locator,note\nCO2,fossil,1,kgCO2e/kgCO2,made,here,\n');
  files.set(
    'scenarios/made.yaml',
    `scenario: made\ntitle: Made\nmunicipality: here\nyears: 2026-2029\nmeasures:\n${change('a', 'rate')}${change('b', 'inflow')}`,
  );
  const { rows } = await compare(files, { year: 2029 });
  const total = rows.find((row) => row.measure === undefined);
  const shares = rows.filter((row) => row.measure !== undefined);
  // emission(t) = 0.5 emission(t - 1) + 1000 from 1000: 1500, 1750, 1875, 1937.5; with both 0.25 and 500 from 500: 625, 656.25, 664.0625, 666.015625
  expect(total?.reduction.central).toBeCloseTo((1937.5 - 666.015625) / 1000, 12);
  expect(shares).toHaveLength(2);
  expect(shares.reduce((sum, row) => sum + (row.share ?? 0), 0)).toBeCloseTo(total?.reduction.central ?? 0, 12);
  expect(shares.reduce((sum, row) => sum + (row.standalone ?? 0), 0)).toBeGreaterThan((total?.reduction.central ?? 0) + 0.1);
});
