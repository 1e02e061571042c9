import type { Comparison, Row } from '../domain/findings.js';
import { before, rankedScenarios } from '../domain/ranked-rows.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, roundedParts } from './number.js';

/** A scenario with several measures, or none, in one municipality; all of its numbers are rounded together. */
export interface Package {
  readonly row: Row;
  readonly together: Rounded;
  readonly cumulative: Rounded;
  /** By share, the largest first. Shares sum to the whole; so do the measures alone with `fromOverlap`, also as shown. */
  readonly measures: readonly { readonly row: Row; readonly share: Rounded; readonly alone: Rounded }[];
  /** The overlap with its sign turned: what is added to the measures alone to come to the whole. Absent without measures. */
  readonly fromOverlap?: Rounded;
}

function packageOf(row: Row, parts: readonly Row[]): Package {
  const shares = parts.map(({ reduction }) => reduction.central);
  const step = commonStep(parts.length === 0 ? [row.reduction.central] : shares);
  const together = rounded(row.reduction.central, step);
  const cumulative = rounded(row.cumulative.central, commonStep([row.cumulative.central]));
  const overlap = row.overlap ?? 0;
  const shown = roundedParts(shares, row.reduction.central, step);
  const alone = roundedParts([...parts.map((part) => part.standalone ?? 0), -overlap], row.reduction.central, step);
  const nothing: Rounded = { steps: 0, step };
  const measures = parts.map((part, i) => ({ row: part, share: shown[i] ?? nothing, alone: alone[i] ?? nothing }));
  measures.sort((a, b) => b.share.steps - a.share.steps || before(a.row.measure ?? '', b.row.measure ?? ''));
  const fromOverlap = alone[parts.length];
  return { row, together, cumulative, measures, ...(parts.length === 0 || fromOverlap === undefined ? {} : { fromOverlap }) };
}

/** The scenarios of a municipality with several measures or none, the largest first; one with a single measure is that measure. */
export function packagesOf({ rows }: Pick<Comparison, 'rows'>, municipality: string): readonly Package[] {
  return rankedScenarios(rows, municipality).map((total) => {
    // The order decides which of two equal remainders is rounded up.
    const parts = rows
      .filter((row) => row.municipality === municipality && row.scenario === total.scenario && row.measure !== undefined)
      .sort((a, b) => before(a.measure ?? '', b.measure ?? ''));
    return packageOf(total, parts);
  });
}
