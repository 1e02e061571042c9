/** The places moved as little as needed so that neighbours are `least` apart and all lie between `low` and `high`; in their order. */
export function apart(places: readonly number[], least: number, low: number, high: number): readonly number[] {
  const order = places.map((place, i) => ({ place, i })).sort((a, b) => a.place - b.place || a.i - b.i);
  const moved = order.map(({ place }) => Math.max(low, Math.min(high, place)));
  for (let i = 1; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, (moved[i - 1] ?? 0) + least);
  for (let i = moved.length - 1, limit = high; i >= 0; i--) {
    moved[i] = Math.min(moved[i] ?? 0, limit);
    limit = (moved[i] ?? 0) - least;
  }
  const result = new Array<number>(places.length).fill(0);
  order.forEach(({ i }, position) => {
    result[i] = moved[position] ?? 0;
  });
  return result;
}
