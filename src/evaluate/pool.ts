/** Arrays that nobody looks at any more, by length: hundreds of runs would otherwise leave megabytes to be collected. */
export type Pool = Map<number, Float64Array[]>;

/** An array of zeros, a used one where there is one. */
export function zeros(length: number, pool: Pool): Float64Array {
  return pool.get(length)?.pop()?.fill(0) ?? new Float64Array(length);
}

/** Hands an array back. */
export function shelve(values: Float64Array, pool: Pool): void {
  const shelf = pool.get(values.length);
  if (shelf) shelf.push(values);
  else pool.set(values.length, [values]);
}
