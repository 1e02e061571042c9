import type { Mechanism, Operand } from '../domain/plan.js';
import { cellCount } from '../domain/cells.js';
import type { Compilation, Value } from './columns.js';
import { addColumn, anyNumber, operandOf, wholeColumn } from './columns.js';

/** Adds a mechanism with these values. As in a sum, the dimension that it works over is put last, so that the terms of a cell stand side by side. */
export function mechanism(kind: Mechanism['kind'], values: readonly Value[], over: string | undefined, compilation: Compilation): Value {
  const { columns, steps, owner } = compilation;
  const by = [...new Set(values.flatMap((value) => value.by))].filter((name) => name !== over);
  const terms = over === undefined ? 1 : (columns.dimensions.get(over)?.length ?? 1);
  const column = (times: number): number => addColumn(columns, cellCount(by, columns.dimensions) * times, owner, anyNumber);
  const operand = (value: Value): Operand =>
    operandOf(value, over !== undefined && value.by.includes(over) ? [...by, over] : by, columns.dimensions);
  const [first, second, third] = values.map(operand);
  const out = column(1);
  if (first && second && kind === 'previous') steps.push({ kind, out, parts: [first, second] });
  else if (first && second && third && kind === 'interpolate') steps.push({ kind, out, terms, parts: [first, second, third] });
  else if (first && second && third && kind !== 'previous' && kind !== 'interpolate')
    steps.push({ kind, out, stock: column(terms), terms, parts: [first, second, third] });
  else throw new Error(`check let a call without its arguments pass: ${kind}`);
  return wholeColumn(out, by);
}
