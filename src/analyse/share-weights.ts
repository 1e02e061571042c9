import { antitheticOrders, beginning, drawnPairs } from '../domain/orders.js';

/** How much the effect of each set of measures, by its place in the list, counts in the share of one measure. */
export type Weights = ReadonlyMap<number, number>;

/**
 * By measure: the weight of each set. A Shapley share is a sum of the effects of sets, with weights that do not depend on the effects. `sets` are those that interact, smaller ones
 * first; or, where they are drawn, those that come up in the orders.
 */
export function shareWeights(sets: readonly (readonly string[])[], areDrawn = false): ReadonlyMap<string, Weights> {
  return areDrawn ? weightsOfOrders(sets) : weightsOfDividends(sets);
}

function weightsOfDividends(sets: readonly (readonly string[])[]): ReadonlyMap<string, Weights> {
  const dividends: Weights[] = [];
  sets.forEach((set, i) => {
    const own = new Map([[i, 1]]);
    sets.slice(0, i).forEach((smaller, j) => {
      if (smaller.every((member) => set.includes(member))) addTo(own, dividends[j] ?? new Map(), -1);
    });
    dividends.push(own);
  });
  const shares = new Map<string, Map<number, number>>();
  sets.forEach((set, i) => {
    for (const member of set) {
      const share = shares.get(member) ?? new Map<number, number>();
      shares.set(member, share);
      addTo(share, dividends[i] ?? new Map(), 1 / set.length);
    }
  });
  return shares;
}

function addTo(sum: Map<number, number>, weights: Weights, by: number): void {
  for (const [set, weight] of weights) sum.set(set, (sum.get(set) ?? 0) + by * weight);
}

/** What a measure adds in each order, by the places of the two sets between which it comes in; the place of the empty set is -1. */
export function additionsInOrders(
  sets: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly [before: number, after: number])[]> {
  const measures = sets.filter((set) => set.length === 1).flat();
  const places = new Map(sets.map((set, i) => [set.join('\0'), i]));
  const placeOf = (set: readonly number[]): number =>
    set.length === 0 ? -1 : (places.get(set.map((i) => measures[i]).join('\0')) ?? Number.NaN);
  const added = new Map<string, (readonly [number, number])[]>(measures.map((measure) => [measure, []]));
  for (const order of antitheticOrders(measures.length, drawnPairs))
    order.forEach((player, i) => added.get(measures[player] ?? '')?.push([placeOf(beginning(order, i)), placeOf(beginning(order, i + 1))]));
  return added;
}

function weightsOfOrders(sets: readonly (readonly string[])[]): ReadonlyMap<string, Weights> {
  return new Map(
    [...additionsInOrders(sets)].map(([measure, additions]) => {
      const weights = new Map<number, number>();
      for (const [before, after] of additions) {
        addTo(weights, new Map([[after, 1]]), 1 / additions.length);
        if (before !== -1) addTo(weights, new Map([[before, 1]]), -1 / additions.length);
      }
      return [measure, weights];
    }),
  );
}
