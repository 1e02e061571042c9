import type { Comparison, Row } from '../domain/findings.js';
import type { MovedRow } from '../domain/moved.js';

/** Below this part of itself a number has not moved: it is the noise of the arithmetic. */
const noise = 1e-9;

const keyOf = ({ scenario, measure, municipality }: Row): string => [scenario, measure ?? '', municipality].join('\0');

/** The rows of two comparisons of one study that differ, those of the later one first, in its order; a measure as it is alone. */
export function movedRows(before: Comparison, after: Comparison): readonly MovedRow[] {
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const now = new Set(after.rows.map(keyOf));
  return [
    ...after.rows.flatMap((row) => moved(row, old.get(keyOf(row)), row)),
    ...before.rows.filter((row) => !now.has(keyOf(row))).flatMap((row) => moved(row, row, undefined)),
  ];
}

function moved({ scenario, measure, title, municipality }: Row, before: Row | undefined, after: Row | undefined): readonly MovedRow[] {
  const [old, now] = [before, after].map((row) => row && (row.alone?.reduction ?? row.reduction.central));
  if (old !== undefined && now !== undefined && Math.abs(now - old) <= noise * Math.max(Math.abs(old), Math.abs(now))) return [];
  return [
    {
      scenario,
      ...(measure === undefined ? {} : { measure }),
      title,
      municipality,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    },
  ];
}
