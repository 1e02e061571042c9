import { fault } from '../source/diagnostic.js';
import { overOf } from '../formula/calls.js';
import type { ExpressionParser } from '../formula/parser.js';
import { parseFormula } from '../formula/parse-formula.js';
import type { Lookup, Measured } from '../formula/dimension-of.js';
import { measureOf } from '../formula/dimension-of.js';
import type { Tree } from '../formula/tree.js';
import { sameDimension, showDimension } from '../quantity/dimension.js';
import type { Interval } from '../domain/study.js';
import type { Declaration, Names } from './declarations.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { orderOf } from './order.js';
import { unitHint } from './unit-hint.js';

export interface Formulas {
  /** The tree of each quantity that has a formula; names in it are `sector.quantity`. */
  readonly trees: ReadonlyMap<string, Tree>;
  /** Ids of all quantities, each after all that its formula needs in the same year. */
  readonly order: readonly string[];
}

/** Parses every formula, orders the quantities, and proves units, dimensions and shares on the whole model before any number. */
export function formulasOf(declarations: ReadonlyMap<string, Declaration>, names: Names, parser: ExpressionParser, found: Found): Formulas {
  const trees = new Map<string, Tree>();
  for (const declaration of declarations.values()) {
    const formula = declaration.document.formula;
    const tree = formula && take(parseFormula(formula, parser), found);
    if (tree) trees.set(declaration.id, qualified(tree, declaration.sector, declarations));
  }
  const order = orderOf(declarations, trees, found);
  prove(order, declarations, trees, names, found);
  return { trees, order };
}

/** The tree with every name in full: a name of the same sector comes first, as in `travel` for `transport.travel`. */
function qualified(tree: Tree, sector: string, declarations: ReadonlyMap<string, Declaration>): Tree {
  const own = (part: Tree): Tree => qualified(part, sector, declarations);
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'name':
      return declarations.has(`${sector}.${tree.name}`) ? { ...tree, name: `${sector}.${tree.name}` } : tree;
    case 'negate':
      return { ...tree, of: own(tree.of) };
    case 'binary':
      return { ...tree, left: own(tree.left), right: own(tree.right) };
    case 'call': {
      const over = overOf(tree);
      return { ...tree, arguments: tree.arguments.map((part) => (part === over ? part : own(part))) };
    }
  }
}

function prove(
  order: readonly string[],
  declarations: ReadonlyMap<string, Declaration>,
  trees: ReadonlyMap<string, Tree>,
  names: Names,
  found: Found,
): void {
  const bounds = new Map<string, Interval>();
  const sectorOf = (id: string): string => id.slice(0, id.indexOf('.'));
  for (const id of order) {
    const declaration = declarations.get(id);
    const tree = trees.get(id);
    if (!declaration) continue;
    const lookup: Lookup = {
      quantity: (name) => {
        const known = declarations.get(name);
        const limits = bounds.get(name) ?? known?.valid;
        if (!known || !limits) return undefined;
        return {
          id: name,
          dimension: known.unit.dimension,
          unit: known.unit.text,
          by: known.by,
          ...limits,
          ...(known.whole === undefined ? {} : { whole: known.whole }),
        };
      },
      names: () =>
        [...declarations.keys()].map((name) => (sectorOf(name) === declaration.sector ? name.slice(name.indexOf('.') + 1) : name)),
      dimensions: names.dimensions,
      units: names.units,
    };
    const measured = tree && take(measureOf(tree, lookup), found);
    if (measured) {
      compare(declaration, measured, names, found);
      bounds.set(id, boundsOf(declaration, measured));
    }
  }
}

/**
 * What is known of a computed value: what its formula proves, within what its declaration promises. Where a loop through `previous` needs it
 * before that, it is what the declaration promises, and the evaluation refuses a value outside it.
 */
function boundsOf(declaration: Declaration, measured: Measured): Interval {
  if (declaration.kind === 'share') return { low: 0, high: 1 };
  return { low: measured.low, high: measured.high };
}

function compare(declaration: Declaration, measured: Measured, names: Names, found: Found): void {
  const at = declaration.document.formula?.at ?? declaration.at;
  const also = [{ relation: 'declared-here', at: declaration.document.unit.at }] as const;
  if (!sameDimension(measured.dimension, declaration.unit.dimension)) {
    const hint = unitHint(declaration.unit.dimension, measured.dimension);
    const computed = showDimension(measured.dimension, names.units);
    found.push(fault('formula-unit', at, { declared: declaration.unit.text, computed, ...(hint === undefined ? {} : { hint }) }, also));
  }
  const declared = [...declaration.by].sort();
  if (declared.join() !== [...measured.by].sort().join())
    found.push(fault('formula-dimensions', at, { declared: declaration.by, computed: measured.by }, also));
  if (declaration.kind === 'share' && (measured.low < 0 || measured.high > 1))
    found.push(fault('share-can-pass-one', at, { low: String(measured.low), high: String(measured.high) }, also));
}
