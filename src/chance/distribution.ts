import { betaOf } from './beta.js';
import type { Curve, Distribution } from './curve.js';
import { fixedAt } from './curve.js';
import { normalQuantile } from './normal.js';
import { probabilityBelow } from './sampler.js';

/** The shapes that a range may have; `pert` is a beta distribution between two ends with a most likely value (weight 4). */
export type Shape = 'normal' | 'lognormal' | 'triangular' | 'uniform' | 'pert' | 'beta';

/** A value with its range: the middle `coverage` of the distribution lies between `low` and `high`. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
  readonly coverage: number;
  /** Where values can be at all; what lies outside is cut off. */
  readonly bounds: { readonly low: number; readonly high: number };
}

/** The distribution of a range. `misfitOf` says for which ranges there is none; a range without width is a fixed number. */
export function distributionOf(range: Range): Distribution {
  if (range.low === range.high) return fixedAt(range.value);
  const curve = curveOf(range);
  const { low, high } = range.bounds;
  return { curve, from: probabilityBelow(curve, low), to: probabilityBelow(curve, high) };
}

/** The part of the distribution of a range that cannot be and is never drawn. */
export function cutOf(range: Range): number {
  const { from, to } = distributionOf(range);
  return from + (1 - to);
}

/** What a range covers when nobody says otherwise: inventories report 95 % (IPCC 2006 Guidelines Vol 1 ch 3.1.3). */
export const usualCoverage = 0.95;

/** A range that holds less than half says little of the whole. */
const leastCoverage = 0.5;

/**
 * Why a shape cannot have this range: a logarithm needs numbers above 0, a beta distribution a share, only a shape with ends can have all inside,
 * and one without needs room on both sides of its middle.
 */
export type Misfit = 'not-positive' | 'not-a-share' | 'no-ends' | 'value-at-end' | 'coverage';

export function misfitOf({ value, low, high, shape, coverage, bounds }: Range): Misfit | undefined {
  if (low === high) return undefined;
  if (!(coverage >= leastCoverage && coverage <= 1)) return 'coverage';
  if (shape === 'lognormal' && low <= 0) return 'not-positive';
  if (shape === 'beta' && !(bounds.low >= 0 && bounds.high <= 1)) return 'not-a-share';
  if (shape === 'triangular' || shape === 'uniform' || shape === 'pert') return undefined;
  if (coverage >= 1) return 'no-ends';
  return value > low && value < high ? undefined : 'value-at-end';
}

function curveOf({ value, low, high, shape, coverage }: Range): Curve {
  const reach = coverage < 1 ? normalQuantile((1 + coverage) / 2) : 1;
  switch (shape) {
    case 'normal':
      return { kind: 'normal', middle: value, below: (value - low) / reach, above: (high - value) / reach, log: false };
    case 'lognormal': {
      const [middle, below, above] = [Math.log(value), Math.log(value / low) / reach, Math.log(high / value) / reach];
      return { kind: 'normal', middle, below, above, log: true };
    }
    case 'uniform': {
      const [middle, half] = [(low + high) / 2, (high - low) / 2 / coverage];
      return { kind: 'uniform', low: middle - half, high: middle + half };
    }
    case 'triangular': {
      const by = 1 / (1 - Math.sqrt(1 - coverage));
      return { kind: 'triangular', low: value - by * (value - low), mode: value, high: value + by * (high - value) };
    }
    case 'pert':
      return pertOf(value, low, high, coverage);
    case 'beta':
      return betaAround(value, low, high, coverage);
  }
}

/** The weight of the most likely value (Malcolm, Roseboom, Clark, Fazar 1959). */
const pertWeight = 4;
/** So many times as far from the value as the range no end ever lies, for a range that holds at least half. */
const farthestEnd = 100;

/** As for a triangle, both ends are moved out by one factor, so that the tails keep their proportion, until the range holds its part. */
function pertOf(value: number, low: number, high: number, coverage: number): Curve {
  const alpha = 1 + (pertWeight * (value - low)) / (high - low);
  const beta = 2 + pertWeight - alpha;
  const { below } = betaOf(alpha, beta);
  const mode = (value - low) / (high - low);
  const held = (by: number): number => below(mode + (1 - mode) / by) - below(mode - mode / by);
  const by = coverage >= 1 ? 1 : bisected((factor) => coverage - held(factor), 1, farthestEnd);
  return { kind: 'beta', low: value - by * (value - low), high: value + by * (high - value), alpha, beta };
}

/** How concentrated a share may be at most and must be at least: alpha + beta. */
const [loosest, tightest] = [1, 1e7] as const;

/** Between 0 and 1 with the value as its mean, as concentrated as the range says. */
function betaAround(mean: number, low: number, high: number, coverage: number): Curve {
  const held = (logSize: number): number => {
    const size = Math.exp(logSize);
    const { below } = betaOf(mean * size, (1 - mean) * size);
    return below(high) - below(low);
  };
  const size = Math.exp(bisected((logSize) => held(logSize) - coverage, Math.log(loosest), Math.log(tightest)));
  return { kind: 'beta', low: 0, high: 1, alpha: mean * size, beta: (1 - mean) * size };
}

/** Where a function that is not above zero at `low` becomes so; the end nearer to zero where it never does. */
function bisected(f: (x: number) => number, low: number, high: number): number {
  if (f(low) > 0) return low;
  let [from, to] = [low, high];
  for (let i = 0; i < 100; i++) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) break;
    if (f(middle) > 0) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}
