import { impossible } from '../source/impossible.js';
import { valuesOf } from './calls.js';
import type { Tree } from './tree.js';

/**
 * The quantities that a formula names, with their places; a dimension is none of them.
 * Of the same year alone, they are without what stands in the first argument of `previous`.
 */
export function namesIn(tree: Tree, years: 'any year' | 'same year'): readonly Extract<Tree, { kind: 'name' }>[] {
  switch (tree.kind) {
    case 'number':
      return [];
    case 'name':
      return [tree];
    case 'negate':
      return namesIn(tree.of, years);
    case 'binary':
      return [...namesIn(tree.left, years), ...namesIn(tree.right, years)];
    case 'call':
      return valuesOf(tree)
        .slice(tree.name === 'previous' && years === 'same year' ? 1 : 0)
        .flatMap((value) => namesIn(value, years));
    default:
      return impossible(tree);
  }
}
