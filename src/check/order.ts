import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import { namesIn } from '../formula/names-in.js';
import type { Tree } from '../formula/tree.js';
import type { Declaration } from './declarations.js';
import type { Found } from './findings-list.js';

type Declarations = ReadonlyMap<string, Declaration>;
type Needs = (id: string) => readonly Located<string>[];

/**
 * Ids of all quantities, each after all that it needs in the same year. Quantities that need one another through `previous` stand together,
 * so that the plan can compute them year by year; a circle within one year is one fault that names its path.
 */
export function orderOf(declarations: Declarations, trees: ReadonlyMap<string, Tree>, found: Found): string[] {
  const needs =
    (years: 'any year' | 'same year'): Needs =>
    (id) => {
      const tree = trees.get(id);
      const names = tree ? namesIn(tree, years) : [];
      return names.filter((part) => declarations.has(part.name)).map(({ name, at }) => ({ value: name, at }));
    };
  const components = componentsOf([...declarations.keys()], needs('any year'));
  return components.flatMap((component) => sortedWithin(component, needs('same year'), declarations, found));
}

/** Strongly connected components, each after all that it needs (Tarjan 1972, SIAM J. Comput. 1(2), 146-160). */
function componentsOf(ids: readonly string[], needs: Needs): string[][] {
  const components: string[][] = [];
  const entered = new Map<string, number>();
  const open: string[] = [];
  const closed = new Set<string>();
  const visit = (id: string): number => {
    const own = entered.size;
    let lowest = own;
    entered.set(id, own);
    open.push(id);
    for (const { value: next } of needs(id)) if (!closed.has(next)) lowest = Math.min(lowest, entered.get(next) ?? visit(next));
    if (lowest === own) {
      const component = open.splice(open.indexOf(id));
      for (const member of component) closed.add(member);
      components.push(component);
    }
    return lowest;
  };
  for (const id of ids) if (!entered.has(id)) visit(id);
  return components;
}

/** Depth-first order of a component by what is needed in the same year. */
function sortedWithin(component: readonly string[], needs: Needs, declarations: Declarations, found: Found): string[] {
  const inside = new Set(component);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string, at: Declaration['at']): void => {
    if (done.has(id) || !inside.has(id)) return;
    if (path.includes(id)) {
      found.push(fault('formula-cycle', at, { path: [...path.slice(path.indexOf(id)), id] }));
      return;
    }
    path.push(id);
    for (const next of needs(id)) visit(next.value, next.at);
    path.pop();
    done.add(id);
  };
  for (const id of component) {
    const declaration = declarations.get(id);
    if (declaration) visit(id, declaration.at);
  }
  return [...done];
}
