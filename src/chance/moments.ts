import type { Curve, Distribution } from './curve.js';
import { samplerOf } from './sampler.js';

/** So many equal parts of a distribution that has no formula: the deviation is then right to about four digits. */
const parts = 20_000;

/** The standard deviation of a distribution: by its formula, or, where it is cut off or lopsided, by summing over equal parts of it. */
export function deviationOf({ curve, from, to }: Distribution): number {
  const variance = from === 0 && to === 1 ? varianceOf(curve) : undefined;
  return variance === undefined ? summed(samplerOf({ curve, from, to })) : Math.sqrt(variance);
}

function varianceOf(curve: Curve): number | undefined {
  switch (curve.kind) {
    case 'fixed':
      return 0;
    case 'uniform':
      return (curve.high - curve.low) ** 2 / 12;
    case 'triangular': {
      const { low, mode, high } = curve;
      return (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18;
    }
    case 'beta': {
      const { low, high, alpha, beta } = curve;
      return ((high - low) ** 2 * alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));
    }
    case 'normal': {
      const { middle, below, above, log } = curve;
      if (Math.abs(below - above) > 1e-6 * above) return undefined;
      const squared = ((below + above) / 2) ** 2;
      return log ? Math.expm1(squared) * Math.exp(2 * middle + squared) : squared;
    }
  }
}

function summed(sample: (p: number) => number): number {
  const values = Float64Array.from({ length: parts }, (_, i) => sample((i + 0.5) / parts));
  const mean = values.reduce((sum, value) => sum + value, 0) / parts;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / parts);
}
