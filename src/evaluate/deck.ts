import { samplerOf } from '../chance/sampler.js';
import { meanOf } from '../chance/statistics.js';
import type { Sampling } from '../chance/sampling.js';
import { uniformsOf } from '../chance/uniforms.js';
import type { Deck, Uncertain } from '../domain/chance.js';

/** Makes the draws of each number when they are first asked for, and keeps them: as much memory as uncertain numbers times draws. */
export function deckOf(sampling: Sampling): Deck {
  // the points of a series are asked for one after the other, and have one id
  let last: { readonly id: string; readonly parts: Float64Array } | undefined;
  const uniformsFor = (id: string): Float64Array => {
    if (last?.id !== id) last = { id, parts: uniformsOf(id, sampling) };
    return last.parts;
  };
  const known = new WeakMap<Uncertain, Float64Array>();
  const alike = new Map<string, Float64Array>();
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const before = known.get(uncertain);
    if (before) return before;
    // one number may be told by many objects, one for each municipality that it holds for
    const { id, opposite, distribution } = uncertain;
    const key = `${id} ${opposite} ${JSON.stringify(distribution)}`;
    const draws = alike.get(key) ?? valuesAt(uncertain, uniformsFor(id));
    alike.set(key, draws);
    known.set(uncertain, draws);
    return draws;
  };
  return { draws: sampling.draws, drawsOf };
}

/** Takes numbers that are about one of some places from a deck of their own, which is forgotten with them, and all others from one that lasts. */
export function deckAt(places: ReadonlySet<string>, lasting: Deck, sampling: Sampling): Deck {
  const own = deckOf(sampling);
  const drawsOf = (uncertain: Uncertain): Float64Array => (places.has(uncertain.about.place ?? '') ? own : lasting).drawsOf(uncertain);
  return { draws: lasting.draws, drawsOf };
}

/** The values of an uncertain number at these probabilities. */
function valuesAt({ distribution, opposite }: Uncertain, parts: Float64Array): Float64Array {
  const sample = samplerOf(distribution);
  return parts.map((p) => sample(opposite ? 1 - p : p));
}

/** One draw, in which every number is the mean of its draws in another deck. */
export function deckOfMeans(deck: Deck): Deck {
  return { draws: 1, drawsOf: (uncertain) => Float64Array.of(meanOf(deck.drawsOf(uncertain))) };
}
