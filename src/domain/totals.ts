import type { Chances, Deck, Stray } from './chance.js';
import type { Plan, Run } from './plan.js';

/** A sum of columns, each over all its cells. */
export type Total = readonly { readonly column: number; readonly weight: number }[];

export interface TotalsRequest {
  readonly chances: Chances;
  readonly deck: Deck;
  /** What is summed in a municipality; of as many totals in each. */
  readonly totalsOf: (key: string) => readonly Total[];
}

/** Draws of the totals of all runs of a municipality in one year: `totals[(run × number of totals + total) × draws + draw]`; valid until the next. */
export interface TotalsOfYear {
  readonly key: string;
  readonly runs: readonly Run[];
  /** Number of the year, from 0. */
  readonly year: number;
  readonly totals: Float64Array;
}

/**
 * The totals of municipalities without draws, in the order of their runs: `[(run × number of totals + total) × years + year]`. A municipality that must be
 * computed in another way is absent.
 */
export type CentralTotals = (plan: Plan, totalsOf: TotalsRequest['totalsOf']) => ReadonlyMap<string, Float64Array>;

/**
 * Evaluates the totals of all runs of a plan in every draw, each year of a municipality by itself. What strayed in a municipality is told by its key; of such a
 * municipality a year may be taken twice, and the second counts.
 */
export type EvaluateTotals = (
  plan: Plan,
  request: TotalsRequest,
  take: (totals: TotalsOfYear) => void,
) => ReadonlyMap<string, readonly Stray[]>;
