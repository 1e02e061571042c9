import type { Effect } from './effects.js';
import { weighted } from './effects.js';

export interface Attribution {
  /** The measure alone. */
  readonly standalone: Effect;
  /** What is lost when the measure alone is taken out. */
  readonly lastIn: Effect;
  /** Its Shapley share: its mean contribution over all orders; shares sum to the whole. */
  readonly share: Effect;
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
): ReadonlyMap<string, Attribution> {
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
