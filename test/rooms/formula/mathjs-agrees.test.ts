import fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { expect, test } from 'vitest';
import type { Tree } from '../../../src/formula/tree.js';
import { treeOf } from './trees.js';

const mathjs = create(all ?? {});
const scope = { a: 3.5, b: -2, c: 0.25, d_2: 7 };

/** A tree with plain numbers for names. */
function valueOf(tree: Tree): number {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return new Map(Object.entries(scope)).get(tree.name) ?? NaN;
    case 'negate':
      return -valueOf(tree.of);
    case 'binary': {
      const [left, right] = [valueOf(tree.left), valueOf(tree.right)];
      return { add: left + right, subtract: left - right, multiply: left * right, divide: left / right, power: left ** right }[
        tree.operation
      ];
    }
    case 'call': {
      const parts = tree.arguments.map(valueOf);
      const [first = NaN] = parts;
      const known = new Map<string, () => number>([
        ['min', () => Math.min(...parts)],
        ['max', () => Math.max(...parts)],
        ['abs', () => Math.abs(first)],
        ['exp', () => Math.exp(first)],
        ['log', () => Math.log(first)],
        ['sqrt', () => Math.sqrt(first)],
      ]);
      return known.get(tree.name)?.() ?? NaN;
    }
  }
}

/** Formulas as somebody may type them: signs, spaces and parentheses wherever they are allowed, not only where they are needed. */
const { text: texts } = fc.letrec<{ text: string }>((tie) => {
  const part = tie('text');
  const space = fc.constantFrom('', ' ', '  ');
  return {
    text: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'text', withCrossShrink: true },
      fc.constantFrom('a', 'b', 'c', 'd_2', '0', '1', '2', '100'),
      fc.tuple(part, space, fc.constantFrom('+', '-', '*', '/', '^'), space, part).map((pieces) => pieces.join('')),
      fc.tuple(fc.constantFrom('-', '+', '- '), part).map((pieces) => pieces.join('')),
      part.map((inner) => `(${inner})`),
      fc.tuple(fc.constantFrom('abs', 'exp', 'log', 'sqrt'), space, part).map(([name, gap, inner]) => `${name}${gap}(${inner})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(part, { minLength: 2, maxLength: 3 }))
        .map(([name, parts]) => `${name}(${parts.join(',')})`),
    ),
  };
});

function same(ours: number, theirs: unknown): boolean {
  if (typeof theirs !== 'number') return false;
  return ours === theirs || (Number.isNaN(ours) && Number.isNaN(theirs)) || Math.abs(ours - theirs) <= 1e-12 * Math.abs(theirs);
}

test.each([
  ['-a^2', -12.25],
  ['2^2^a', 2 ** (2 ** 3.5)],
  ['a - b - c', 5.25],
  ['a / b / c', -7],
  ['a / b * c', -0.4375],
  ['2^-1', 0.5],
  ['-2^-2', -0.25],
  ['1 - -1', 2],
  ['--a', 3.5],
  ['a - +b', 5.5],
])('%s is %d, and mathjs says so too', (text, value) => {
  expect(valueOf(treeOf(text))).toBeCloseTo(value, 12);
  expect(mathjs.evaluate(text, { ...scope })).toBeCloseTo(value, 12);
});

test('our tree of any formula has the value that mathjs gives the same text', () => {
  let finite = 0;
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(text.length <= 500);
      const ours = valueOf(treeOf(text));
      if (Number.isFinite(ours)) finite++;
      expect(same(ours, mathjs.evaluate(text, { ...scope })), text).toBe(true);
    }),
    { seed: 20261123, numRuns: 4000 },
  );
  expect(finite).toBeGreaterThan(1000);
});
