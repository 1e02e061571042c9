import { impossible } from '../source/impossible.js';
import { overOf, valuesOf } from '../formula/calls.js';
import { namesIn } from '../formula/names-in.js';
import { showFormula } from '../formula/show-formula.js';
import type { Call, Tree } from '../formula/tree.js';
import type { FactorRole } from '../domain/decomposition-findings.js';
import { cellOf, positionsOf } from '../domain/cells.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';

/** One factor of a product: a cell of a quantity, or a part of a formula that is no product itself. */
export interface Factor {
  readonly key: string;
  readonly role: FactorRole;
  /** Number of the quantity, and the cell; absent for a part of a formula. */
  readonly cell?: { readonly quantity: number; readonly cell: number };
  /** What it is multiplied with: its value, or one by its value. */
  readonly power: 1 | -1;
  readonly value: (lane: number) => number;
}

/** What is needed to unfold a formula: the values of every column, by cell and lane. */
export interface Unfolding {
  readonly study: CheckedStudy;
  readonly columns: readonly Float64Array[];
  readonly lanes: number;
}

type Here = ReadonlyMap<string, number>;
type Product = readonly Factor[];

/**
 * A cell of a quantity as a sum of products, down to what is given: products and quotients are unfolded, a sum over a dimension gives a product for each member.
 * Everything else (a difference, a mechanism) is one factor. A quantity whose formula is no product is a factor itself.
 */
export function productsOf(quantity: number, cell: number, unfolding: Unfolding): readonly Product[] {
  return ofQuantity(quantity, cell, 1, unfolding);
}

function ofQuantity(number: number, cell: number, power: 1 | -1, unfolding: Unfolding): readonly Product[] {
  const { study } = unfolding;
  const quantity = study.quantities[number];
  if (!quantity) throw new Error(`no quantity has the number ${number}`);
  const { from } = quantity;
  if (from.kind === 'formula' && isProduct(from.tree) && (power === 1 || !hasSum(from.tree)))
    return ofTree(from.tree, hereIn(quantity, cell, study), power, unfolding);
  return [[cellFactor(number, quantity, cell, power, unfolding)]];
}

function cellFactor(number: number, quantity: CheckedQuantity, cell: number, power: 1 | -1, { columns, lanes }: Unfolding): Factor {
  return {
    key: quantity.id,
    role: roleOf(quantity),
    cell: { quantity: number, cell },
    power,
    value: (lane) => columns[number]?.[cell * lanes + lane] ?? Number.NaN,
  };
}

const gases = ['CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e'];

function roleOf({ kind, unit }: CheckedQuantity): FactorRole {
  if (kind === 'flow' || kind === 'stock') return 'activity';
  if (kind === 'share') return 'structure';
  return gases.some((gas) => (unit.dimension.get(gas) ?? 0) > 0) ? 'factor' : 'intensity';
}

function hereIn({ by }: CheckedQuantity, cell: number, { dimensions }: CheckedStudy): Here {
  const sizes = by.map((name) => dimensions.get(name)?.length ?? 1);
  return new Map(positionsOf(cell, sizes).map((position, i) => [by[i] ?? '', position]));
}

function isProduct(tree: Tree): boolean {
  switch (tree.kind) {
    case 'name':
      return true;
    case 'negate':
      return isProduct(tree.of);
    case 'binary':
      return tree.operation === 'multiply' || tree.operation === 'divide';
    case 'call':
      return tree.name === 'sum';
    case 'number':
      return false;
    default:
      return impossible(tree);
  }
}

function hasSum(tree: Tree): boolean {
  if (tree.kind === 'call') return tree.name === 'sum';
  if (tree.kind === 'negate') return hasSum(tree.of);
  return tree.kind === 'binary' && (hasSum(tree.left) || hasSum(tree.right));
}

