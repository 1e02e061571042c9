import type { Effect } from './effects.js';
import { weighted } from './effects.js';

export interface Attribution {
  /** The measure alone. */
  readonly standalone: Effect;
  /** What is lost when the measure alone is taken out. */
  readonly lastIn: Effect;
  /** Its Shapley share: its mean contribution over all orders; shares sum to the whole (Shapley 1953). */
  readonly share: Effect;
}

/** Shares the effect of `count` measures among them. `effect(mask)` is the effect of the measures whose bits are set; exact, over all 2^count subsets. */
export function attributionOf(count: number, effect: (mask: number) => Effect): Attribution[] {
  const effects = Array.from({ length: 2 ** count }, (_, mask) => effect(mask));
  const at = (mask: number): Effect => effects[mask] ?? weighted([]);
  const everyone = 2 ** count - 1;
  const weights = orderWeights(count);
  return Array.from({ length: count }, (_, measure) => {
    const bit = 1 << measure;
    const parts: (readonly [number, Effect])[] = [];
    for (let mask = 0; mask <= everyone; mask++) {
      if (mask & bit) continue;
      const weight = weights[bitCount(mask)] ?? 0;
      parts.push([weight, at(mask | bit)], [-weight, at(mask)]);
    }
    return {
      standalone: at(bit),
      lastIn: weighted([
        [1, at(everyone)],
        [-1, at(everyone & ~bit)],
      ]),
      share: count === 1 ? at(bit) : weighted(parts),
    };
  });
}

/** |S|! (n − |S| − 1)! / n!, the share of orders in which exactly the set S comes before a measure. */
function orderWeights(count: number): number[] {
  const weights: number[] = [];
  for (let before = 0; before < count; before++) weights.push(1 / (count * binomial(count - 1, before)));
  return weights;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}
