import type { DrawnCell } from '../../domain/chance.js';
import type { Plan } from '../../domain/plan.js';
import type { TotalsRequest } from '../../domain/totals.js';
import type { Stretch } from '../drawn-inputs.js';
import { drawnInputs } from '../drawn-inputs.js';

/** The columns of some drawn cells of a municipality in one year, as `drawnInputs` makes them for all years: cells × draws. */
export function drawnOfYear(
  plan: Plan,
  { chances, deck }: Pick<TotalsRequest, 'chances' | 'deck'>,
  key: string,
  cells: readonly DrawnCell[],
  year: number,
  stretch: Stretch,
): ReadonlyMap<number, Float64Array> {
  const central: Float64Array[] = [];
  for (const { column } of cells) {
    const values = plan.inputs.get(key)?.get(column);
    central[column] ??= Float64Array.from(
      { length: plan.cells[column] ?? 0 },
      (_, cell) => values?.[cell * plan.lanes + year] ?? Number.NaN,
    );
  }
  const ofYear = cells.map(({ years, ...cell }) => ({ ...cell, years: [years[year]!] }));
  return drawnInputs({ ...chances, inputs: new Map([[key, { cells: ofYear }]]) }, key, central, deck, stretch, 1);
}
