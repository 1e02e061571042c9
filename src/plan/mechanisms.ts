import type { Mechanism } from '../domain/plan.js';
import { cellCount } from '../domain/cells.js';
import type { Compilation } from './compile.js';
import type { Value } from './columns.js';
import { addColumn, anyNumber, operandOf, wholeColumn } from './columns.js';

/** Dimensions of what a mechanism yields: those of its values, without the one that it works over. */
function jointBy(values: readonly Value[], over: string | undefined): readonly string[] {
  return [...new Set(values.flatMap((value) => value.by))].filter((name) => name !== over);
}

/** Adds a mechanism that yields these dimensions; `make` gets its column, and a way to add columns of its own. */
function added(by: readonly string[], { columns, steps, owner }: Compilation, make: (out: number, own: (times: number) => number) => Mechanism): Value {
  const cells = cellCount(by, columns.dimensions);
  const column = (times: number): number => addColumn(columns, cells * times, owner, anyNumber);
  const out = column(1);
  steps.push(make(out, column));
  return wholeColumn(out, by);
}

export function previous(x: Value, initial: Value, compilation: Compilation): Value {
  const { dimensions } = compilation.columns;
  const by = jointBy([x, initial], undefined);
  return added(by, compilation, (out) => ({
    kind: 'previous',
    out,
    x: operandOf(x, by, dimensions),
    initial: operandOf(initial, by, dimensions),
  }));
}

export function decay(deposit: Value, rate: Value, initial: Value, compilation: Compilation): Value {
  const { dimensions } = compilation.columns;
  const by = jointBy([deposit, rate, initial], undefined);
  return added(by, compilation, (out, own) => ({
    kind: 'decay',
    out,
    stock: own(1),
    deposit: operandOf(deposit, by, dimensions),
    rate: operandOf(rate, by, dimensions),
    initial: operandOf(initial, by, dimensions),
  }));
}

/** As in a sum, the dimension that is taken away is put last, so that the ages (or the points) of a cell stand side by side. */
export function turnover(entering: Value, survival: Value, initial: Value, age: string, compilation: Compilation): Value {
  const { dimensions } = compilation.columns;
  const by = jointBy([entering, survival, initial], age);
  const terms = dimensions.get(age)?.length ?? 1;
  return added(by, compilation, (out, own) => ({
    kind: 'turnover',
    out,
    stock: own(terms),
    terms,
    entering: operandOf(entering, by, dimensions),
    survival: operandOf(survival, [...by, age], dimensions),
    initial: operandOf(initial, [...by, age], dimensions),
  }));
}

export function interpolate(x: Value, at: Value, value: Value, dimension: string, compilation: Compilation): Value {
  const { dimensions } = compilation.columns;
  const by = jointBy([x, at, value], dimension);
  return added(by, compilation, (out) => ({
    kind: 'interpolate',
    out,
    terms: dimensions.get(dimension)?.length ?? 1,
    x: operandOf(x, by, dimensions),
    points: operandOf(at, [...by, dimension], dimensions),
    value: operandOf(value, [...by, dimension], dimensions),
  }));
}
