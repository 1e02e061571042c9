import type { Edit } from '../../domain/study.js';
import { groupBy } from '../../source/group.js';
import type { Apply } from '../expressions.js';

/** On what a value depends, as bits: the municipality, the year, the draw. */
export const dependsOn = { place: 1, year: 2, draw: 4 } as const;

/**
 * A number of the graph, for every municipality, year and draw that it depends on. Values that are computed alike from the same values are one value:
 * what two formulas or two scenarios have in common is computed once.
 */
export interface Value {
  readonly id: number;
  readonly kind: Apply['kind'] | 'literal' | 'source' | 'before' | 'copy';
  /** What it is computed from, each with a smaller id; of a value of the year before, the one that holds in the first year. */
  readonly of: readonly Value[];
  /** Sum of `dependsOn`. */
  readonly mask: number;
  readonly literal?: number;
  readonly source?: Source;
  /** Of a value of the year before: its column, and which value; that is known when all formulas of its run are. */
  readonly column?: number;
  target?: Value;
}

/** What is not computed from other values: a given cell, or one as edits leave it. */
export type Source =
  | { readonly kind: 'given'; readonly column: number; readonly cell: number }
  | { readonly kind: 'edited'; readonly column: number; readonly edits: readonly Edit[] };

export interface ValueTable {
  readonly all: readonly Value[];
  readonly literal: (value: number) => Value;
  /** `key` tells two sources apart; what edits leave is made `of` the given cell. */
  readonly source: (key: string, source: Source, mask: number, of?: readonly Value[]) => Value;
  /** `key` tells two values of the year before apart. */
  readonly before: (key: string, column: number, initial: Value, mask: number) => Value;
  readonly apply: (kind: Apply['kind'], of: readonly Value[]) => Value;
  /** The values of a table, side by side and all depending on the same, so that one can be picked by its number. */
  readonly sideBySide: (of: readonly Value[]) => readonly Value[];
  /** What depends on the same is summed first, so that little is left for the innermost loop. */
  readonly sum: (of: readonly Value[]) => Value;
}

/** With `isExact` terms are summed in the order in which they are given. */
export function valueTable(isExact = false): ValueTable {
  const all: Value[] = [];
  const known = new Map<string, Value>();
  const valueFor = (key: string, make: (id: number) => Value): Value => {
    const before = known.get(key);
    if (before) return before;
    const value = make(all.length);
    known.set(key, value);
    all.push(value);
    return value;
  };
  const maskOf = (of: readonly Value[]): number => of.reduce((mask, value) => mask | value.mask, 0);
  const apply = (kind: Apply['kind'], of: readonly Value[]): Value =>
    valueFor(`${kind} ${of.map(({ id }) => id).join(' ')}`, (id) => ({ id, kind, of, mask: maskOf(of) }));
  return {
    all,
    apply,
    sideBySide: (of) => {
      const name = of.map(({ id }) => id).join(' ');
      return of.map((value, i) => valueFor(`copy ${i} ${name}`, (id) => ({ id, kind: 'copy', of: [value], mask: maskOf(of) })));
    },
    sum: (of) => {
      if (isExact) return apply('sum', of);
      const groups = [...groupBy(of, ({ mask }) => String(mask)).values()].sort((a, b) => a[0]!.mask - b[0]!.mask);
      return groups.length === 1 ? apply('sum', of) : groups.map((group) => apply('sum', group)).reduce((a, b) => apply('add', [a, b]));
    },
    literal: (value) =>
      valueFor(`literal ${Object.is(value, -0) ? '-0' : value}`, (id) => ({ id, kind: 'literal', of: [], mask: 0, literal: value })),
    source: (key, source, mask, of = []) => valueFor(`source ${key}`, (id) => ({ id, kind: 'source', of, mask, source })),
    before: (key, column, initial, mask) =>
      valueFor(`before ${key} ${initial.id}`, (id) => ({
        id,
        kind: 'before',
        of: [initial],
        column,
        mask: mask | initial.mask | dependsOn.year,
      })),
  };
}