function ofTree(tree: Tree, here: Here, power: 1 | -1, unfolding: Unfolding): readonly Product[] {
  const { study } = unfolding;
  if (tree.kind === 'name') {
    const number = study.quantities.findIndex(({ id }) => id === tree.name);
    return ofQuantity(number, cellIn(number, tree.members, here, study), power, unfolding);
  }
  if (tree.kind === 'binary' && (tree.operation === 'multiply' || tree.operation === 'divide')) {
    const right = tree.operation === 'multiply' ? power : power === 1 ? -1 : 1;
    return crossed(ofTree(tree.left, here, power, unfolding), ofTree(tree.right, here, right, unfolding));
  }
  if (tree.kind === 'negate') return crossed([[constant(-1)]], ofTree(tree.of, here, power, unfolding));
  if (tree.kind === 'number') return [[constant(tree.value ** power)]];
  const over = tree.kind === 'call' && tree.name === 'sum' && power === 1 ? overOf(tree)?.name : undefined;
  if (tree.kind === 'call' && over !== undefined)
    return (study.dimensions.get(over) ?? []).flatMap((_, position) =>
      ofTree(firstOf(tree), new Map([...here, [over, position]]), 1, unfolding),
    );
  return [[partFactor(tree, here, power, unfolding)]];
}

function firstOf(call: Call): Tree {
  const [first] = valuesOf(call);
  if (!first) throw new Error(`check let a call without arguments pass: ${call.name}`);
  return first;
}

function crossed(left: readonly Product[], right: readonly Product[]): readonly Product[] {
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}

/** A number changes nothing over the years; its sign is kept. */
function constant(value: number): Factor {
  return { key: '', role: 'factor', power: 1, value: () => value };
}

/** A part such as `1 - share`; made of shares it says how something is divided. */
function partFactor(tree: Tree, here: Here, power: 1 | -1, unfolding: Unfolding): Factor {
  const { study } = unfolding;
  const names = namesIn(tree, 'any year').map(({ name }) => study.quantities.find(({ id }) => id === name));
  const role = names.every((quantity) => quantity?.kind === 'share') ? 'structure' : 'intensity';
  return { key: showFormula(tree), role, power, value: (lane) => valueOf(tree, here, lane, unfolding) };
}

function cellIn(number: number, members: readonly string[], here: Here, { quantities, dimensions }: CheckedStudy): number {
  const by = quantities[number]?.by ?? [];
  const left = [...members];
  const positions = by.map((name) => {
    const list = dimensions.get(name) ?? [];
    const i = left.findIndex((member) => list.includes(member));
    const [member] = i === -1 ? [] : left.splice(i, 1);
    return member === undefined ? (here.get(name) ?? 0) : list.indexOf(member);
  });
  return cellOf(
    positions,
    by.map((name) => dimensions.get(name)?.length ?? 1),
  );
}

/** The value of a part of a formula, from the columns that were computed. What remembers years has no value of its own here: `isPlain` keeps it out. */
function valueOf(tree: Tree, here: Here, lane: number, unfolding: Unfolding): number {
  const of = (part: Tree): number => valueOf(part, here, lane, unfolding);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      const number = unfolding.study.quantities.findIndex(({ id }) => id === tree.name);
      const cell = cellIn(number, tree.members, here, unfolding.study);
      return unfolding.columns[number]?.[cell * unfolding.lanes + lane] ?? Number.NaN;
    }
    case 'negate':
      return -of(tree.of);
    case 'binary':
      return operations[tree.operation](of(tree.left), of(tree.right));
    case 'call':
      return callValue(tree, here, lane, unfolding);
    default:
      return impossible(tree);
  }
}

const operations = {
  add: (a: number, b: number): number => a + b,
  subtract: (a: number, b: number): number => a - b,
  multiply: (a: number, b: number): number => a * b,
  divide: (a: number, b: number): number => a / b,
  power: (a: number, b: number): number => a ** b,
} as const;

function callValue(call: Call, here: Here, lane: number, unfolding: Unfolding): number {
  const values = (): number[] => valuesOf(call).map((part) => valueOf(part, here, lane, unfolding));
  switch (call.name) {
    case 'sum': {
      const over = overOf(call)?.name ?? '';
      const members = unfolding.study.dimensions.get(over) ?? [];
      return members.reduce((sum, _, position) => sum + valueOf(firstOf(call), new Map([...here, [over, position]]), lane, unfolding), 0);
    }
    case 'min':
      return Math.min(...values());
    case 'max':
      return Math.max(...values());
    case 'abs':
    case 'exp':
    case 'log':
    case 'sqrt':
      return Math[call.name](values()[0] ?? Number.NaN);
    case 'previous':
    case 'decay':
    case 'turnover':
    case 'interpolate':
      return Number.NaN;
    default:
      return impossible(call.name);
  }
}
