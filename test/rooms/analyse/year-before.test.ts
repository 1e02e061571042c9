import { expect, test } from 'vitest';
import type { ExplainedNode } from '../../../src/domain/findings.js';
import { madeStudy } from '../../support/made-study.js';
import { compare, ownStudy, run } from '../../support/world.js';

const files = madeStudy({
  years: 3,
  quantities: {
    inflow: 'unit: t, given',
    start: 'unit: t, given',
    stock: 'unit: t, formula: "previous(stock, start) + inflow"',
  },
  cells: { inflow: [1, 2, 3], start: 10 },
  units: { inflow: 't', start: 't' },
});

async function parts(year: number): Promise<readonly ExplainedNode[]> {
  const { findings } = await run(files, { want: { kind: 'explanation', quantity: 'made.stock' }, year });
  if (findings?.kind !== 'explanation' || findings.root.how.kind !== 'formula') throw new Error('no formula is explained');
  expect(findings.root.year).toBeUndefined();
  return findings.root.how.parts;
}

const shown = ({ quantity, year, value }: ExplainedNode) => [quantity, year, value];

test('an explanation shows the year before with its value, and does not unfold it', async () => {
  const found = await parts(2028);
  expect(found.map(shown)).toEqual([
    ['made.stock', 2027, 13],
    ['made.inflow', undefined, 3],
  ]);
  expect(found[0]?.how).toMatchObject({ kind: 'formula', parts: [], repeated: true });
});

test('in the first year it shows what the stock starts from', async () => {
  expect((await parts(2026)).map(shown)).toEqual([
    ['made.start', undefined, 10],
    ['made.inflow', undefined, 1],
  ]);
});

test('a comparison says which deciding inputs are not of the municipality itself, and where they come from', async () => {
  const { fallbacks = [], rows } = await compare(ownStudy(), { municipalities: ['koege'] });
  expect(rows.length).toBeGreaterThan(0);
  const occupancy = fallbacks.find(({ quantity }) => quantity === 'transport.car_occupancy');
  expect(occupancy).toMatchObject({ municipality: 'koege', places: ['DK'] });
  expect(fallbacks.every(({ places }) => !places.includes('koege'))).toBe(true);
});
