import { samplerOf } from '../chance/sampler.js';
import type { Sampling } from '../chance/uniforms.js';
import { uniformsOf } from '../chance/uniforms.js';
import type { Uncertain } from '../domain/chance.js';

/** The draws of every uncertain number that was asked for, each made once: those that many municipalities share, and those of one. */
export interface Deck {
  readonly sampling: Sampling;
  readonly drawsOf: (uncertain: Uncertain) => Float64Array;
}

/** Draws are kept as long as the deck: as much memory as uncertain numbers times draws. */
export function deckOf(sampling: Sampling): Deck {
  const uniforms = new Map<string, Float64Array>();
  const known = new Map<Uncertain, Float64Array>();
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const before = known.get(uncertain);
    if (before) return before;
    const parts = uniforms.get(uncertain.id) ?? uniformsOf(uncertain.id, sampling);
    const draws = valuesOf(uncertain, parts);
    uniforms.set(uncertain.id, parts);
    known.set(uncertain, draws);
    return draws;
  };
  return { sampling, drawsOf };
}

function valuesOf({ distribution, opposite }: Uncertain, parts: Float64Array): Float64Array {
  const sample = samplerOf(distribution);
  return parts.map((p) => sample(opposite ? 1 - p : p));
}
