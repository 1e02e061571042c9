import type { Alone, Comparison, Row } from '../domain/findings.js';
import { rankedRows } from '../domain/ranked-rows.js';
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
  return rankedRows(rows, municipality).flatMap((row) => (row.alone === undefined ? [] : [rankedMeasure(row, row.alone)]));
}
