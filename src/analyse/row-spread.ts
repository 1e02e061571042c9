import { cutOf, usualCoverage } from '../chance/distribution.js';
import type { CheckedQuantity, CheckedRow } from '../domain/study.js';

/** How the range of a row is drawn: its shape, the part that it holds, and the part of the distribution that cannot be; both in per cent. */
export function spreadOfRow(
  { value, range, shape, coverage = usualCoverage }: CheckedRow,
  { valid: bounds }: CheckedQuantity,
): { readonly shape: string; readonly coverage: number; readonly cut: number } | undefined {
  if (!range || !shape) return undefined;
  const cut = cutOf({ value, ...range, shape, coverage, bounds });
  return { shape, coverage: percent(coverage), cut: percent(cut) };
}

/** Two digits say enough of what is cut off. */
const percent = (part: number): number => Number((100 * part).toPrecision(part < 0.1 ? 2 : 3));
