import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReconciledReference } from '../../src/domain/findings.js';
import { ownStudy, root, run } from '../support/world.js';

/** `UPDATE=1 npx vitest run test/models/reconciliation-page` writes the table as the command computes it. */
const updates = process.env['UPDATE'] !== undefined;
const file = `${root}/docs/handbook/reconciliation.md`;
const table = /\| municipality \|.*\n(\|.*\n)+/;
const figures: Readonly<Record<string, string>> = {
  'transport.official_transport_co2e': 'transport',
  'waste.official_waste_co2e': 'waste and sewage',
};
const causes = ['activity', 'factor', 'boundary'] as const;

const kilotonnes = (tonnes: number): string => (tonnes / 1000).toFixed(1);

function lineOf(name: string, reference: ReconciledReference): string {
  const { quantity, year, official, ours, gap, unexplained, absolute } = reference;
  const by = causes.map((cause) => {
    const parts = reference.causes.filter((part) => part.cause === cause);
    return parts.length === 0 ? '–' : kilotonnes(parts.reduce((sum, { value }) => sum + value, 0));
  });
  const shown = [...[official, ours, gap].map(kilotonnes), ...by, ...[unexplained, absolute].map(kilotonnes)];
  return `| ${[name, figures[quantity] ?? quantity, String(year), ...shown].join(' | ')} |\n`;
}

test('the table is what `reconcile` computes, with the gap by cause and the sum of absolute parts beside the net', async () => {
  let now =
    '| municipality | figure | year | published | our lines | gap (net) | activity | factor | boundary | not explained | sum of absolute parts |\n' +
    `|${'---|'.repeat(11)}\n`;
  for (const id of ['koege', 'kristianstad']) {
    const { findings } = await run(ownStudy(), { want: { kind: 'reconciliation' }, municipalities: [id] });
    if (findings?.kind !== 'reconciliation') throw new Error('no reconciliation');
    for (const reference of findings.references) {
      const parts = [...reference.causes.map(({ value }) => value), reference.unexplained];
      expect(parts.reduce((sum, value) => sum + value, 0)).toBeCloseTo(reference.gap, 6);
      expect(parts.reduce((sum, value) => sum + Math.abs(value), 0)).toBeCloseTo(reference.absolute, 6);
      now += lineOf(findings.name, reference);
    }
  }
  const page = readFileSync(file, 'utf8');
  if (updates) writeFileSync(file, page.replace(table, now));
  else expect(table.exec(page)?.[0]).toBe(now);
}, 60_000);
