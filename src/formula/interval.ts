/** Bounds within which a value is proved to lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const anywhere: Bounds = { low: -Infinity, high: Infinity };

/** 0 × ∞ is 0 here: a bound at zero stays one, whatever it is multiplied with. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** From the least to the greatest; nothing is known where one of them is no number (∞ - ∞). */
function hull(values: readonly number[]): Bounds {
  return values.some(Number.isNaN) ? anywhere : { low: Math.min(...values), high: Math.max(...values) };
}

export function addBounds(a: Bounds, b: Bounds): Bounds {
  return hull([a.low + b.low, a.high + b.high]);
}

export function negateBounds(a: Bounds): Bounds {
  return { low: 0 - a.high, high: 0 - a.low };
}

export function multiplyBounds(a: Bounds, b: Bounds): Bounds {
  return hull([product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)]);
}

/**
 * Nothing is known of a quotient whose divisor may be below zero and zero, or is zero. A divisor that is zero or more keeps the sign; one that is zero
 * or less does not, because what is divided by zero itself is +∞ (`min(x / log(x), x)` at x = 1).
 */
export function divideBounds(a: Bounds, b: Bounds): Bounds {
  if (b.high < 0) return negateBounds(divideBounds(a, negateBounds(b)));
  if (b.low < 0 || b.high === 0) return anywhere;
  return multiplyBounds(a, { low: 1 / b.high, high: b.low === 0 ? Infinity : 1 / b.low });
}

export function powerBounds(a: Bounds, exponent: number): Bounds {
  if (exponent === 0) return { low: 1, high: 1 };
  const base = a.low < 0 && exponent % 2 === 0 ? absoluteBounds(a) : a;
  return base.low < 0 ? anywhere : hull([base.low ** exponent, base.high ** exponent]);
}

/** A power whose exponent is not known before the numbers are. */
export function openPowerBounds(base: Bounds, exponent: Bounds): Bounds {
  if (base.low < 0) return anywhere;
  return { low: 0, high: base.high <= 1 && exponent.low >= 0 ? 1 : Infinity };
}

/** Functions that never fall: their bounds are those of the ends. */
export function risingBounds(a: Bounds, rising: (value: number) => number): Bounds {
  return hull([rising(a.low), rising(a.high)]);
}

export function absoluteBounds(a: Bounds): Bounds {
  const ends = [Math.abs(a.low), Math.abs(a.high)];
  return a.low <= 0 && a.high >= 0 ? hull([0, ...ends]) : hull(ends);
}

export function sumBounds(a: Bounds, members: number): Bounds {
  return { low: members * a.low, high: members * a.high };
}

/** Where a value lies that is the one or the other. */
export function hullBounds(a: Bounds, b: Bounds): Bounds {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** What comes out of a stock: not below zero where nothing that makes it is. */
export function outOf(parts: readonly Bounds[]): Bounds {
  return parts.every((part) => part.low >= 0) ? { low: 0, high: Infinity } : anywhere;
}
