import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../src/formula/names-in.js';
import { parseFormula } from '../../../src/formula/parse-formula.js';
import { showFormula } from '../../../src/formula/show-formula.js';
import type { Tree } from '../../../src/formula/tree.js';
import { faultOf, underlined } from '../quantity/program-units.js';
import { nameTree, parse, shape, treeOf, trees } from './trees.js';

describe('formulas', () => {
  test.each([
    ['a + b * c', 'a + (b * c)'],
    ['a - b - c', '(a - b) - c'],
    ['a / b / c', '(a / b) / c'],
    ['a / b * c', '(a / b) * c'],
    ['a^b^c', 'a^(b^c)'],
    ['-a^b', '-(a^b)'],
    ['-a * b', '(-a) * b'],
    ['a^-b', 'a^(-b)'],
    ['+a - -b', 'a - (-b)'],
  ])('%s is %s', (text, explicit) => {
    expect(shape(treeOf(text))).toEqual(shape(treeOf(explicit)));
  });

  test('members may hold a hyphen and stand in other sectors', () => {
    expect(shape(treeOf('transport.travel[plugin-hybrid, da-1]-x'))).toEqual({
      kind: 'binary',
      operation: 'subtract',
      left: { kind: 'name', name: 'transport.travel', members: ['plugin-hybrid', 'da-1'] },
      right: { kind: 'name', name: 'x', members: [] },
    });
  });

  test('names of mathjs and of JavaScript are names like any other', () => {
    for (const name of [
      'e',
      'i',
      'pi',
      't',
      'version',
      'true',
      'null',
      'mod',
      'to',
      'in',
      'x0',
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ])
      expect(shape(treeOf(`${name} / 2`)), name).toMatchObject({ left: { kind: 'name', name } });
  });

  test('every node stands at its text', () => {
    const text = ' 2 * ( a - -b[c] ) ^ sum( d , e ) ';
    const seen: string[] = [];
    const visit = (tree: Tree): void => {
      seen.push(text.slice(tree.at.start, tree.at.end));
      if (tree.kind === 'negate') visit(tree.of);
      if (tree.kind === 'binary') [tree.left, tree.right].forEach(visit);
      if (tree.kind === 'call') tree.arguments.forEach(visit);
    };
    visit(treeOf(text));
    expect(seen).toEqual([
      '2 * ( a - -b[c] ) ^ sum( d , e )',
      '2',
      '( a - -b[c] ) ^ sum( d , e )',
      'a - -b[c]',
      'a',
      '-b[c]',
      'b[c]',
      'sum( d , e )',
      'd',
      'e',
    ]);
  });

  test('the names of a formula do not include what is summed over', () => {
    expect(namesIn(treeOf('sum(a * b[x], d) + max(c.e, 2, -a)'), 'any year').map(({ name }) => name)).toEqual(['a', 'b', 'c.e', 'a']);
  });

  test('show then parse is the same tree', () => {
    const names = fc.constantFrom(nameTree('a'), nameTree('s.b_2', 'plugin-hybrid'), nameTree('c', 'x', 'y-1'));
    fc.assert(
      fc.property(trees(names, ['d', 'mode']), (tree) => {
        const text = showFormula(tree);
        const outcome = parse(text);
        const tooLarge = outcome.diagnostics.some(({ code }) => code === 'formula-too-long' || code === 'too-deep');
        fc.pre(!tooLarge);
        expect(outcome.diagnostics, text).toEqual([]);
        expect(shape(treeOf(text)), text).toEqual(shape(tree));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('faults of formulas', () => {
  test.each([
    ['a * 25%', 'formula-percent', '%'],
    ['a + 12', 'formula-constant', '12'],
    ['a * 1.0', 'formula-constant', '1.0'],
    ['max(12,a)', 'formula-constant', '12'],
    ['a * 1e400', 'formula-constant', '1e400'],
    ['a + "text"', 'formula-not-allowed', '"'],
    ['a = 1', 'formula-not-allowed', '='],
    ['a; b', 'formula-not-allowed', ';'],
    ['a ? b : c', 'formula-not-allowed', '?'],
    ['a \u2212 b', 'formula-not-allowed', '\u2212'],
    ['a * ä', 'formula-not-allowed', 'ä'],
    ['a!', 'formula-not-allowed', '!'],
    ['a * [b]', 'formula-not-allowed', '['],
    ['a["b"]', 'formula-not-allowed', '"'],
    ['a[b.c]', 'formula-not-allowed', '.'],
    ['a[b[c]]', 'formula-not-allowed', '['],
    ['x + a[]', 'formula-syntax', '[]'],
    ['a[b c]', 'formula-syntax', '[b c]'],
    ['a[b,]', 'formula-syntax', '[b,]'],
    ['2 a', 'formula-syntax', 'a'],
    ['a b', 'formula-syntax', 'b'],
    ['a (b)', 'formula-function', 'a (b)'],
    ['2(a)', 'formula-syntax', '('],
    ['a[b](c)', 'formula-syntax', '('],
    ['abs(a)(b)', 'formula-syntax', '('],
    ['(a)(b)', 'formula-syntax', '('],
    ['6/2(1+2)', 'formula-syntax', '('],
    ['a +', 'formula-syntax', '+'],
    ['* a', 'formula-syntax', '*'],
    ['a * / b', 'formula-syntax', '/'],
    ['(a', 'formula-syntax', '('],
    ['a)', 'formula-syntax', ')'],
    ['a, b', 'formula-syntax', ','],
    ['()', 'formula-syntax', ')'],
    ['', 'formula-syntax', ''],
    ['  ', 'formula-syntax', '  '],
    ['x + if(a, b, c)', 'formula-function', 'if'],
    ['sum(a)', 'formula-arguments', 'sum(a)'],
    ['sum(a, b + c)', 'formula-arguments', 'sum(a, b + c)'],
    ['sum(a, s.d)', 'formula-arguments', 'sum(a, s.d)'],
    ['sum(a, d[m])', 'formula-arguments', 'sum(a, d[m])'],
    ['2 * min(a)', 'formula-arguments', 'min(a)'],
    ['exp(a, b)', 'formula-arguments', 'exp(a, b)'],
    ['abs()', 'formula-arguments', 'abs()'],
  ])('%j is refused as %s at %j', (text, code, where) => {
    const found = faultOf(parse(text));
    expect([found.code, underlined(text, found)]).toEqual([code, code === 'formula-function' ? where.replace(/ \(.*/, '') : where]);
  });

  test('several faults are told at once, and a decimal comma is two of them', () => {
    expect(parse('max(12,5)').diagnostics.map(({ code }) => code)).toEqual(['formula-constant', 'formula-constant']);
    expect(parse('a * 3 + foo(b) - 5').diagnostics.map(({ code }) => code)).toEqual([
      'formula-constant',
      'formula-function',
      'formula-constant',
    ]);
  });

  test('a scalar that is longer than its text is underlined as a whole', () => {
    const at = { file: 'x', start: 10, end: 99 };
    const parser = { parse: (): unknown => ({}) };
    expect(faultOf(parseFormula({ value: 'a + %', at }, parser)).at).toEqual(at);
  });

  test('an error of the parser that is no syntax error is a bug, and no fault of the user', () => {
    const broken = {
      parse: (): unknown => {
        throw new TypeError('broken');
      },
    };
    expect(() => parseFormula({ value: 'a', at: { file: 'x', start: 0, end: 1 } }, broken)).toThrow('broken');
  });
});

describe('the size of formulas', () => {
  const times = (n: number, text: string): string => text.repeat(n);

  test.each([
    [`${times(31, '(')}a${times(31, ')')}`, undefined],
    [`${times(32, '(')}a${times(32, ')')}`, undefined],
    [`${times(33, '(')}a${times(33, ')')}`, 'too-deep'],
    [`${times(33, '-')}a`, 'too-deep'],
    [`${times(20, '-(')}a${times(20, ')')}`, 'too-deep'],
    [`a${times(33, '^a')}`, 'too-deep'],
    [`(a)${times(40, '+(a)')}`, undefined],
    [`a${times(40, '*-a')}`, undefined],
    [`a${times(99, '+a')}`, undefined],
    [`a${times(100, '+a')}`, 'formula-too-long'],
    [`a${times(250, ' ')}${times(250, ' ')}`, 'formula-too-long'],
    [times(499, '('), 'too-deep'],
    [times(1e6, '('), 'formula-too-long'],
  ])('%#: %s', (text, code) => {
    if (code === undefined) expect(parse(text).diagnostics).toEqual([]);
    else expect(faultOf(parse(text)).code).toBe(code);
  });

  test('what is counted is told', () => {
    expect(faultOf(parse(`a${times(100, '+a')}`)).params).toEqual({ length: 201, limit: 200, counted: 'parts' });
    expect(faultOf(parse(times(501, 'a'))).params).toEqual({ length: 501, limit: 500, counted: 'characters' });
  });
});
