import { philox } from './philox.js';
import type { Sampling } from './sampling.js';
import { streamIdOf } from './stream-id.js';

/** What a number is used for is a part of the key, so that no two uses share bits. */
const purposes = { draw: 0, order: 1 } as const;

/**
 * The draws of one parameter as probabilities, above 0 and below 1. With `random` draw `d` depends on seed, id and `d` alone;
 * with `latin` also on the number of draws.
 */
export function uniformsOf(id: string, { draws, seed, method }: Sampling): Float64Array {
  const values = new Float64Array(draws);
  fill(values, id, seed, purposes.draw);
  if (method === 'random') return values;
  const order = orderOf(id, draws, seed);
  for (let draw = 0; draw < draws; draw++) values[draw] = (order[draw]! + values[draw]!) / draws;
  return values;
}

/** Each block of the generator gives two numbers. */
function fill(values: Float64Array, id: string, seed: number, purpose: number): void {
  const [high, low] = streamIdOf(id);
  for (let pair = 0; 2 * pair < values.length; pair++) {
    const [a, b, c, d] = philox([pair, 0, high, low], [seed, purpose]);
    values[2 * pair] = openUniform(a, b);
    if (2 * pair + 1 < values.length) values[2 * pair + 1] = openUniform(c, d);
  }
}

/** 52 bits and a half: never 0, never 1, and the same distance from both. */
function openUniform(a: number, b: number): number {
  return ((a >>> 6) * 2 ** 26 + (b >>> 6) + 0.5) / 2 ** 52;
}

/** The parts of the distribution in a random order (Fisher and Yates; Durstenfeld 1964, algorithm 235). */
function orderOf(id: string, draws: number, seed: number): Uint32Array {
  const picks = new Float64Array(draws);
  fill(picks, id, seed, purposes.order);
  const order = Uint32Array.from({ length: draws }, (_, i) => i);
  for (let i = draws - 1; i > 0; i--) {
    const other = Math.floor(picks[i]! * (i + 1));
    const kept = order[i]!;
    order[i] = order[other]!;
    order[other] = kept;
  }
  return order;
}
