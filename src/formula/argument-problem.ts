import { impossible } from '../source/impossible.js';
import type { FunctionName, Tree } from './tree.js';

/** How a function is called, when these arguments do not fit it. */
export function argumentProblem(name: FunctionName, parts: readonly Tree[]): string | undefined {
  switch (name) {
    case 'sum':
      return parts.length === 2 && isBareName(parts[1]) ? undefined : 'a value and the name of a dimension: sum(x, dimension)';
    case 'min':
    case 'max':
      return parts.length >= 2 ? undefined : `two or more values: ${name}(a, b)`;
    case 'abs':
    case 'exp':
    case 'log':
    case 'sqrt':
      return parts.length === 1 ? undefined : `one value: ${name}(a)`;
    default:
      return impossible(name);
  }
}

/** A dimension has neither members nor a sector before it. */
function isBareName(tree: Tree | undefined): boolean {
  return tree?.kind === 'name' && tree.members.length === 0 && !tree.name.includes('.');
}
