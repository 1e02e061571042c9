import fc from 'fast-check';
import { expressionParser } from '../../../src/formula/parser.js';
import { parseFormula } from '../../../src/formula/parse-formula.js';
import type { Tree } from '../../../src/formula/tree.js';
import type { Outcome } from '../../../src/source/diagnostic.js';
import { located, valueOf } from '../quantity/program-units.js';

const parser = await expressionParser();

export function parse(text: string): Outcome<Tree> {
  return parseFormula(located(text), parser);
}

export function treeOf(text: string): Tree {
  return valueOf(parse(text));
}

const at = { file: 'x', start: 0, end: 0 };
const operations = ['add', 'subtract', 'multiply', 'divide', 'power'] as const;
const number = fc.constantFrom(0, 1, 2, 100).map((value): Tree => ({ kind: 'number', value, at }));

/** Trees of every kind of node, over these names. */
export function trees(name: fc.Arbitrary<Tree>, dimensions: readonly string[]): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
    const part = tie('tree');
    const over = fc.constantFrom(...dimensions).map((dimension): Tree => ({ kind: 'name', name: dimension, members: [], at }));
    return {
      tree: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'tree', withCrossShrink: true },
        name,
        number,
        part.map((of): Tree => ({ kind: 'negate', of, at })),
        fc
          .tuple(fc.constantFrom(...operations), part, part)
          .map(([operation, left, right]): Tree => ({ kind: 'binary', operation, left, right, at })),
        fc
          .tuple(fc.constantFrom('abs', 'exp', 'log', 'sqrt'), part)
          .map(([called, of]): Tree => ({ kind: 'call', name: called, arguments: [of], at })),
        fc
          .tuple(fc.constantFrom('min', 'max'), fc.array(part, { minLength: 2, maxLength: 3 }))
          .map(([called, parts]): Tree => ({ kind: 'call', name: called, arguments: parts, at })),
        fc.tuple(part, over).map(([of, dimension]): Tree => ({ kind: 'call', name: 'sum', arguments: [of, dimension], at })),
      ),
    };
  });
  return tree;
}

export function nameTree(name: string, ...members: readonly string[]): Tree {
  return { kind: 'name', name, members, at };
}

/** The tree without its places. */
export function shape(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value)));
}
