import type { Faults } from '../source/faults.js';
import { impossible } from '../source/impossible.js';
import type { Call, FunctionName, Tree } from './tree.js';

/** How a function is called: the names of its values, and of the dimension that follows them. */
interface CallShape {
  readonly values: readonly string[];
  /** Any further number of values. */
  readonly more?: true;
  readonly dimension?: string;
}

const shapes: Readonly<Record<FunctionName, CallShape>> = {
  sum: { values: ['x'], dimension: 'dimension' },
  min: { values: ['a', 'b'], more: true },
  max: { values: ['a', 'b'], more: true },
  abs: { values: ['a'] },
  exp: { values: ['a'] },
  log: { values: ['a'] },
  sqrt: { values: ['a'] },
  previous: { values: ['x', 'initial'] },
  decay: { values: ['deposit', 'rate', 'initial'] },
  turnover: { values: ['entering', 'survival', 'initial'], dimension: 'age' },
  interpolate: { values: ['x', 'at', 'value'], dimension: 'dimension' },
};

type ArgumentProblem = Pick<Faults['formula-arguments'], 'values' | 'dimension' | 'call'>;

/** How a function is called, when these arguments do not fit it. */
export function argumentProblem(name: FunctionName, parts: readonly Tree[]): ArgumentProblem | undefined {
  const { values, more, dimension } = shapes[name];
  const wanted = values.length + (dimension === undefined ? 0 : 1);
  const enough = more ? parts.length >= wanted : parts.length === wanted;
  if (enough && (dimension === undefined || isBareName(parts.at(-1)))) return undefined;
  const named = dimension === undefined ? [] : [dimension];
  return {
    values: more ? 'some' : values.length,
    dimension: dimension !== undefined,
    call: `${name}(${[...values, ...named].join(', ')})`,
  };
}

/** A dimension has neither members nor a sector before it. */
function isBareName(tree: Tree | undefined): boolean {
  return tree?.kind === 'name' && tree.members.length === 0 && !tree.name.includes('.');
}

/** The arguments of a call that are values. */
export function valuesOf(call: Call): readonly Tree[] {
  return shapes[call.name].dimension === undefined ? call.arguments : call.arguments.slice(0, -1);
}

/** The argument of a call that names a dimension. */
export function overOf(call: Call): Extract<Tree, { kind: 'name' }> | undefined {
  const last = shapes[call.name].dimension === undefined ? undefined : call.arguments.at(-1);
  return last?.kind === 'name' ? last : undefined;
}

/** Every call in a formula, the outer before the inner. */
export function callsIn(tree: Tree): readonly Call[] {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
      return callsIn(tree.of);
    case 'binary':
      return [...callsIn(tree.left), ...callsIn(tree.right)];
    case 'call':
      return [tree, ...tree.arguments.flatMap(callsIn)];
    default:
      return impossible(tree);
  }
}
