import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { checkedStudy } from '../support/checked.js';
import { ownStudy, run } from '../support/world.js';

const study = await checkedStudy(ownStudy());

test('every worked example of every sector comes out as it says', async () => {
  expect(await faults(ownStudy())).toEqual([]);
});

/** What check finds that is wrong; warnings about measures are another matter. */
async function faults(files: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await run(files, { want: { kind: 'check' } });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

describe('a worked example that misses is a fault at its number', () => {
  // one example of each sector, of those that expect something else than zero
  const sectors = [...new Set(study.examples.map(({ sector }) => sector))];
  test.each(sectors)('%s', async (sector) => {
    const expected = study.examples.find((example) => example.sector === sector)?.expect.find(({ value }) => value !== 0);
    if (!expected) throw new Error(`${sector} has no example that could miss`);
    const { file, start, end } = expected.at;
    const text = ownStudy().get(file) ?? '';
    const wrong = text.slice(0, start) + text.slice(start, end).replace(/\d/, (digit) => `${Number(digit) + 1}`) + text.slice(end);
    const found = await faults(ownStudy({ [file]: wrong }));
    expect(found.map(({ code, at }) => [code, at.file, at.start])).toEqual([['example-misses', file, start]]);
  });
});

test('an example that does not give all that it needs is a fault, and takes nothing from the data', async () => {
  const file = 'data/sectors/transport.yaml';
  const text = ownStudy().get(file) ?? '';
  const poorer = text.replace('      car_life: 10 year\n', '').replace('      bus_frequency: 100 %\n', '');
  expect(poorer).not.toBe(text);
  const found = await faults(ownStudy({ [file]: poorer }));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['example-incomplete']));
});

test('each sector has at least two worked examples', () => {
  const sectors = new Map<string, number>();
  for (const { sector } of study.examples) sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  for (const { sector } of study.quantities) expect(sectors.get(sector) ?? 0, sector).toBeGreaterThanOrEqual(2);
});
