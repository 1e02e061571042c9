import type { Edit, Interval } from './study.js';

const anywhere: Interval = { low: -Infinity, high: Infinity };

/** Where the amount of a change can be drawn: what moves a cell to a value stays in its valid range, and an amount on one side of zero stays there. */
export function leverBounds({ how, amount, range }: Pick<Edit, 'how' | 'amount' | 'range'>, valid: Interval = anywhere): Interval {
  if (how === 'to') return valid;
  return range ? oneSign(amount, range) : anywhere;
}

/** Where the share of a shift can be. */
export const shareBounds: Interval = { low: 0, high: 1 };

function oneSign(amount: number, { low, high }: Interval): Interval {
  return { low: low >= 0 && amount >= 0 ? 0 : -Infinity, high: high <= 0 && amount <= 0 ? 0 : Infinity };
}
