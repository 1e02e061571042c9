import type { Row } from '../domain/findings.js';

/** What a row stores of biogenic CO2, as rows of the CSV of a comparison: in no boundary, and by no warming potential. */
export function storedRows(row: Row, inYear: number, lastYear: number): readonly (readonly (string | number | undefined)[])[] {
  const { scenario, measure, municipality, sector, kind, removals = [], quality } = row;
  const lead = [scenario, measure, municipality, sector, kind, undefined, undefined];
  return removals.flatMap(({ quantity, year, cumulative }) => [
    [...lead, inYear, `stored_${quantity}`, year, undefined, undefined, undefined, 'tCO2/year', quality.grade],
    [...lead, lastYear, `stored_${quantity}_cumulative`, cumulative, undefined, undefined, undefined, 'tCO2', quality.grade],
  ]);
}
