/** Number of cells of a value with these dimensions; one when it has none. */
export function cellCount(by: readonly string[], dimensions: ReadonlyMap<string, readonly string[]>): number {
  return by.reduce((product, name) => product * (dimensions.get(name)?.length ?? 0), 1);
}

/** The cell with these member positions; the last dimension runs fastest. */
export function cellOf(positions: readonly number[], sizes: readonly number[]): number {
  return positions.reduce((cell, position, i) => cell * (sizes[i] ?? 1) + position, 0);
}

/** The member positions of a cell: the inverse of `cellOf`. */
export function positionsOf(cell: number, sizes: readonly number[]): number[] {
  const positions = new Array<number>(sizes.length).fill(0);
  let rest = cell;
  for (let i = sizes.length - 1; i >= 0; i--) {
    const size = sizes[i] ?? 1;
    positions[i] = rest % size;
    rest = Math.floor(rest / size);
  }
  return positions;
}

/** The members that name a cell, in the order of `by`. */
export function membersOf(cell: number, by: readonly string[], dimensions: ReadonlyMap<string, readonly string[]>): string[] {
  const lists = by.map((name) => dimensions.get(name) ?? []);
  return positionsOf(
    cell,
    lists.map((list) => list.length),
  ).map((position, i) => lists[i]?.[position] ?? '');
}
