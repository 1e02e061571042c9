import { impossible } from '../source/impossible.js';
import type { Tree } from './tree.js';

/** The quantities that a formula names, with their places; the dimension of a `sum` is none of them. */
export function namesIn(tree: Tree): readonly Extract<Tree, { kind: 'name' }>[] {
  switch (tree.kind) {
    case 'number':
      return [];
    case 'name':
      return [tree];
    case 'negate':
      return namesIn(tree.of);
    case 'binary':
      return [...namesIn(tree.left), ...namesIn(tree.right)];
    case 'call':
      return (tree.name === 'sum' ? tree.arguments.slice(0, 1) : tree.arguments).flatMap(namesIn);
    default:
      return impossible(tree);
  }
}
