import { normalQuantile } from './normal.js';

/** Lanczos' series with g = 7 and nine terms (Godfrey's coefficients): relative error below 1e-14 for arguments above 0. */
const lanczos: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const [first = 0, ...rest] = lanczos;
  const sum = rest.reduce((total, coefficient, i) => total + coefficient / (x + i), first);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const tiny = 1e-300;
const mostTerms = 10_000;

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), from its head on by Lentz's method as Thompson and Barnett (1986) have it. */
function fraction(alpha: number, beta: number, x: number): number {
  let c = 1;
  let d = 1 / nonzero(1 - ((alpha + beta) * x) / (alpha + 1));
  let value = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    value *= d * c;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 2 * Number.EPSILON) break;
  }
  return value;
}

const nonzero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Distribution, density and quantile of a beta distribution between 0 and 1. */
export interface Beta {
  readonly below: (x: number) => number;
  /** Of a probability above 0 and below 1. */
  readonly quantile: (p: number) => number;
}

export function betaOf(alpha: number, beta: number): Beta {
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const power = (x: number): number => Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta);
  const below = (x: number): number => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    return x < (alpha + 1) / (alpha + beta + 2)
      ? (power(x) * fraction(alpha, beta, x)) / alpha
      : 1 - (power(x) * fraction(beta, alpha, 1 - x)) / beta;
  };
  const density = (x: number): number => power(x) / (x * (1 - x));
  const mean = alpha / (alpha + beta);
  const deviation = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  return { below, quantile: (p) => solved(p, below, density, mean + deviation * normalQuantile(p)) };
}

/** Newton's steps, kept inside a bracket that halves where a step leaves it; ends where a step no longer changes the value by more than 1e-14. */
function solved(p: number, below: (x: number) => number, density: (x: number) => number, guess: number): number {
  let [low, high] = [0, 1];
  let x = guess > 0 && guess < 1 ? guess : 0.5;
  for (let i = 0; i < 200; i++) {
    const missed = below(x) - p;
    if (missed > 0) high = x;
    else low = x;
    const step = missed / density(x);
    const next = x - step;
    const better = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(better - x) <= 1e-14 * x) return better;
    x = better;
  }
  return x;
}
