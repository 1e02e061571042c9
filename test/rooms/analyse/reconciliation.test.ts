import { expect, test } from 'vitest';
import type { Reconciliation } from '../../../src/domain/findings.js';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import type { Line } from '../../../src/present/piece.js';
import { textOfLine } from '../../../src/present/piece.js';
import { reconciliationReport } from '../../../src/present/reconciliation-report.js';
import { ownStudy, run } from '../../support/world.js';

async function reconciled(municipality: string): Promise<Reconciliation> {
  const { findings, diagnostics } = await run(ownStudy(), { want: { kind: 'reconciliation' }, municipalities: [municipality] });
  if (findings?.kind !== 'reconciliation') throw new Error(JSON.stringify(diagnostics));
  return findings;
}

const sum = (parts: readonly { readonly value: number }[]): number => parts.reduce((total, { value }) => total + value, 0);

test.each(['koege', 'kristianstad'])('%s: lines, causes and the unexplained rest sum to the published figure', async (municipality) => {
  const { references } = await reconciled(municipality);
  expect(references.length).toBeGreaterThan(0);
  for (const { official, lines, ours, gap, causes, unexplained, absolute } of references) {
    expect(sum(lines)).toBeCloseTo(ours, 6);
    expect(ours + sum(causes) + unexplained).toBeCloseTo(official, 6);
    expect(ours + gap).toBeCloseTo(official, 6);
    expect(absolute).toBeGreaterThanOrEqual(Math.abs(gap) - 1e-6);
  }
});

test('Kristianstad: each published year of both sectors, as published', async () => {
  const { references } = await reconciled('kristianstad');
  const published = references.map(({ quantity, year, official }) => [quantity, year, official]);
  expect(published).toContainEqual(['transport.official_transport_co2e', 2023, 119745.8]);
  expect(published).toContainEqual(['transport.official_transport_co2e', 1990, 156512.93]);
  expect(published).toContainEqual(['waste.official_waste_co2e', 2024, 13520.91]);
  expect(published).toContainEqual(['waste.official_waste_co2e', 1990, 86200.21]);
  expect(published).toHaveLength(20);
});

test('Ale: all years that were published for every Swedish municipality', async () => {
  const { references } = await reconciled('ale');
  const years = (quantity: string): number[] => references.filter((one) => one.quantity === quantity).map(({ year }) => year);
  expect(years('transport.official_transport_co2e')).toEqual([2015, 2020, 2022, 2023, 2024]);
  expect(years('waste.official_waste_co2e')).toEqual([2023, 2024]);
});

test.each(['koege', 'kristianstad'])(
  '%s: amounts, factors and boundary each explain a part, with the note of its year',
  async (municipality) => {
    const { references } = await reconciled(municipality);
    for (const { year, causes } of references.filter(({ quantity }) => quantity.startsWith('transport'))) {
      expect(new Set(causes.map(({ cause }) => cause))).toEqual(new Set(['activity', 'factor', 'boundary']));
      expect(causes.find(({ cause }) => cause === 'factor')?.note).toContain(`this model, ${year}`);
    }
  },
);

test.each(['koege', 'kristianstad', 'ale'])('%s: no line is shown as 0 that is not, and what is shown adds up', async (municipality) => {
  const reconciliation = await reconciled(municipality);
  const blocks = reconciliationReport(reconciliation, await catalogueIn('en'));
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(reconciliation.references.length);
  tables.forEach(({ rows }, i) => {
    const reference = reconciliation.references[i];
    const shown = rows.map(([, amount]) => Number((Array.isArray(amount) ? textOfLine(amount as Line) : '').replaceAll(',', '')));
    const [lines, causes] = [reference?.lines.length ?? 0, reference?.causes.length ?? 0];
    const [ours, gap] = [shown[1 + lines], shown[2 + lines]];
    const total = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
    expect(total(shown.slice(1, 1 + lines))).toBeCloseTo(ours ?? NaN, 6);
    expect(total(shown.slice(3 + lines, 4 + lines + causes))).toBeCloseTo(gap ?? NaN, 6);
    expect((ours ?? NaN) + (gap ?? NaN)).toBeCloseTo(shown[0] ?? NaN, 6);
    reference?.lines.forEach(({ value }, line) => expect(shown[1 + line] === 0).toBe(Math.abs(value) < 1e-3));
  });
});

test('a municipality that publishes no figure is not held against zero', async () => {
  const { references } = await reconciled('koege');
  expect(references.map(({ quantity, year }) => [quantity, year])).toEqual([['transport.official_transport_co2e', 2017]]);
});

test('the residual line is not among the lines that are compared, or it would agree by definition', async () => {
  const { references } = await reconciled('koege');
  expect(references.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))).not.toContain('transport.through_cars_co2e');
});

test('what follows from a figure that is not published is a fault, not a number', async () => {
  const sector = ownStudy().get('data/sectors/waste.yaml') ?? '';
  const own = '  doubled:\n    label: { en: Doubled }\n    unit: tCO2e/year\n    formula: 2 * official_waste_co2e\n';
  const files = ownStudy({ 'data/sectors/waste.yaml': sector.replace(/\nexamples:\n/, `\n${own}\nexamples:\n`) });
  const { findings, diagnostics } = await run(files, {
    want: { kind: 'evaluation', quantity: 'waste.doubled' },
    municipalities: ['koege'],
  });
  expect(findings).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain('divides-by-zero');
});
