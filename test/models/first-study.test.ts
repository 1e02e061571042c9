import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bash, folder } from '../rooms/cli/command.js';
import { evaluate, root, run } from '../support/world.js';

const page = readFileSync(join(root, 'docs/handbook/first-study.md'), 'utf8');

/** The files of the page: a path in backticks that opens a paragraph, and the block after it. */
const files = new Map(
  [...page.matchAll(/^`food-waste\/(data\/[^`]+)`[^\n]*\n\n```\w+\n(.*?)```/gms)].map(([, path = '', text = '']) => [path, text]),
);
const commands = (/```sh\n(.*?)```/s.exec(page)?.[1] ?? '').trim().split('\n');

test('the page has three files, and the study they make has no faults', async () => {
  expect([...files.keys()]).toEqual(['data/sources.csv', 'data/sectors/food.yaml', 'data/factors/food.csv']);
  expect((await run(files, { want: { kind: 'check' } })).diagnostics).toEqual([]);
});

test('its result is the one that the page prints, and that of a sum by hand', async () => {
  const printed = Number(/The result: ([\d.]+) t CO2e/.exec(page)?.[1]);
  const [{ value } = { value: Number.NaN }] = (await evaluate(files, 'total')).values;
  expect(value).toBeCloseTo(printed, 9);
  const waste = 40_000 * 62;
  expect(value).toBeCloseTo((waste * (0.7 * 0.8 + 0.3 * 4) * 28) / 1e6, 9);
});

test.each(commands)('%s', (command) => {
  const study = folder(Object.fromEntries([...files].map(([path, text]) => [`food-waste/${path}`, text])));
  const { status, stderr } = bash(`cd "${study}" && ${command.replace('coop-co2', '$COOP')}`);
  expect([status, stderr]).toEqual([0, '']);
});

test('a recursion begins where the scenario of the page says, and without one in the year asked for', async () => {
  const scenario = /```yaml\n(scenario: years\n.*?)```/s.exec(page)?.[1] ?? '';
  const recursion = new Map([
    ['data/sources.csv', files.get('data/sources.csv') ?? ''],
    [
      'data/sectors/growth.yaml',
      'sector: growth\nlabel: Growth\nquantities:\n' +
        '  start: { label: Start, unit: person, value: 1 person, source: report }\n' +
        '  number: { label: Number, unit: person, formula: "2 * previous(number, start)" }\n',
    ],
  ]);
  const numbers = async (study: ReadonlyMap<string, string>, year?: number): Promise<readonly number[]> =>
    (await evaluate(study, 'number', year === undefined ? {} : { year })).values.map(({ value }) => value);
  expect(await numbers(new Map([...recursion, ['scenarios/years.yaml', scenario]]))).toEqual([2, 4, 8, 16, 32]);
  expect(await numbers(recursion, 2019)).toEqual([2]);
});
