/**
 * Families of sets of measures. The family of a number is every set that may have a Harsanyi dividend in it: something that the set does together beyond
 * what its subsets do. A set of measures is written as bits (measure 3 is 1 << 3); the empty set, for what is there without any measure, is in every family.
 * A family is known by a number of its own, and what comes of two families is found once: a graph has thousands of cells and some dozens of families.
 */
export interface Families {
  /** The family of what no measure reaches. */
  readonly untouched: number;
  /** The family of what has more sets than are evaluated; whatever comes of it is the same. */
  readonly crowded: number;
  /** What one measure changes. */
  readonly single: (measure: number) => number;
  /** Of a sum: a set has a dividend in it where it has one in a term. */
  readonly sum: (a: number, b: number) => number;
  /** Of a product: a set has a dividend where one part of it has one in the one factor, and the rest in the other. */
  readonly product: (a: number, b: number) => number;
  /** Of a function that is no straight line: every union of sets. */
  readonly bent: (a: number) => number;
  readonly setsOf: (family: number) => readonly number[];
}

/** So many sets are evaluated at most: all of twelve measures, and that of none. */
export const mostSets = 2 ** 12;

/** Bits of a number that `<<` and `|` handle. */
export const mostMeasures = 31;

export function families(): Families {
  const known = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const numberOf = (members: Iterable<number>): number => {
    const sorted = [...new Set(members)].sort((a, b) => a - b);
    if (sorted.length > mostSets) return crowded;
    const key = sorted.join();
    const number = known.get(key) ?? sets.push(sorted) - 1;
    known.set(key, number);
    return number;
  };
  // a column of numbers begins with zeros, so the untouched family comes first
  const untouched = numberOf([0]);
  const crowded = sets.push([]) - 1;
  const unless = (a: number, b: number, result: () => number): number => (a === crowded || b === crowded ? crowded : result());
  const setsOf = (family: number): readonly number[] => sets[family] ?? [];
  const sum = found((a, b) => unless(a, b, () => numberOf([...setsOf(a), ...setsOf(b)])), untouched);
  const product = found(
    (a, b) => unless(a, b, () => numberOf(setsOf(a).flatMap((one) => setsOf(b).map((other) => one | other)))),
    untouched,
  );
  const bent = (family: number): number => {
    const twice = product(family, family);
    return twice === family ? family : bent(twice);
  };
  return { untouched, crowded, single: (measure) => numberOf([0, 1 << measure]), sum, product, bent, setsOf };
}

/** A symmetric operation whose results are remembered; with the neutral family nothing happens. */
function found(operation: (a: number, b: number) => number, neutral: number): (a: number, b: number) => number {
  const results = new Map<number, number>();
  return (a, b) => {
    if (a === neutral) return b;
    if (b === neutral) return a;
    const key = a < b ? a * 0x1_0000_0000 + b : b * 0x1_0000_0000 + a;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = operation(a, b);
    results.set(key, result);
    return result;
  };
}
