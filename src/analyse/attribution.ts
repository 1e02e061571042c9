import type { Boundary } from '../domain/documents.js';
import type { Effect } from './effects.js';
import { noEffect, weighted } from './effects.js';
import { additionsInOrders } from './share-weights.js';

export interface Attribution {
  /** The measure alone. */
  readonly standalone: Effect;
  /** What is lost when the measure alone is taken out. */
  readonly lastIn: Effect;
  /** Its Shapley share: its mean contribution over all orders; shares sum to the whole. */
  readonly share: Effect;
  /** Standard error of the share in the year, by boundary, where orders were drawn. */
  readonly error?: Readonly<Record<Boundary, number>>;
}

/** What a set of measures does together beyond what all smaller sets in it do. */
export interface Dividend {
  readonly members: ReadonlySet<string>;
  readonly dividend: Effect;
}

/** The dividend of each set; smaller sets come first. The effect of any measures is the sum of the dividends of the sets among them. */
export function dividendsOf(sets: readonly (readonly string[])[], effectOf: (measures: readonly string[]) => Effect): readonly Dividend[] {
  const dividends: Dividend[] = [];
  for (const set of sets) {
    const members = new Set(set);
    const within = dividends.filter((smaller) => [...smaller.members].every((member) => members.has(member)));
    const parts = within.map(({ dividend }) => [-1, dividend] as const);
    dividends.push({ members, dividend: set.length === 1 ? effectOf(set) : weighted([[1, effectOf(set)], ...parts]) });
  }
  return dividends;
}

/**
 * Shares effects among measures by Harsanyi dividends: the dividend of a set is its effect less the dividends of all smaller sets in it, and every member
 * gets an equal part of it. That is the Shapley value (Harsanyi 1963, A Simplified Bargaining Model for the n-Person Cooperative Game, eq. 4.1).
 * `sets` holds every set that can have a dividend, smaller sets first; all other sets have none, because their members do not interact.
 */
export function attributionsOf(
  sets: readonly (readonly string[])[],
  effectOf: (measures: readonly string[]) => Effect,
  areDrawn = false,
): ReadonlyMap<string, Attribution> {
  if (areDrawn) return drawnAttributions(sets, effectOf);
  const dividends = dividendsOf(sets, effectOf);
  const measures = sets.filter((set) => set.length === 1).flat();
  return new Map(
    measures.map((measure) => {
      const own = dividends.filter(({ members }) => members.has(measure));
      const only = own.length === 1 ? own[0]?.dividend : undefined;
      const attribution: Attribution = {
        standalone: effectOf([measure]),
        lastIn: only ?? weighted(own.map(({ dividend }) => [1, dividend])),
        share: only ?? weighted(own.map(({ members, dividend }) => [1 / members.size, dividend])),
      };
      return [measure, attribution];
    }),
  );
}

/** Shares as means over drawn orders, in which what is added sums to the whole in every single one (Castro, Gómez and Tejada 2009, Polynomial calculation of the Shapley value based on sampling). */
function drawnAttributions(
  sets: readonly (readonly string[])[],
  effectOf: (measures: readonly string[]) => Effect,
): ReadonlyMap<string, Attribution> {
  const effects = sets.map(effectOf);
  const effectAt = (place: number): Effect => effects[place] ?? noEffect;
  const measures = sets.filter((set) => set.length === 1).flat();
  return new Map(
    [...additionsInOrders(sets)].map(([measure, additions]) => {
      const parts = additions.flatMap(([before, after]) => [[1, effectAt(after)] as const, [-1, effectAt(before)] as const]);
      const added = (boundary: Boundary): number[] =>
        additions.map(([before, after]) => effectAt(after).year[boundary] - effectAt(before).year[boundary]);
      const attribution: Attribution = {
        standalone: effectOf([measure]),
        lastIn: weighted([
          [1, effectOf(measures)],
          [-1, effectOf(measures.filter((other) => other !== measure))],
        ]),
        share: weighted(parts.map(([weight, effect]) => [weight / additions.length, effect])),
        error: errorsOf(added),
      };
      return [measure, attribution];
    }),
  );
}

/** An order and its reverse depend on one another, so the error is that of the means of pairs. */
function errorsOf(added: (boundary: Boundary) => readonly number[]): Record<Boundary, number> {
  const errorIn = (boundary: Boundary): number => {
    const values = added(boundary);
    const pairs = values.flatMap((value, i) => (i % 2 === 0 ? [(value + (values[i + 1] ?? value)) / 2] : []));
    const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    const square = pairs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(square / (pairs.length - 1) / pairs.length);
  };
  return {
    territorial: errorIn('territorial'),
    'gpc-basic': errorIn('gpc-basic'),
    'life-cycle': errorIn('life-cycle'),
    avoided: errorIn('avoided'),
  };
}
