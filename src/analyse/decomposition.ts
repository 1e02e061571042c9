import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { groupBy } from '../source/group.js';
import { inUnit } from '../quantity/show.js';
import type { Decomposition, FactorEffect, FactorRole } from '../domain/decomposition-findings.js';
import { factorRoles } from '../domain/decomposition-findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy, Years } from '../domain/study.js';
import type { QuantityRequest } from './evaluation.js';
import { askedOf } from './evaluation.js';
import type { Factor, Unfolding } from './factors-of.js';
import { productsOf } from './factors-of.js';
import { lmdiEffects, multiplicativeEffects } from './lmdi.js';

export interface DecompositionRequest extends QuantityRequest {
  readonly years: Years;
}

/** A factor of every product, by what it is called: its value in both years. */
interface Column {
  readonly of: string;
  readonly role: FactorRole;
  readonly part?: 'total' | 'shares';
  readonly quantity?: number;
}

const tolerance = 1e-9;

/** The change of a quantity between two years, split among the factors of its formula. */
export function decompositionOf(study: CheckedStudy, plan: Plan, results: Results, request: DecompositionRequest): Outcome<Decomposition> {
  const found: Diagnostic[] = [];
  const asked = askedOf(study, results, request, found);
  if (!asked || hasError(found)) return { diagnostics: found };
  const { first, last } = request.years;
  for (const year of [first, last])
    if (year < study.years.first || year > study.years.last)
      found.push(fault('year-outside-scenario', startOf('command line'), { year, first: study.years.first, last: study.years.last }));
  if (hasError(found)) return { diagnostics: found };
  const unfolding: Unfolding = { study, columns: asked.columns, lanes: plan.lanes };
  const lanes = [first - plan.firstYear, last - plan.firstYear] as const;
  const products = asked.cells.flatMap((cell) => productsOf(asked.number, cell, unfolding));
  const value = (lane: number): number =>
    asked.cells.reduce((sum, cell) => sum + (asked.columns[asked.number]?.[cell * plan.lanes + lane] ?? Number.NaN), 0);
  const [before, after] = [value(lanes[0]), value(lanes[1])];
  const columns = columnsOf(products, unfolding);
  const table = (lane: number): readonly (readonly number[])[] => products.map((product) => rowOf(product, columns, lane, unfolding));
  const [old, now] = [table(lanes[0]), table(lanes[1])];
  const effects = lmdiEffects(old.map((row, i) => ({ before: row, after: now[i] ?? [] })));
  const { quantity } = asked;
  if (!effects || columns.length < 2 || ![[old, before] as const, [now, after] as const].every(([rows, total]) => addsUp(rows, total)))
    return { diagnostics: [fault('cannot-decompose', startOf('command line'), { quantity: quantity.id })] };
  const shown = (amount: number): number => inUnit(amount, quantity.unit);
  return {
    value: {
      kind: 'decomposition',
      quantity: quantity.id,
      label: quantity.label,
      unit: quantity.unit.text,
      municipality: asked.municipality,
      ...(asked.scenario ? { scenario: asked.scenario.id } : {}),
      years: [first, last],
      before: shown(before),
      after: shown(after),
      effects: effectsOf(columns, effects.map(shown), multiplicativeEffects(effects, before, after), study),
    },
    diagnostics: found,
  };
}

function addsUp(rows: readonly (readonly number[])[], total: number): boolean {
  const values = rows.map((row) => row.reduce((all, factor) => all * factor, 1));
  const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return Math.abs(values.reduce((sum, value) => sum + value, 0) - total) <= tolerance * size;
}

/** All factors that occur, each once; an activity with several cells as its total and how that is divided. */
function columnsOf(products: readonly (readonly Factor[])[], { study }: Unfolding): readonly Column[] {
  const all = [...groupBy(products.flat(), ({ key }) => key).values()].flatMap(([factor]) => (factor && factor.key !== '' ? [factor] : []));
  const columns = all.flatMap(({ key, role, cell }): Column[] => {
    const several = role === 'activity' && cell !== undefined && (study.quantities[cell.quantity]?.cells ?? 1) > 1;
    if (!several) return [{ of: key, role }];
    return [
      { of: key, role, part: 'total', quantity: cell.quantity },
      { of: key, role: 'structure', part: 'shares', quantity: cell.quantity },
    ];
  });
  return columns.sort((a, b) => factorRoles.indexOf(a.role) - factorRoles.indexOf(b.role));
}

/** The factors of one product in the order of the columns, and what is constant last; a factor that does not occur is 1. */
function rowOf(product: readonly Factor[], columns: readonly Column[], lane: number, unfolding: Unfolding): readonly number[] {
  const constants = product.filter(({ key }) => key === '').reduce((all, { value }) => all * value(lane), 1);
  const values = columns.map(({ of, part, quantity }) =>
    product
      .filter(({ key }) => key === of)
      .reduce((all, { value, power }) => {
        const own = value(lane);
        const total = part === undefined ? Number.NaN : totalOf(quantity ?? -1, lane, unfolding);
        const one = part === 'total' ? total : part === 'shares' ? (total === 0 ? 0 : own / total) : own;
        return all * one ** power;
      }, 1),
  );
  return [...values, constants];
}

function totalOf(quantity: number, lane: number, { columns, lanes }: Unfolding): number {
  const column = columns[quantity] ?? new Float64Array(0);
  let sum = 0;
  for (let at = lane; at < column.length; at += lanes) sum += column[at] ?? 0;
  return sum;
}

function effectsOf(
  columns: readonly Column[],
  additive: readonly number[],
  multiplicative: readonly number[] | undefined,
  study: CheckedStudy,
): readonly FactorEffect[] {
  return columns.flatMap(({ of, role, part }, k): FactorEffect[] => {
    const label = study.quantities.find(({ id }) => id === of)?.label;
    const factor = multiplicative?.[k];
    return [
      {
        role,
        of,
        ...(label ? { label } : {}),
        ...(part === undefined ? {} : { part }),
        additive: (additive[k] ?? 0) === 0 ? 0 : (additive[k] ?? 0),
        ...(factor === undefined ? {} : { multiplicative: factor }),
      },
    ];
  });
}
