import { impossible } from '../source/impossible.js';
import { overOf, valuesOf } from '../formula/calls.js';
import type { Call, Tree } from '../formula/tree.js';
import type { Step } from '../domain/plan.js';
import type { CheckedQuantity } from '../domain/study.js';
import { cellCount } from '../domain/cells.js';
import type { Compilation, Value } from './columns.js';
import { addColumn, anyNumber, operandOf, wholeColumn } from './columns.js';
import { mechanism } from './mechanisms.js';

/** Compiles the formula of a quantity; the last step writes the quantity's own column. */
export function compileFormula(tree: Tree, quantity: CheckedQuantity, compilation: Compilation): void {
  const { steps, owner, columns } = compilation;
  const before = steps.length;
  const value = compile(tree, compilation);
  const last = steps.length > before ? steps.at(-1) : undefined;
  // The step that made the value may write the quantity's column directly, when the cells already stand in its order.
  if (last && last.out === value.column && value.chosen.size === 0 && value.by.join() === quantity.by.join())
    steps[steps.length - 1] = { ...last, out: owner };
  else steps.push({ kind: 'copy', out: owner, of: operandOf(value, quantity.by, columns.dimensions) });
}

function compile(tree: Tree, compilation: Compilation): Value {
  switch (tree.kind) {
    case 'number':
      return constant(tree.value, compilation);
    case 'name':
      return chosenMembers(tree.name, tree.members, compilation);
    case 'negate':
      return unary('negate', compile(tree.of, compilation), compilation);
    case 'binary':
      return binary(tree.operation, compile(tree.left, compilation), compile(tree.right, compilation), compilation);
    case 'call':
      return call(tree, compilation);
    default:
      return impossible(tree);
  }
}

function constant(value: number, { columns, owner }: Compilation): Value {
  const known = columns.constants.find((candidate) => candidate.value === value);
  if (known) return wholeColumn(known.column, []);
  const column = addColumn(columns, 1, owner, anyNumber);
  columns.constants.push({ column, value });
  return wholeColumn(column, []);
}

function chosenMembers(name: string, members: readonly string[], { columns, quantities }: Compilation): Value {
  const hit = quantities.get(name);
  if (!hit) throw new Error(`check let an unknown quantity pass: ${name}`);
  const { by } = hit.quantity;
  const chosen = new Map<string, number>();
  for (const member of members) {
    const dimension = by.find((candidate) => !chosen.has(candidate) && columns.dimensions.get(candidate)?.includes(member));
    if (dimension === undefined) throw new Error(`check let an unknown member pass: ${name}[${member}]`);
    chosen.set(dimension, columns.dimensions.get(dimension)?.indexOf(member) ?? 0);
  }
  return { column: hit.number, columnBy: by, chosen, by: by.filter((dimension) => !chosen.has(dimension)) };
}

function call(tree: Call, compilation: Compilation): Value {
  const { name } = tree;
  // the year before is read, so in a loop its own steps wait until the year is done
  const own = name === 'previous' ? { ...compilation, steps: compilation.late } : compilation;
  const values = valuesOf(tree).map((value, i) => compile(value, i === 0 ? own : compilation));
  const [first] = values;
  if (!first) throw new Error(`check let a call without arguments pass: ${name}`);
  switch (name) {
    case 'sum':
      return sum(first, overOf(tree)?.name, compilation);
    case 'min':
    case 'max':
      return values.slice(1).reduce<Value>((left, right) => binary(name, left, right, compilation), first);
    case 'abs':
    case 'exp':
    case 'log':
    case 'sqrt':
      return unary(name, first, compilation);
    case 'previous':
    case 'decay':
    case 'turnover':
    case 'interpolate':
      return mechanism(name, values, overOf(tree)?.name, compilation);
    default:
      return impossible(name);
  }
}

function unary(kind: 'negate' | 'exp' | 'log' | 'sqrt' | 'abs', value: Value, compilation: Compilation): Value {
  const { columns } = compilation;
  const of = operandOf(value, value.by, columns.dimensions);
  const out = addColumn(columns, of.from.length, compilation.owner, anyNumber);
  compilation.steps.push({ kind, out, of });
  return wholeColumn(out, value.by);
}

function binary(kind: Extract<Step, { left: unknown }>['kind'], left: Value, right: Value, compilation: Compilation): Value {
  const { columns } = compilation;
  const by = [...left.by, ...right.by.filter((name) => !left.by.includes(name))];
  const out = addColumn(columns, cellCount(by, columns.dimensions), compilation.owner, anyNumber);
  compilation.steps.push({
    kind,
    out,
    left: operandOf(left, by, columns.dimensions),
    right: operandOf(right, by, columns.dimensions),
  });
  return wholeColumn(out, by);
}

/** The summed dimension is put last, so that the terms of a cell stand side by side. */
function sum(value: Value, dimension: string | undefined, compilation: Compilation): Value {
  const { columns } = compilation;
  if (dimension === undefined) throw new Error('check let a sum without a dimension pass');
  const by = value.by.filter((name) => name !== dimension);
  const of = operandOf(value, [...by, dimension], columns.dimensions);
  const terms = columns.dimensions.get(dimension)?.length ?? 1;
  const out = addColumn(columns, cellCount(by, columns.dimensions), compilation.owner, anyNumber);
  compilation.steps.push({ kind: 'sum', out, of, terms });
  return wholeColumn(out, by);
}
