import { groupBy } from '../source/group.js';
import type { Row } from './findings.js';

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

/** The distinct measures of a municipality, whatever their sector, by what each saves alone in the boundary of the settings; equal ones by id. */
export function rankedRows(rows: readonly Row[], municipality: string): readonly Row[] {
  return distinct(rows.filter((row) => row.municipality === municipality))
    .filter((row) => row.alone !== undefined)
    .sort(
      (a, b) =>
        (b.alone?.reduction ?? 0) - (a.alone?.reduction ?? 0) || before(a.measure ?? '', b.measure ?? '') || before(a.scenario, b.scenario),
    );
}

/** The scenarios of a municipality with several measures or none, the largest reduction first; one with a single measure is that measure. */
export function rankedScenarios(rows: readonly Row[], municipality: string): readonly Row[] {
  const own = rows.filter((row) => row.municipality === municipality);
  const count = (scenario: string): number => own.filter((row) => row.scenario === scenario && row.measure !== undefined).length;
  return own
    .filter((row) => row.measure === undefined && count(row.scenario) !== 1)
    .sort((a, b) => b.reduction.central - a.reduction.central || before(a.scenario, b.scenario));
}
