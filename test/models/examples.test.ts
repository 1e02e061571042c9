import { expect, test } from 'vitest';
import { ownStudy, run } from '../support/world.js';

test('every worked example of every sector comes out as it says', async () => {
  const { diagnostics } = await run(ownStudy(), { want: { kind: 'check' } });
  expect(diagnostics).toEqual([]);
});

test('a worked example that misses is a fault at its number', async () => {
  const path = 'data/sectors/transport.yaml';
  const text = ownStudy().get(path) ?? '';
  const wrong = text.replace(/(\n {4}expect:[^\n]*?:\s*)(\d)/, '$19$2');
  expect(wrong).not.toBe(text);
  const { diagnostics } = await run(ownStudy({ [path]: wrong }), { want: { kind: 'check' } });
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['example-misses']);
});

test('each sector has at least two worked examples', () => {
  for (const [path, text] of ownStudy())
    if (path.startsWith('data/sectors/')) expect((text.split('\nexamples:')[1] ?? '').match(/\n {2}- name:/g)?.length ?? 0, path).toBeGreaterThanOrEqual(2);
});
