import type { Alone, Comparison, Row } from '../domain/findings.js';
import { groupBy } from '../source/group.js';
import type { Rounded } from './number.js';
import { digitStep, rounded, roundedParts } from './number.js';

/** One measure in one municipality, as it is alone; the same measure in several scenarios is one. */
export interface RankedMeasure {
  /** In the scenario where it stands alone, else in the first. */
  readonly row: Row;
  readonly alone: Alone;
  readonly reduction: Rounded;
  readonly cumulative: Rounded;
  /** Where it falls; the shown parts sum to the shown reduction, and those that are nothing at that precision are left out. */
  readonly falls: readonly { readonly place: string; readonly value: Rounded }[];
}

export const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers that differ by no more than the rounding of the arithmetic. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** True where two rows say the same of a measure that stands alone. */
function saysSame(one: Row, other: Row): boolean {
  const [a, b] = [one.alone, other.alone];
  return a !== undefined && b !== undefined && isSame(a.reduction, b.reduction) && isSame(a.cumulative, b.cumulative);
}

/** Rows of a municipality's measures, one for each distinct measure: of those that say the same, the one that stands alone in its scenario. */
function distinct(rows: readonly Row[]): readonly Row[] {
  const measures = rows.filter((row) => row.measure !== undefined).sort((a, b) => before(a.scenario, b.scenario));
  const inScenario = groupBy(measures, (row) => row.scenario);
  const isOnly = (row: Row): boolean => inScenario.get(row.scenario)?.length === 1;
  const kept: Row[] = [];
  for (const row of [...measures.filter(isOnly), ...measures.filter((row) => !isOnly(row))])
    if (!kept.some((one) => one.measure === row.measure && saysSame(one, row))) kept.push(row);
  return kept;
}

function rankedMeasure(row: Row, alone: Alone): RankedMeasure {
  const parts = alone.falls.map(({ value }) => value);
  // three digits of the whole, unless that is far smaller than its parts
  const step = Math.max(digitStep([alone.reduction]), digitStep(parts) - 1);
  const values = roundedParts(parts, alone.reduction, step);
  return {
    row,
    alone,
    reduction: rounded(alone.reduction, step),
    cumulative: rounded(alone.cumulative, digitStep([alone.cumulative])),
    falls: alone.falls.flatMap(({ municipality: place }, i) => {
      const value = values[i];
      return value === undefined || value.steps === 0 ? [] : [{ place, value }];
    }),
  };
}

/** The distinct measures of a municipality, whatever their sector, by what each saves alone in the boundary of the settings; equal ones by id. */
export function rankedMeasures({ rows }: Pick<Comparison, 'rows'>, municipality: string): readonly RankedMeasure[] {
  return distinct(rows.filter((row) => row.municipality === municipality))
    .flatMap((row) => (row.alone === undefined ? [] : [rankedMeasure(row, row.alone)]))
    .sort(
      (a, b) =>
        b.alone.reduction - a.alone.reduction || before(a.row.measure ?? '', b.row.measure ?? '') || before(a.row.scenario, b.row.scenario),
    );
}
