import { samplerOf } from '../chance/sampler.js';
import { meanOf } from '../chance/statistics.js';
import type { Sampling } from '../chance/sampling.js';
import { uniformsOf } from '../chance/uniforms.js';
import type { Deck, Uncertain } from '../domain/chance.js';

/** Makes the draws of each number when they are first asked for, and keeps them: as much memory as uncertain numbers times draws. */
export function deckOf(sampling: Sampling): Deck {
  const uniforms = new Map<string, Float64Array>();
  const known = new Map<Uncertain, Float64Array>();
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const before = known.get(uncertain);
    if (before) return before;
    const parts = uniforms.get(uncertain.id) ?? uniformsOf(uncertain.id, sampling);
    const draws = valuesAt(uncertain, parts);
    uniforms.set(uncertain.id, parts);
    known.set(uncertain, draws);
    return draws;
  };
  return { draws: sampling.draws, drawsOf };
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
