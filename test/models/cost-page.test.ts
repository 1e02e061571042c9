import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../support/modules.js';
import { codesOf } from '../support/checked.js';
import { ownStudy } from '../support/world.js';

const page = readFileSync(`${root}docs/handbook/cost.md`, 'utf8');
const typed = [...page.matchAll(/```text\n\$ coop-co2 (\w+)/g)].map(([, command]) => command);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

test('the page shows a curve and a package of each municipality, a target and a project', () => {
  expect(typed).toEqual(['cost', 'cost', 'cost', 'cost', 'compare', 'compare']);
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
