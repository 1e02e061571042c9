import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../rooms/cli/command.js';
import { root } from '../support/modules.js';
import { codesOf } from '../support/checked.js';
import { ownStudy } from '../support/world.js';

const page = readFileSync(`${root}docs/handbook/cost.md`, 'utf8');
const blocks = [...page.matchAll(/```text\n\$ coop-co2 (.*)\n([^]*?)\n```/g)].map(([, typed = '', printed = '']) => ({ typed, printed }));

/** What is typed, as words; double quotes hold one together. */
const wordsIn = (typed: string): string[] => [...typed.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

test('the page shows a curve and a package of each municipality, a target and a project', () => {
  expect(blocks.map(({ typed }) => typed.split(' ')[0])).toEqual(['cost', 'cost', 'compare', 'compare']);
});

describe.each(blocks)('$typed', ({ typed, printed }) => {
  test('prints what the page shows', () => {
    const [command = '', path = '', ...rest] = wordsIn(typed);
    const { stdout, status } = run([command, `${root}${path}`, ...rest, '--width', '80']);
    expect(status).toBe(0);
    expect(stdout).toContain(printed);
  });
});

test('the cost, the target and the project of the page are read without a fault', async () => {
  const yaml = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);
  const [cost = '', target = '', project = ''] = yaml;
  const files = ownStudy({
    'scenarios/page.yaml': `scenario: page\ntitle: Page\nmunicipalities: [koege, kristianstad]\nyears: 2026-2045\n${target}${project}measures:\n  a:\n    title: A\n    kind: transport/telework\n    owner: koege\n${cost}    change: { waste.household_waste: { by: 99 % } }\n    source: ASSUMED\n`,
  });
  expect((await codesOf(files)).filter((code) => code !== 'stale-value')).toEqual([]);
});

test('the rates that the page names are those of the data', () => {
  const rates = ownStudy().get('data/discount-rates.csv') ?? '';
  expect(oneLine(page)).toContain('3.5 % in Denmark, 2.5 % after 35 years, and 3.5 % in Sweden');
  for (const row of ['DK,0,3.5 %', 'DK,36,2.5 %', 'SE,0,3.5 %']) expect(rates).toContain(row);
});
