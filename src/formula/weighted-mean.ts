import type { Bounds } from './interval.js';
import { addBounds, divideBounds, multiplyBounds, negateBounds } from './interval.js';

/**
 * For some dimensions, that the value is the shares of a whole over this dimension times something within these bounds.
 * Its sum over the dimension is then a weighted mean, and lies within the same bounds however many members there are.
 * Carried along with every value, because proving it anew at each `sum` costs twice as much for each level of nesting.
 */
export type Means = ReadonlyMap<string, Bounds>;

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

/** share × x + share × y is share × (x + y), also where the shares are of two wholes. */
export function addMeans(a: Value, b: Value): Means {
  return new Map(
    [...a.means].flatMap(([dimension, bounds]) => {
      const other = b.means.get(dimension);
      return other ? [[dimension, addBounds(bounds, other)] as const] : [];
    }),
  );
}

function mapped(means: Means, change: (bounds: Bounds) => Bounds): Means {
  return new Map([...means].map(([dimension, bounds]) => [dimension, change(bounds)] as const));
}
