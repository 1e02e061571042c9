import { impossible } from '../source/impossible.js';
import { betaOf } from './beta.js';
import type { Curve, Distribution } from './curve.js';
import { normalBelow, normalQuantile } from './normal.js';

/** The value of a distribution below which a part `p` of it lies: rising in `p`, so that one uniform number makes one draw. */
export function samplerOf({ curve, from, to }: Distribution): (p: number) => number {
  const quantile = quantileOf(curve);
  if (from === 0 && to === 1) return quantile;
  return (p) => quantile(from + p * (to - from));
}

function quantileOf(curve: Curve): (p: number) => number {
  switch (curve.kind) {
    case 'fixed':
      return () => curve.value;
    case 'normal': {
      const { middle, below, above, log } = curve;
      const plain = (p: number): number => middle + normalQuantile(p) * (p < 0.5 ? below : above);
      return log ? (p) => Math.exp(plain(p)) : plain;
    }
    case 'uniform':
      return (p) => curve.low + p * (curve.high - curve.low);
    case 'triangular': {
      const { low, mode, high } = curve;
      const [left, right] = [(mode - low) * (high - low), (high - mode) * (high - low)];
      const atMode = (mode - low) / (high - low);
      return (p) => (p < atMode ? low + Math.sqrt(p * left) : high - Math.sqrt((1 - p) * right));
    }
    case 'beta': {
      const { quantile } = betaOf(curve.alpha, curve.beta);
      return (p) => curve.low + quantile(p) * (curve.high - curve.low);
    }
    default:
      return impossible(curve);
  }
}

/** The part of a curve that lies below a value. */
export function probabilityBelow(curve: Curve, x: number): number {
  if (x === Infinity || x === -Infinity) return x > 0 ? 1 : 0;
  switch (curve.kind) {
    case 'fixed':
      return x < curve.value ? 0 : 1;
    case 'normal': {
      const { middle, below, above, log } = curve;
      if (log && x <= 0) return 0;
      const distance = (log ? Math.log(x) : x) - middle;
      return normalBelow(distance / (distance < 0 ? below : above));
    }
    case 'uniform':
      return within((x - curve.low) / (curve.high - curve.low));
    case 'triangular': {
      const { low, mode, high } = curve;
      if (x <= low || x >= high) return x >= high ? 1 : 0;
      return x < mode ? (x - low) ** 2 / ((mode - low) * (high - low)) : 1 - (high - x) ** 2 / ((high - mode) * (high - low));
    }
    case 'beta':
      return betaOf(curve.alpha, curve.beta).below((x - curve.low) / (curve.high - curve.low));
    default:
      return impossible(curve);
  }
}

const within = (p: number): number => Math.min(1, Math.max(0, p));
