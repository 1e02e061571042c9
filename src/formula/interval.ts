/** Bounds within which a value is proved to lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const anywhere: Bounds = { low: -Infinity, high: Infinity };

/** 0 × ∞ is 0 here: a bound at zero stays one, whatever it is multiplied with. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function hull(values: readonly number[]): Bounds {
  return { low: Math.min(...values), high: Math.max(...values) };
}

export function addBounds(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function negateBounds(a: Bounds): Bounds {
  return { low: -a.high, high: -a.low };
}

export function multiplyBounds(a: Bounds, b: Bounds): Bounds {
  return hull([product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)]);
}

/** Nothing is known of a quotient whose divisor may be zero from both sides; a divisor at or above zero keeps the sign. */
export function divideBounds(a: Bounds, b: Bounds): Bounds {
  if (b.low < 0 && b.high > 0) return anywhere;
  if (b.low >= 0) {
    const ends = [1 / b.high, b.low === 0 ? Infinity : 1 / b.low];
    return multiplyBounds(a, hull(ends));
  }
  return negateBounds(divideBounds(a, negateBounds(b)));
}

export function powerBounds(a: Bounds, exponent: number): Bounds {
  if (a.low < 0) return anywhere;
  const ends = [a.low ** exponent, a.high ** exponent];
  return hull(ends);
}

/** Functions that never fall: their bounds are those of the ends. */
export function risingBounds(a: Bounds, f: (value: number) => number): Bounds {
  const ends = [f(a.low), f(a.high)];
  return ends.some(Number.isNaN) ? anywhere : hull(ends);
}

export function absoluteBounds(a: Bounds): Bounds {
  const far = Math.max(Math.abs(a.low), Math.abs(a.high));
  return a.low <= 0 && a.high >= 0 ? { low: 0, high: far } : { low: Math.min(Math.abs(a.low), Math.abs(a.high)), high: far };
}
