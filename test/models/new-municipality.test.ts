import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare, ownStudy, root, run } from '../support/world.js';

const page = readFileSync(`${root}/docs/handbook/files.md`, 'utf8').split('## A new municipality')[1] ?? '';
const [municipality = '', rows = ''] = [...page.matchAll(/```csv\n([^]*?)```/g)].map(([, block = '']) => block);
const study = (known: string): Map<string, string> =>
  ownStudy({
    'data/municipalities.csv': (ownStudy().get('data/municipalities.csv') ?? '') + (municipality.split('\n')[1] ?? '') + '\n',
    'data/activity/nyby.csv': known,
  });

test('the page makes a municipality: one row, and what is known about it', async () => {
  const { findings, diagnostics } = await run(study(rows), { want: { kind: 'check' }, municipalities: ['nyby'] });
  expect(findings).toBeUndefined();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { municipalities, baselines } = await compare(study(rows), { municipalities: ['nyby'] });
  expect(municipalities).toEqual([{ id: 'nyby', name: 'Nyby', population: 20_000 }]);
  const [operations, transport, waste] = ['operations', 'transport', 'waste'].map(
    (sector) => baselines.find((one) => one.sector === sector)?.byBoundary.get('gpc-basic') ?? Number.NaN,
  );
  for (const tonnes of [operations, transport, waste]) expect(tonnes).toBeGreaterThan(0);
});

test('the list grades it: nothing that is its own without a source', async () => {
  const { findings } = await run(study(rows), { want: { kind: 'listing', of: 'municipalities' } });
  if (findings?.kind !== 'listing') throw new Error('no list');
  const { columns } = findings;
  const cell = (id: string, name: string): unknown =>
    findings.rows.find(([own]) => own === id)?.[columns.findIndex((column) => column === name)];
  expect(cell('nyby', 'own values')).toBe(rows.trim().split('\n').length - 1);
  expect(cell('nyby', 'data')).toBe('assumed');
  expect(cell('nyby', 'own')).toBe(1); // its inhabitants are counted
  expect(Number(cell('koege', 'own'))).toBeGreaterThan(5);
  const inputs = (id: string): number => ['own', 'national', 'assumed'].reduce((sum, name) => sum + Number(cell(id, name)), 0);
  expect(inputs('nyby')).toBe(inputs('koege'));
});

test('what the page asks for is all that no country can stand in for: without one of the rows it is named', async () => {
  const lines = rows.trim().split('\n');
  for (const gone of [1, 3]) {
    const { diagnostics } = await run(study(lines.filter((_, i) => i !== gone).join('\n') + '\n'), { municipalities: ['nyby'] });
    const [quantity = '', member = ''] = (lines[gone] ?? '').split(',');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'value-missing', params: { quantity, member, municipality: 'Nyby' } },
    ]);
  }
});
