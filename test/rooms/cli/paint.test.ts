import { describe, expect, test } from 'vitest';
import { isColored, paintFor } from '../../../src/cli/paint.js';
import { piece } from '../../../src/present/piece.js';

describe('whether a stream gets colours', () => {
  test.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { CI: 'true' }, true, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '' }, false, true],
    ['auto', { FORCE_COLOR: '3' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: '1', CI: 'true' }, false, true],
    ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('%s, %j, terminal %s: %s', (choice, env, isTerminal, expected) => {
    expect(isColored(choice, env, isTerminal)).toBe(expected);
  });

  test('roles become colours, and nothing else changes', async () => {
    const lines = [[piece('a', 'bad'), piece(' b')]];
    expect((await paintFor(true))(lines)).toBe('\u001b[31ma\u001b[39m b\n');
    expect((await paintFor(false))(lines)).toBe('a b\n');
  });
});
