import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../src/formula/dimension-of.js';
import type { Lookup } from '../../../src/formula/dimension-of.js';
import { units } from '../quantity/program-units.js';
import { parse } from './trees.js';

/** Payloads of the advisories of mathjs (CVE-2026-40897, CVE-2026-41139 and older ones), what its own sandbox lets pass, and what costs time. */
const payloads: readonly string[] = [
  'cos.constructor("return process")()',
  '[].constructor',
  'import({a:1})',
  'import({a:1}, {override: true})',
  'createUnit("foo")',
  'f(x)=f(x);f(1)',
  'f(x)=f(x)',
  '"a".constructor',
  'parse("1").constructor',
  'parse("1")',
  'chain(1).done.constructor',
  '{a:1}.__proto__',
  '{"__proto__": {polluted: 1}}',
  'typed("x",{})',
  'help(cos)',
  'config({})',
  'cos["constructor"]',
  "cos['constructor']",
  'a.b=1',
  'a[1]=2',
  'a.constructor.prototype.polluted = 1',
  '__proto__.polluted = 1',
  '({}).x',
  'evaluate("1")',
  'simplify("x")',
  'derivative("x^2", "x")',
  'reviver("a", 1)',
  'resolve("x")',
  'zeros(3000,3000)',
  'bignumber(9999)!',
  'sum(1:20000000)',
  'range(1, 1e9)',
  '9999!',
  '2^3^2^100^100 + 3',
  '`a`',
  'a => b',
  'a -> b',
  'x.y.z',
  'a?.b',
  'a\u0000b',
  'a\u202Eb',
  'a\nb',
  'a # comment',
  'a // comment',
  'a to b',
  '5 km in m',
  'true ? 1 : 2',
  'not a',
  'a and b',
  "a'",
  'a .* b',
  'a : b',
  'unit("5 kg")',
  '100*25% + 2',
  '1 ton to kg',
  '1 tonne + 1 ton',
  '5 km + 3 kg',
  '10 degC + 5 degC',
  '5 MJ/kg * 3 t',
  '1,5',
  '1e308*10',
  '0.1+0.2',
  '2^1024',
  '2^3^2',
  '-1^0.5',
  "f(x) = cos.constructor(\"return process.mainModule.require('fs').writeFileSync('coop-canary', '1')\")()",
  "cos.constructor(\"import('node:fs').then(fs => fs.writeFileSync('coop-canary', '1'))\")()",
  `${'('.repeat(500)}1${')'.repeat(500)}`,
  `${'('.repeat(20000)}1${')'.repeat(20000)}`,
  `1${'+1'.repeat(100000)}`,
  `${'-'.repeat(400)}1`,
];

const nothing: Lookup = { quantity: () => undefined, names: () => [], dimensions: new Map(), units };
const before = Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Function.prototype)).sort().join();

describe('hostile formulas', () => {
  test.each(payloads.map((payload) => [payload.slice(0, 60), payload] as const))('%j is refused at its place', (_, payload) => {
    const { value, diagnostics } = parse(payload);
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { code, at } of diagnostics) {
      expect(code).toMatch(/^(formula-|too-deep|decimal-comma)/);
      expect(at.start).toBeLessThan(at.end);
      expect(at.end).toBeLessThanOrEqual(payload.length);
    }
  });

  test('names that JavaScript objects bring along are no quantities', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a.constructor', 'constructor[prototype]']) {
      const tree = parse(name).value;
      expect(tree && measureOf(tree, nothing).diagnostics.map(({ code }) => code), name).toEqual(['unknown-quantity']);
    }
  });

  test('no prototype has changed', () => {
    const after = Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Function.prototype)).sort().join();
    expect(after).toBe(before);
    expect('polluted' in {}).toBe(false);
  });

  test('no payload has written its file', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    expect(existsSync('coop-canary')).toBe(false);
  });

  test('any text is a tree or faults within it, and nothing is thrown', () => {
    const pieces = [
      'a',
      'sum',
      'min',
      'x.y',
      'a[b]',
      '1',
      '2',
      '3.5',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '%',
      ' ',
      '[',
      ']',
      '"',
      '.',
      ';',
      '=',
      'é',
      '\u0000',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const { value, diagnostics } = parse(text);
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { at } of diagnostics)
          expect([at.start >= 0, at.start <= at.end, at.end <= text.length], text).toEqual([true, true, true]);
      }),
      { numRuns: 5000 },
    );
  });
});
