import { samplerOf } from '../chance/sampler.js';
import { deviationOf } from '../chance/moments.js';
import type { Deck } from '../domain/chance.js';
import type { Parameter } from './parameters.js';
import { deckOfSteps } from './parameters.js';

/** So often the step is halved; each halving takes away one more order of the error (Richardson 1911). */
const halvings = 5;

/** Nearer to an end of what is possible than this, in standard deviations, there is room on one side only. */
const leastRoom = 1e-3;

/** The largest step in standard deviations, and whether it goes to both sides, up or down. */
interface Step {
  readonly size: number;
  readonly side: 'both' | 'up' | 'down';
}

/**
 * How much the result changes when an input moves by one of its standard deviations, by the slope at the central values: the contributions
 * of a GUM uncertainty budget (JCGM 100:2008, 5.1.3), and of error propagation in inventories.
 */
export function slopesOf(parameters: readonly Parameter[], valuesIn: (deck: Deck) => Float64Array): readonly number[] {
  if (parameters.length === 0) return [];
  const steps = parameters.map(stepOf);
  const perParameter = 2 * halvings;
  const deck = deckOfSteps(parameters, perParameter * parameters.length, (parameter, draw) => {
    const step = steps[parameter];
    const place = draw - parameter * perParameter;
    return step && place >= 0 && place < perParameter ? distance(step, place) : undefined;
  });
  const values = valuesIn(deck);
  return parameters.map((_, i) => slope(steps[i] ?? { size: 1, side: 'both' }, values.subarray(i * perParameter, (i + 1) * perParameter)));
}

/** Pairs of points, each pair half as far from the centre as the one before; one-sided, the second of a pair is the centre. */
function distance({ size, side }: Step, place: number): number {
  const far = size / 2 ** Math.floor(place / 2);
  if (side === 'both') return place % 2 === 0 ? far : -far;
  return place % 2 === 1 ? 0 : side === 'up' ? far : -far;
}

function slope(step: Step, values: Float64Array): number {
  const gain = step.side === 'both' ? 4 : 2;
  let row = Array.from({ length: halvings }, (_, i) => {
    const [a, b] = [distance(step, 2 * i), distance(step, 2 * i + 1)];
    return (values[2 * i]! - values[2 * i + 1]!) / (a - b);
  });
  for (let factor = gain; row.length > 1; factor *= gain) row = row.slice(1).map((finer, i) => (factor * finer - row[i]!) / (factor - 1));
  return row[0] ?? 0;
}

/** Steps stay where the input can be. */
function stepOf({ members }: Parameter): Step {
  const rooms = members.map(({ central, distribution, opposite }) => {
    const deviation = deviationOf(distribution);
    const sample = samplerOf(distribution);
    const [down, up] = [central - sample(1e-9), sample(1 - 1e-9) - central].map((room) => (0.9 * room) / deviation);
    return opposite ? { down: up ?? 0, up: down ?? 0 } : { down: down ?? 0, up: up ?? 0 };
  });
  const down = Math.min(1, ...rooms.map((room) => room.down));
  const up = Math.min(1, ...rooms.map((room) => room.up));
  if (Math.min(down, up) >= leastRoom) return { size: Math.min(down, up), side: 'both' };
  return up > down ? { size: up, side: 'up' } : { size: down, side: 'down' };
}
