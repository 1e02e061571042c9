import type { Comparison, Row } from '../domain/findings.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, roundedParts } from './number.js';

/** One measure in one municipality as it is shown; the values of one scenario are rounded together. */
export interface RankedMeasure {
  readonly row: Row;
  /** True when it is the only measure of its scenario, and so is the scenario. */
  readonly isWhole: boolean;
  readonly reduction: Rounded;
  readonly cumulative: Rounded;
  readonly alone?: Rounded;
}

/** A scenario with its total, in one municipality. `alone` − `overlap` = `together`, also as shown. */
export interface RankedScenario {
  readonly row: Row;
  readonly measures: number;
  readonly together: Rounded;
  readonly cumulative: Rounded;
  readonly overlap?: Rounded;
  readonly alone?: Rounded;
}

export interface Ranking {
  readonly measures: readonly RankedMeasure[];
  /** Scenarios with no measure or several; one measure alone is its scenario, and stands among the measures. */
  readonly scenarios: readonly RankedScenario[];
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Largest reduction first; equal ones by id, so that the order in which rows come changes nothing. */
function byReduction(a: { readonly row: Row }, b: { readonly row: Row }): number {
  return (
    b.row.reduction.central - a.row.reduction.central ||
    before(a.row.scenario, b.row.scenario) ||
    before(a.row.measure ?? '', b.row.measure ?? '')
  );
}

function measuresOf(parts: readonly Row[], total: Row | undefined): readonly RankedMeasure[] {
  const column = (of: (row: Row) => number): { readonly step: number; readonly parts: readonly Rounded[] } => {
    const values = parts.map(of);
    const whole = total === undefined ? values.reduce((sum, value) => sum + value, 0) : of(total);
    const step = commonStep(values);
    return { step, parts: roundedParts(values, whole, step) };
  };
  const reduction = column((row) => row.reduction.central);
  const cumulative = column((row) => row.cumulative.central);
  return parts.map((row, index) => ({
    row,
    isWhole: parts.length === 1,
    reduction: reduction.parts[index] ?? rounded(row.reduction.central, reduction.step),
    cumulative: cumulative.parts[index] ?? rounded(row.cumulative.central, cumulative.step),
    ...(row.standalone === undefined ? {} : { alone: rounded(row.standalone, reduction.step) }),
  }));
}

function scenarioOf(row: Row, parts: readonly Row[]): RankedScenario {
  const decisive = parts.length === 0 ? [row] : parts;
  const step = commonStep(decisive.map(({ reduction }) => reduction.central));
  const together = rounded(row.reduction.central, step);
  const cumulativeStep = commonStep(decisive.map(({ cumulative }) => cumulative.central));
  const common = { row, measures: parts.length, together, cumulative: rounded(row.cumulative.central, cumulativeStep) };
  if (row.overlap === undefined) return common;
  const overlap = rounded(row.overlap, step);
  return { ...common, overlap, alone: { steps: together.steps + overlap.steps, step } };
}

/**
 * All measures of a municipality in one list, whatever their sector, within the one boundary of the settings.
 * Within a scenario the shown parts sum to the shown total.
 */
export function rankingOf(comparison: Comparison, municipality: string): Ranking {
  const rows = comparison.rows.filter((row) => row.municipality === municipality);
  const scenarios = [...new Set(rows.map((row) => row.scenario))].map((id) => {
    const own = rows.filter((row) => row.scenario === id);
    return {
      total: own.find((row) => row.measure === undefined),
      // The order decides which of two equal remainders is rounded up.
      parts: own.filter((row) => row.measure !== undefined).sort((a, b) => before(a.measure ?? '', b.measure ?? '')),
    };
  });
  return {
    measures: scenarios.flatMap(({ parts, total }) => measuresOf(parts, total)).sort(byReduction),
    scenarios: scenarios
      .flatMap(({ parts, total }) => (total === undefined || parts.length === 1 ? [] : [scenarioOf(total, parts)]))
      .sort(byReduction),
  };
}
