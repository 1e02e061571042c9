import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { functionNames } from '../../src/formula/tree.js';
import { root } from '../support/modules.js';
import { ownStudy, run } from '../support/world.js';

const page = readFileSync(`${root}docs/handbook/language.md`, 'utf8');
const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

interface Block {
  readonly sector: string;
  readonly quantities: Readonly<Record<string, { readonly source?: string }>>;
  readonly examples: readonly { readonly given: Readonly<Record<string, string>> }[];
}

/** A study of this one sector; what its examples give also stands in for its data, so that nothing is missing. */
async function codesOf(text: string): Promise<readonly string[]> {
  const block = parse(text) as Block;
  const sources = Object.values(block.quantities).flatMap(({ source }) => source ?? []);
  const files = new Map([
    ['data/units.csv', ownStudy().get('data/units.csv') ?? ''],
    [
      'data/sources.csv',
      ['source,author,title,year,address,terms,note', ...sources.map((source) => `${source},nobody,handbook,,,free,`), ''].join('\n'),
    ],
    [`data/sectors/${block.sector}.yaml`, text],
  ]);
  const given = block.examples.flatMap((example) => Object.entries(example.given));
  // a quantity as a whole before its cells, for cells that no example needs
  const cells = [...given.map(([name, amount]) => [name.replace(/\[.*/, ''), amount] as const), ...given];
  const set = [...new Map(cells)].map(([name, amount]) => `${block.sector}.${name}=${amount}`);
  const { diagnostics } = await run(files, { want: { kind: 'check' }, set });
  return diagnostics.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
}

test.each(blocks.map((block) => [/sector: (\w+)/.exec(block)?.[1] ?? '', block] as const))(
  'the examples of %s come out as the page says',
  async (_, block) => {
    expect(await codesOf(block)).toEqual([]);
  },
);

test.each(blocks)('an expectation that is a little wrong is found', async (block) => {
  const wrong = block.replace(/(expect: \{[^}]*?: )(\d)/, '$19$2');
  expect(wrong).not.toBe(block);
  expect((await codesOf(wrong)).map((code) => code.split(' ')[0])).toEqual(['example-misses']);
});

test('the page names every function, has an example of every mechanism, and says that it is frozen', () => {
  for (const name of functionNames) expect(page, name).toMatch(new RegExp(`\`${name}[(\`]`));
  for (const name of ['previous', 'decay', 'turnover', 'interpolate'])
    expect(
      blocks.some((block) => block.includes(`"${name}(`)),
      name,
    ).toBe(true);
  expect(page).toContain('frozen');
});
