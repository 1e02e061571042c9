import { impossible } from '../source/impossible.js';
import type { BinaryOperation, Tree } from './tree.js';

const signs: Readonly<Record<BinaryOperation, { readonly sign: string; readonly rank: number }>> = {
  add: { sign: ' + ', rank: 1 },
  subtract: { sign: ' - ', rank: 1 },
  multiply: { sign: ' * ', rank: 2 },
  divide: { sign: ' / ', rank: 2 },
  power: { sign: '^', rank: 4 },
};

/** A formula as text that parses to the same tree. */
export function showFormula(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'name':
      return tree.members.length === 0 ? tree.name : `${tree.name}[${tree.members.join(', ')}]`;
    case 'negate':
      return `-${inside(tree.of, 3)}`;
    case 'call':
      return `${tree.name}(${tree.arguments.map(showFormula).join(', ')})`;
    case 'binary': {
      const { sign, rank } = signs[tree.operation];
      // Subtraction and division are read from the left, powers from the right.
      const rightRank = tree.operation === 'power' ? rank : rank + 1;
      const leftRank = tree.operation === 'power' ? rank + 1 : rank;
      return `${inside(tree.left, leftRank)}${sign}${inside(tree.right, rightRank)}`;
    }
    default:
      return impossible(tree);
  }
}

function inside(tree: Tree, rank: number): string {
  const own = tree.kind === 'binary' ? signs[tree.operation].rank : tree.kind === 'negate' ? 3 : 5;
  return own < rank ? `(${showFormula(tree)})` : showFormula(tree);
}
