import type { Chances } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import type { Edit } from '../../domain/study.js';
import { groupBy } from '../../source/group.js';
import { orderedSteps } from '../broken-laws.js';
import { editKey } from '../distinct-runs.js';
import type { Expression, Formula, Leaf } from '../expressions.js';
import { formulasOf } from '../expressions.js';
import { nodesOf, nodesTo } from '../nodes.js';
import type { Total } from '../../domain/totals.js';
import type { Alike } from './alike.js';
import { startsOf } from './given-masks.js';
import { reachIn } from './reach.js';
import type { Value, ValueTable } from './values.js';
import { dependsOn, valueTable } from './values.js';

/** A value that must lie within bounds in every draw. */
export interface Watched {
  readonly value: Value;
  readonly low: number;
  readonly high: number;
}

/** All runs of municipalities that are alike, as one graph. */
export interface FusedGraph {
  readonly table: ValueTable;
  /** `outs[run × totals + total]`. */
  readonly outs: readonly Value[];
  /** The computed quantities that draws reach. */
  readonly watched: readonly Watched[];
}

/** The formulas that lead to some columns, for any municipality. */
export interface Program {
  readonly plan: Plan;
  readonly starts: Int32Array;
  readonly formulas: readonly Formula[];
  readonly constants: ReadonlyMap<number, number>;
  readonly chances: Chances;
  /** True where every operation is that of the reference, in its order, and everything that the reference looks at is watched. */
  readonly isExact: boolean;
}

export function programTo(plan: Plan, columns: ReadonlySet<number>, chances: Chances, isExact: boolean): Program {
  const constants = new Map(plan.constants.map(({ column, value }) => [column, value]));
  return { plan, constants, chances, isExact, starts: startsOf(plan), formulas: formulasOf(plan, nodesTo(columns, nodesOf(plan))) };
}

/** True where a measure changes what a formula computes. */
export function editsComputed({ formulas }: Program, { runs }: Alike): boolean {
  const computed = new Set(formulas.map(({ column }) => column));
  return runs.some(([run]) => run?.edits.some(({ quantity }) => computed.has(quantity)));
}

/** The graph of a group, for its totals. */
export function fusedGraph(program: Program, group: Alike): FusedGraph {
  const builder: Builder = { ...program, table: valueTable(program.isExact) };
  const baseline = valuesOfRun(builder, 0, [], { values: [], masks: group.given });
  const runs = group.runs.map(([run], number) => (number === 0 ? baseline : valuesOfRun(builder, number, run?.edits ?? [], baseline)));
  return {
    table: builder.table,
    outs: runs.flatMap((run) => group.totals.map((total) => totalValue(builder, run, total))),
    watched: together([
      ...runs.flatMap((run) => watchedIn(builder, run, run === baseline ? undefined : baseline)),
      ...(builder.isExact ? runs.flatMap((run) => watchedOrders(builder, run)) : editedColumnsIn(builder, group, baseline)),
    ]),
  };
}

interface Builder extends Program {
  readonly table: ValueTable;
}

/** The values of all places (cells of columns) in a run, and on what each depends. */
interface RunValues {
  readonly values: readonly (Value | undefined)[];
  readonly masks: Int32Array;
}

/** Run 0 is the baseline: of it all is computed, of others what their edits reach. */
function valuesOfRun(builder: Builder, run: number, edits: readonly Edit[], baseline: RunValues): RunValues {
  const { starts, table, formulas } = builder;
  const masks = baseline.masks.slice();
  const values = [...baseline.values];
  const isReached = new Uint8Array(masks.length).fill(run === 0 ? 1 : 0);
  for (const own of groupBy(edits, ({ quantity, cell }) => `${quantity} ${cell}`).values())
    putEdited(builder, own, values, masks, isReached);
  const reached = reachIn(formulas, starts, masks, isReached);
  const waiting: { readonly value: Value; readonly place: number }[] = [];
  const valueAt = (column: number, cell: number): Value => (values[starts[column]! + cell] ??= given(builder, column, cell, masks));
  const leaf = ({ place, initial }: Leaf): Value => {
    if (!initial) return valueAt(place.column, place.cell);
    const at = starts[place.column]! + place.cell;
    const value = table.before(`${isReached[at] === 1 ? run : 0} ${at}`, place.column, valueAt(initial.column, initial.cell), masks[at]!);
    waiting.push({ value, place: at });
    return value;
  };
  const valueOf = (expression: Expression): Value => {
    if (expression.kind === 'leaf') return leaf(expression);
    if (expression.kind === 'literal') return table.literal(expression.value);
    const of = expression.of.map(valueOf);
    if (expression.kind === 'between') return table.apply('between', tableWith(table, of));
    return expression.kind === 'sum' ? table.sum(of) : table.apply(expression.kind, of);
  };
  for (const { column, cell, expression } of reached) values[starts[column]! + cell] = valueOf(expression);
  for (const { value, place } of waiting) value.target ??= values[place] ?? givenAt(builder, place, masks);
  return { values, masks };
}

/** A table whose points are the same in every draw is looked up before the loop over draws. */
function tableWith(table: ValueTable, [x, ...rest]: readonly Value[]): readonly Value[] {
  const [points, values] = [rest.slice(0, rest.length / 2), rest.slice(rest.length / 2)];
  const isFixed = [x!, ...points].every(({ mask }) => (mask & dependsOn.draw) === 0);
  return [x!, ...points, ...(isFixed ? table.sideBySide(values) : values)];
}

