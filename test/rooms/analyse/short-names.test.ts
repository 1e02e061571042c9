import { expect, test } from 'vitest';
import { evaluate, run } from '../../support/world.js';

const quantities = (own: string): string =>
  `quantities:\n  homes: { unit: household, value: 3 household, source: paper, label: Homes }\n  ${own}: { unit: household, formula: 2 * homes, label: Twice }\n`;
const files = new Map([
  ['data/sources.csv', 'source,author,title,year,address,terms,note\npaper,nobody,Paper,2020,,free,\n'],
  ['data/sectors/one.yaml', `sector: one\nlabel: One\n${quantities('twice')}`],
]);
const both = new Map([...files, ['data/sectors/two.yaml', `sector: two\nlabel: Two\n${quantities('double')}`]]);
const want = { kind: 'evaluation', quantity: 'one.twice' } as const;

test('what only one sector has needs no sector when it is typed, and the result says its name in full', async () => {
  const { quantity, values, set } = await evaluate(files, 'twice', { set: ['homes=5'] });
  expect(quantity).toBe('one.twice');
  expect(values.map(({ value }) => value)).toEqual([10]);
  expect(set).toEqual([{ target: 'one.homes', value: 5, unit: 'household' }]);
});

test('what two sectors have is not guessed', async () => {
  const asked = await run(both, { want: { ...want, quantity: 'homes' } });
  expect(asked.diagnostics.map(({ code, params }) => [code, params])).toEqual([
    ['unknown-quantity', { name: 'homes', nearest: 'one.homes' }],
  ]);
  expect(asked.findings).toBeUndefined();
  const set = await run(both, { want, set: ['homes=5'] });
  expect(set.diagnostics.map(({ code }) => code)).toEqual(['unknown-lever']);
  expect((await evaluate(both, 'two.double', { set: ['two.homes=7'] })).values[0]?.value).toBe(14);
});

test('a short and a full name are one quantity: the later setting holds, and the result lists both', async () => {
  const { values, set } = await evaluate(files, 'twice', { set: ['one.homes=5', 'homes=6'] });
  expect(values[0]?.value).toBe(12);
  expect(set.map(({ target, value }) => [target, value])).toEqual([
    ['one.homes', 5],
    ['one.homes', 6],
  ]);
});
