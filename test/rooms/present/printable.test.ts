import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, printableJson, withoutCommands } from '../../../src/present/printable.js';

describe('printable', () => {
  test.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['\u009b31m', '\\x9b31m'],
    ['\u202eabc\u2066', '\\u202eabc\\u2066'],
    ['a\u200bb\ufeffc', 'a\\u200bb\\ufeffc'],
    ['one\r\ntwo\tthree', 'one\\x0d\\x0atwo\\x09three'],
    ['\u0007\u0000\u007f', '\\x07\\x00\\x7f'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800x', '\\ud800x'],
    ['\u3164\u2028', '\\u3164\\u2028'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(['Køge', 'Kristianstad åäö', 'a\u030a in two characters', '日本', '–…·│█', '👩'])('%s stays as it is', (text) => {
    expect(printable(text)).toBe(text);
  });

  test('whatever the text, nothing that steers a terminal is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  test('JSON reads back as the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(printableJson(JSON.stringify(text)))).toBe(text);
      }),
    );
  });
});

describe('a line that CI could take for a command', () => {
  test.each([
    ['::error::x', '\\x3a:error::x'],
    ['   ::stop-commands::x', '   \\x3a:stop-commands::x'],
    ['a ##[error]x', 'a #\\x23[error]x'],
  ])('%j is made harmless', (text, shown) => {
    expect(withoutCommands(text)).toBe(shown);
  });

  test('a colon elsewhere stays', () => {
    expect(withoutCommands('a.yaml:1:2: error ::')).toBe('a.yaml:1:2: error ::');
  });
});