/** A given cell as edits leave it; the same edits of the same cell are one value in all runs. */
function putEdited(
  builder: Builder,
  edits: readonly Edit[],
  values: (Value | undefined)[],
  masks: Int32Array,
  isReached: Uint8Array,
): void {
  const { starts, table, chances } = builder;
  const [{ quantity: column, cell }] = edits as [Edit];
  const at = starts[column]! + cell;
  const before = given(builder, column, cell, masks);
  const isDrawn = edits.some((edit) => chances.levers.has(edit));
  masks[at] = masks[at]! | dependsOn.year | (isDrawn ? dependsOn.draw : 0);
  isReached[at] = 1;
  const ordered = (['to', 'by', 'add'] as const).flatMap((how) => edits.filter((edit) => edit.how === how));
  const key = `edited ${JSON.stringify(ordered.map((edit) => editKey(edit, chances.levers)))}`;
  values[at] = table.source(key, { kind: 'edited', column, edits: ordered }, masks[at], [before]);
}

function given({ starts, table, constants }: Builder, column: number, cell: number, masks: Int32Array): Value {
  const constant = constants.get(column);
  if (constant !== undefined) return table.literal(constant);
  return table.source(`given ${column} ${cell}`, { kind: 'given', column, cell }, masks[starts[column]! + cell]!);
}

function givenAt(builder: Builder, place: number, masks: Int32Array): Value {
  const { starts } = builder;
  let column = starts.findLastIndex((start) => start <= place);
  while (starts[column + 1] === starts[column]) column -= 1;
  return given(builder, column, place - starts[column]!, masks);
}

/** The sum of the columns, each over all its cells, with its weight. */
function totalValue(builder: Builder, { values, masks }: RunValues, total: Total): Value {
  const { table, plan, starts, isExact } = builder;
  const terms = total.map(({ column, weight }) => {
    const cells = Array.from(
      { length: plan.cells[column] ?? 0 },
      (_, cell) => values[starts[column]! + cell] ?? given(builder, column, cell, masks),
    );
    const sum = cells.length === 1 && !isExact ? cells[0]! : table.sum(cells);
    return weight === 1 ? sum : table.apply('multiply', [table.literal(weight), sum]);
  });
  return terms.length === 1 ? terms[0]! : table.sum(terms);
}

/** The computed quantities of a run that are not those of the baseline, and where they must lie. */
function watchedIn({ plan, formulas, starts, isExact }: Builder, { values }: RunValues, baseline: RunValues | undefined): Watched[] {
  return formulas.flatMap(({ column, cell }) => {
    const place = starts[column]! + cell;
    const value = values[place];
    if (column >= plan.quantities || !value || value === baseline?.values[place] || (!isExact && (value.mask & dependsOn.draw) === 0))
      return [];
    return [{ value, ...limitsOf(plan, column) }];
  });
}

/** What lies in an order (`broken-laws.ts`), as differences of neighbours. */
function watchedOrders(builder: Builder, { values, masks }: RunValues): Watched[] {
  const { plan, starts, table } = builder;
  const most = Number.MAX_VALUE;
  return orderedSteps(plan).flatMap(({ kind, terms, parts: [, { column, from }] }) => {
    const valueAt = (at: number): Value => values[starts[column]! + from[at]!] ?? given(builder, column, from[at]!, masks);
    const limits = kind === 'turnover' ? { low: -most, high: 0 } : { low: Number.MIN_VALUE, high: most };
    return [...from.keys()]
      .filter((at) => at % terms !== 0)
      .map((at) => ({ value: table.apply('subtract', [valueAt(at), valueAt(at - 1)]), ...limits }));
  });
}

/** What is one value may be two quantities, with limits of their own. */
function together(watched: readonly Watched[]): readonly Watched[] {
  const all = new Map<Value, Watched>();
  for (const { value, low, high } of watched) {
    const before = all.get(value) ?? { low, high };
    all.set(value, { value, low: Math.max(low, before.low), high: Math.min(high, before.high) });
  }
  return [...all.values()];
}

/** The drawn cells of columns that are edited: where one lies outside its limits before any edit, the column is held inside them. */
function editedColumnsIn(builder: Builder, { runs }: Alike, { masks }: RunValues): Watched[] {
  const { plan, starts } = builder;
  const columns = new Set(runs.flatMap(([run]) => run?.edits.map(({ quantity }) => quantity) ?? []));
  return [...columns].flatMap((column) =>
    Array.from({ length: plan.cells[column] ?? 0 }, (_, cell) => cell)
      .filter((cell) => (masks[starts[column]! + cell]! & dependsOn.draw) !== 0)
      .map((cell) => ({ value: given(builder, column, cell, masks), ...limitsOf(plan, column) })),
  );
}

/** Where the values of a column must lie; no value is infinite. */
export function limitsOf({ bounds }: Plan, column: number): { readonly low: number; readonly high: number } {
  const { low, high } = bounds[column] ?? { low: -Infinity, high: Infinity };
  return { low: Math.max(low, -Number.MAX_VALUE), high: Math.min(high, Number.MAX_VALUE) };
}
