/** Up to so many players every set is looked at; beyond it, orders are drawn. */
export const mostExact = 12;

/** Pairs of an order and its reverse that are drawn where not every set can be looked at. */
export const drawnPairs = 64;

/**
 * Orders of the numbers 0 … count−1, in pairs: one drawn at random and its reverse (antithetic sampling; Mitchell, Cooper, Frank and Holmes 2022,
 * Sampling Permutations for Shapley Value Estimation, section 3.1). The same count gives the same orders on every machine.
 */
export function antitheticOrders(count: number, pairs: number): readonly (readonly number[])[] {
  const draw = generatorFrom(count);
  return Array.from({ length: pairs }, () => shuffled(count, draw)).flatMap((order) => [order, [...order].reverse()]);
}

/**
 * What is evaluated where orders are drawn, as numbers in rising order: each alone, each left out of all, and every beginning of an order. Smaller sets come first.
 */
export function setsOfOrders(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (_, i) => i);
  const beginnings = antitheticOrders(count, drawnPairs).flatMap((order) => order.map((_, i) => beginning(order, i + 1)));
  const sets = [...all.map((i) => [i]), ...all.map((i) => all.filter((other) => other !== i)), ...beginnings];
  const known = new Map(sets.map((set) => [set.join(' '), set]));
  return [...known.values()].sort((a, b) => a.length - b.length);
}

/** The first of an order, in rising order. */
export function beginning(order: readonly number[], length: number): readonly number[] {
  return order.slice(0, length).sort((a, b) => a - b);
}

/** Fisher and Yates. */
function shuffled(count: number, draw: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** Numbers from 0 up to 1 (mulberry32): whole-number arithmetic of 32 bits alone, so that every machine draws the same. */
function generatorFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
