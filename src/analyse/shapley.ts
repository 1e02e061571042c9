import { antitheticOrders, drawnPairs, mostExact } from '../domain/orders.js';

/** What a set of players is worth: one number or several that are shared alike, such as a year and the sum of years. */
export type Worth = (players: readonly number[]) => readonly number[];

export interface Shares {
  /** By player; those of all players sum to the worth of all less that of none, to rounding. */
  readonly shares: readonly (readonly number[])[];
  /** Standard error of each share; absent where every set was looked at. */
  readonly errors?: readonly (readonly number[])[];
  /** Worth of nobody and of everybody. */
  readonly none: readonly number[];
  readonly all: readonly number[];
}

/**
 * The Shapley value (Shapley 1953, A Value for n-Person Games): what each player adds, averaged over all orders in which players can come in. It is exact up to twelve
 * players; beyond that it is the mean over drawn orders, which sums to the whole all the same, because in every single order the additions do.
 */
export function shapleyShares(count: number, worth: Worth): Shares {
  const known = remembered(worth);
  const ends = { none: known([]), all: known(Array.from({ length: count }, (_, i) => i)) };
  return count <= mostExact ? { ...ends, shares: exactShares(count, known) } : { ...ends, ...drawnShares(count, known) };
}

function remembered(worth: Worth): Worth {
  const values = new Map<string, readonly number[]>();
  return (players) => {
    const sorted = [...players].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const value = values.get(key) ?? worth(sorted);
    values.set(key, value);
    return value;
  };
}

/** Each set without the player counts by the number of orders in which exactly it comes before. */
function exactShares(count: number, worth: Worth): readonly (readonly number[])[] {
  const members = (mask: number): readonly number[] => Array.from({ length: count }, (_, i) => i).filter((i) => (mask >> i) & 1);
  const shares = Array.from({ length: count }, () => worth([]).map(() => 0));
  for (let mask = 0; mask < 2 ** count; mask++) {
    const set = members(mask);
    const before = worth(set);
    const weight = 1 / (count * choose(count - 1, set.length));
    shares.forEach((share, player) => {
      if ((mask >> player) & 1) return;
      worth([...set, player]).forEach((value, k) => (share[k] = (share[k] ?? 0) + weight * (value - (before[k] ?? 0))));
    });
  }
  return shares;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

function drawnShares(count: number, worth: Worth): Pick<Shares, 'shares' | 'errors'> {
  const size = worth([]).length;
  const orders = antitheticOrders(count, drawnPairs);
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const sums = Array.from({ length: count }, zeros);
  const squares = Array.from({ length: count }, zeros);
  for (let pair = 0; pair < orders.length; pair += 2) {
    const [one, other] = [additions(orders[pair] ?? [], worth), additions(orders[pair + 1] ?? [], worth)];
    for (let player = 0; player < count; player++)
      for (let k = 0; k < size; k++) {
        // an order and its reverse depend on one another, so the error is that of the means of pairs
        const mean = ((one[player]?.[k] ?? 0) + (other[player]?.[k] ?? 0)) / 2;
        sums[player]![k] = sums[player]![k]! + mean;
        squares[player]![k] = squares[player]![k]! + mean * mean;
      }
  }
  const pairs = orders.length / 2;
  const error = (sum: number, square: number): number => Math.sqrt(Math.max(0, square - (sum * sum) / pairs) / (pairs - 1) / pairs);
  return {
    shares: sums.map((own) => own.map((sum) => sum / pairs)),
    errors: sums.map((own, player) => own.map((sum, k) => error(sum, squares[player]?.[k] ?? 0))),
  };
}

/** What each player adds to those before it in an order. */
function additions(order: readonly number[], worth: Worth): readonly (readonly number[])[] {
  const added: (readonly number[])[] = [];
  let before = worth([]);
  order.forEach((player, i) => {
    const after = worth(order.slice(0, i + 1));
    added[player] = after.map((value, k) => value - (before[k] ?? 0));
    before = after;
  });
  return added;
}
