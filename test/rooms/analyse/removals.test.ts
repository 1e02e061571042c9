import { describe, expect, test } from 'vitest';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { comparisonNotes } from '../../../src/present/comparison-notes.js';
import { textOfLine } from '../../../src/present/piece.js';
import { plan, planFile, row, smallStudy } from '../../support/small-study.js';
import { compare, run } from '../../support/world.js';

const sectorFile = 'data/sectors/energy.yaml';
const factorFile = 'data/factors/energy.csv';

/** The small study with a stack that stores a part of what wood emits. */
function storing(unit = 'tCO2bio/year'): Map<string, string> {
  const files = smallStudy({
    [planFile]: plan({
      half: 'change: { "energy.use[wood]": { by: 50 %, from: 2026 } }',
      catch: 'change: { energy.caught: { to: 80 %, from: 2026 } }',
    }),
  });
  const quantities = `  caught: { label: { en: Caught }, unit: "1", given: factor, lever: true, valid: 0 % .. 90 % }
  stored: { label: { en: Wood CO2 stored }, unit: ${unit}, formula: "burned[wood] * bio_factor * caught", role: removal }
`;
  files.set(sectorFile, `${files.get(sectorFile) ?? ''}${quantities}`);
  files.set(factorFile, `${files.get(factorFile) ?? ''}${row('energy.caught,,world,2020,0,1')}\n`);
  return files;
}

describe('what a measure stores of biogenic CO2', () => {
  test('stands beside its effect, alone and together, in the year and over the years', async () => {
    const { rows } = await compare(storing());
    const found = rows.map(({ measure, removals }) => [
      measure,
      removals?.map(({ quantity, year, cumulative }) => [quantity, year, cumulative]),
    ]);
    // 10 t of wood, 1.5 t of CO2 each, 80 % of it caught in the nine years from 2026: 12 t a year, or with half of the wood 6 t
    const stored = (year: number): unknown => [['energy.stored', expect.closeTo(year, 9), expect.closeTo(9 * year, 9)]];
    expect(found).toEqual([
      [undefined, stored(6)],
      ['catch', stored(12)],
      ['half', undefined],
    ]);
  });

  test('is in no boundary, and in no saving', async () => {
    const { rows } = await compare(storing());
    const caught = rows.find(({ measure }) => measure === 'catch');
    expect([...(caught?.byBoundary.values() ?? [])].map(({ central }) => central)).toEqual([0, 0, 0, 0]);
    expect(caught?.alone).toMatchObject({ reduction: 0, cumulative: 0 });
  });

  test('is told in a note that says it is in no total', async () => {
    const english = await catalogueIn('en');
    const notes = comparisonNotes(await compare(storing()), english, 'short').flatMap((block) =>
      block.kind === 'notes' ? block.items : [],
    );
    const told = notes.map(textOfLine).filter((text) => text.startsWith('Removed'));
    expect(told).toEqual([
      expect.stringContaining('A (North): wood CO2 stored 12 t in 2030 and 108 t over 2024–2034. In no total, saving or ranking'),
    ]);
  });

  test('is a mass of biogenic CO2 per year; anything else is a fault', async () => {
    const { diagnostics } = await run(storing('tCO2/year'));
    expect(diagnostics.map(({ code }) => code)).toContain('emits-wrong-unit');
  });
});
