import { expect, test } from 'vitest';
import type { Reconciliation } from '../../../src/domain/findings.js';
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
  expect(published).toContainEqual(['waste.official_waste_co2e', 2024, 13520.91]);
  expect(published).toContainEqual(['waste.official_waste_co2e', 1990, 86200.21]);
  expect(published).toHaveLength(16);
});

test('a municipality that publishes no figure is not held against zero', async () => {
  const { references } = await reconciled('koege');
  expect(references.map(({ quantity, year }) => [quantity, year])).toEqual([['transport.official_transport_co2e', 2017]]);
});

test('the residual line is not among the lines that are compared, or it would agree by definition', async () => {
  const { references } = await reconciled('koege');
  expect(references.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))).not.toContain('transport.others_traffic_co2e');
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
