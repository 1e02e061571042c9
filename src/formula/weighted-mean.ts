import type { Bounds } from './interval.js';
import { addBounds, divideBounds, multiplyBounds, negateBounds } from './interval.js';

/**
 * For some dimensions, that the value is a sum of terms, each the shares of a whole over this dimension times something within the bounds of the term.
 * The sum of a term over the dimension is a weighted mean, and lies within its bounds however many members there are.
 * The terms stay apart: v - w sums to 0 where both are shares of wholes, but (v - w) × w is v × w - w × w, and sums to anything from -1 to 1.
 * Carried along with every value, because proving it anew at each `sum` costs twice as much for each level of nesting.
 */
export type Means = ReadonlyMap<string, readonly Bounds[]>;

export const noMeans: Means = new Map();

interface Value extends Bounds {
  readonly means: Means;
}

export function timesMeans(a: Value, b: Value): Means {
  return new Map([...mapped(b.means, (bounds) => multiplyBounds(bounds, a)), ...mapped(a.means, (bounds) => multiplyBounds(bounds, b))]);
}

export function overMeans(a: Value, b: Bounds): Means {
  return mapped(a.means, (bounds) => divideBounds(bounds, b));
}

export function negateMeans(a: Value): Means {
  return mapped(a.means, negateBounds);
}

/** Where both are such sums, so is what they add up to. */
export function addMeans(a: Value, b: Value): Means {
  return new Map(
    [...a.means].flatMap(([dimension, terms]) => {
      const others = b.means.get(dimension);
      return others ? [[dimension, [...terms, ...others]] as const] : [];
    }),
  );
}

/** Where the sum over a dimension lies; nothing is known of it where the value is no such sum there. */
export function meanOver(dimension: string, { means }: Value): Bounds | undefined {
  return means.get(dimension)?.reduce(addBounds);
}

function mapped(means: Means, change: (bounds: Bounds) => Bounds): Means {
  return new Map([...means].map(([dimension, terms]) => [dimension, terms.map(change)] as const));
}
