import { fault } from '../source/diagnostic.js';
import type { FlowRow, GivenRow } from '../domain/documents.js';
import type { PlantFigureRow } from '../domain/plants.js';
import type { Found } from './findings-list.js';

/** Values that their author wanted looked at again by now. `today` is an ISO date; so is `review`, and dates of one form compare as texts. */
export function checkReviews(
  givens: readonly GivenRow[],
  flows: readonly FlowRow[],
  figures: readonly PlantFigureRow[],
  today: string,
  found: Found,
): void {
  const rows = [
    ...givens.map((row) => ({ ...row, what: row.quantity.value })),
    ...flows.map((row) => ({ ...row, what: row.flow.value })),
    ...figures.map((row) => ({ ...row, what: `${row.plant.value} ${row.what.value}` })),
  ];
  for (const { review, what } of rows) {
    if (!review) continue;
    if (!isDate(review.value)) found.push(fault('date-syntax', review.at, { text: review.value }));
    else if (review.value < today) found.push(fault('stale-value', review.at, { quantity: what, until: review.value }));
  }
}

/** A day of the calendar; of its month only that it has at most 31. */
function isDate(text: string): boolean {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
}
