import type { Value, ValueTable } from './values.js';
import { dependsOn } from './values.js';

/** A term of a sum: a product of factors that do not differ by draw (or cannot be taken apart), and a part that does not differ by municipality. */
interface Term {
  readonly factors: readonly Value[];
  readonly part: Value;
}

/** Longer sums cost more than what they were made of. */
const mostTerms = 48;

/**
 * The same values, rewritten as sums of products of a part of the municipality and a part of the draw, as far as they are sums and products: then the part of
 * the draw is computed once for all municipalities, and the innermost loop has little left to do. Rounding differs in the last digits.
 * The first `count` values are those of the baseline; of later runs only the terms are computed that are not the baseline's.
 */
export function separated(table: ValueTable, values: readonly Value[], count: number): readonly Value[] {
  const known = new Map<Value, readonly Term[]>();
  const one = table.literal(1);
  const termsOf = (value: Value): readonly Term[] => {
    const before = known.get(value);
    if (before) return before;
    const terms = isMixed(value) ? collected(table, termsIn(value, { table, one, termsOf, remade })) : [wholeTerm(value)];
    const short = terms.length > mostTerms ? [{ factors: [remade(value)], part: one }] : terms;
    known.set(value, short);
    return short;
  };
  const wholeTerm = (value: Value): Term =>
    (value.mask & dependsOn.place) === 0 ? { factors: [], part: value } : { factors: [value], part: one };
  // what cannot be taken apart is computed from what can
  const remade = (value: Value): Value =>
    value.kind === 'source' || value.kind === 'before' || value.kind === 'copy'
      ? value
      : table.apply(value.kind as never, value.of.map(written));
  const written = (value: Value): Value => {
    if (!isMixed(value)) return value;
    return isMadeOfOuts(value) ? remade(value) : sumOf(table, termsOf(value));
  };
  const outs = new Set(values);
  // what is a result itself is added to another, not taken apart again
  const isMadeOfOuts = ({ kind, of }: Value): boolean => sums.has(kind) && of.some((one) => outs.has(one) && isMixed(one));
  return values.map((value, i) => {
    const base = values[i % count];
    if (i < count || !base || value === base || !isMixed(value) || !isMixed(base) || isMadeOfOuts(value)) return written(value);
    const [own, before] = [termsOf(value), termsOf(base)];
    const changes = changedTerms(table, own, before);
    // operands: of a product two, and one of the sum; products that the baseline has too are there already
    const there = new Set(before.map(termKey));
    const isLess = 3 * changes.length + 2 < 2 * own.filter((term) => !there.has(termKey(term))).length + own.length;
    return isLess ? table.apply('add', [written(base), sumOf(table, changes)]) : written(value);
  });
}

/** What must be added to the terms of the baseline to have those of another run. */
function changedTerms(table: ValueTable, own: readonly Term[], base: readonly Term[]): readonly Term[] {
  const left = new Map(base.map((term) => [factorsKey(term), term]));
  const changed = own.flatMap((term): Term[] => {
    const before = left.get(factorsKey(term));
    left.delete(factorsKey(term));
    if (!before) return [term];
    return before.part === term.part ? [] : [{ factors: term.factors, part: table.apply('subtract', [term.part, before.part]) }];
  });
  return [...changed, ...[...left.values()].map(({ factors, part }) => ({ factors, part: table.apply('negate', [part]) }))];
}

const termKey = (term: Term): string => `${factorsKey(term)} * ${term.part.id}`;

const factorsKey = ({ factors }: Pick<Term, 'factors'>): string => factors.map(({ id }) => id).join(' ');

interface Taking {
  readonly table: ValueTable;
  readonly one: Value;
  readonly termsOf: (value: Value) => readonly Term[];
  readonly remade: (value: Value) => Value;
}

/** The terms of a value that depends on both. */
function termsIn(value: Value, { table, one, termsOf, remade }: Taking): readonly Term[] {
  const [a, b] = value.of as [Value, Value];
  const whole = (): readonly Term[] => [{ factors: [remade(value)], part: one }];
  const withParts = (terms: readonly Term[], change: (part: Value) => Value): Term[] =>
    terms.map(({ factors, part }) => ({ factors, part: change(part) }));
  const negated = (terms: readonly Term[]): Term[] => withParts(terms, (part) => table.apply('negate', [part]));
  switch (value.kind) {
    case 'add':
    case 'sum':
      return value.of.flatMap(termsOf);
    case 'subtract':
      return [...termsOf(a), ...negated(termsOf(b))];
    case 'negate':
      return negated(termsOf(a));
    case 'multiply':
      return productOf(table, termsOf(a), termsOf(b)) ?? whole();
    case 'divide':
      if ((b.mask & dependsOn.place) === 0) return withParts(termsOf(a), (part) => table.apply('divide', [part, b]));
      if ((b.mask & dependsOn.draw) !== 0) return whole();
      return termsOf(a).map(({ factors, part }) => ({ factors: [...factors, table.apply('divide', [one, b])], part }));
    default:
      return whole();
  }
}

const sums: ReadonlySet<Value['kind']> = new Set(['add', 'sum', 'subtract']);

/** Depends on both the municipality and the draw. */
function isMixed({ mask }: Value): boolean {
  return (mask & dependsOn.place) !== 0 && (mask & dependsOn.draw) !== 0;
}

function productOf(table: ValueTable, a: readonly Term[], b: readonly Term[]): readonly Term[] | undefined {
  if (a.length * b.length > mostTerms) return undefined;
  return a.flatMap((left) =>
    b.map((right) => ({ factors: [...left.factors, ...right.factors], part: timesOf(table, left.part, right.part) })),
  );
}

/** Terms with the same factors as one. */
function collected(table: ValueTable, terms: readonly Term[]): readonly Term[] {
  const groups = new Map<string, { factors: readonly Value[]; parts: Value[] }>();
  for (const { factors, part } of terms) {
    const sorted = [...factors].sort((x, y) => x.id - y.id);
    const key = factorsKey({ factors: sorted });
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { factors: sorted, parts: [part] });
  }
  return [...groups.values()].map(({ factors, parts }) => ({ factors, part: parts.length === 1 ? parts[0]! : table.sum(parts) }));
}

/** The sum of the terms; in each product what does not differ by draw comes first. */
function sumOf(table: ValueTable, terms: readonly Term[]): Value {
  const products = terms.map(({ factors, part }) => {
    const sorted = [...factors].sort((x, y) => (x.mask & dependsOn.draw) - (y.mask & dependsOn.draw) || x.mask - y.mask || x.id - y.id);
    return [...sorted, part].reduce((a, b) => timesOf(table, a, b));
  });
  return products.length === 1 ? products[0]! : table.sum(products);
}

function timesOf(table: ValueTable, a: Value, b: Value): Value {
  if (a.literal === 1) return b;
  return b.literal === 1 ? a : table.apply('multiply', [a, b]);
}
