import { expect, test } from 'vitest';
import type { RegisterQuestion } from '../../../src/domain/request.js';
import { ownStudy, run } from '../../support/world.js';

async function ids(question: Partial<RegisterQuestion>): Promise<readonly string[]> {
  const { findings, diagnostics } = await run(ownStudy(), { want: { kind: 'register', words: [], ...question } });
  if (findings?.kind !== 'register') return diagnostics.map(({ code }) => code);
  return findings.records.map(({ id }) => id);
}

test('all words must be there, in any part and any order', async () => {
  expect(await ids({ words: ['avesta'] })).toEqual(['T01', 'T03']);
  expect(await ids({ words: ['AVESTA', 'hasselt'] })).toEqual(['T03']);
  expect(await ids({ words: ['avesta', 'nowhere-at-all'] })).toEqual([]);
});

test('letters are found as people type them', async () => {
  const koege = await ids({ words: ['køge'] });
  expect(koege).toContain('T07');
  expect(await ids({ words: ['koege'] })).toEqual(expect.arrayContaining([...koege]));
  expect(await ids({ words: ['malmo'] })).toEqual(await ids({ words: ['Malmö'] }));
});

test('kind, country and verdict narrow the search', async () => {
  expect(await ids({ measureKind: 'park-and-ride' })).toEqual(['T20', 'T21']);
  expect(await ids({ measureKind: 'transport/park-and-ride', verdict: 'unsuitable' })).toEqual(['T20']);
  expect(await ids({ measureKind: 'procurement', country: 'dk' })).toEqual(['P02']);
  expect(await ids({ country: 'SE', measureKind: 'cross-border-bus' })).toEqual(['T19']);
});

test('a kind that nobody knows is said, with the nearest', async () => {
  expect(await ids({ measureKind: 'park-and-rid' })).toEqual(['unknown-measure-kind']);
});
