import type { Label } from './documents.js';
import type { PlantFigureName } from './plants.js';

/** Tonnes of CO2e in the year at a place: a municipality or `elsewhere`. */
export interface Fallen {
  readonly municipality: string;
  readonly value: number;
}

/**
 * Who causes what in which territory by a scenario of several municipalities: what each territorial account will show, tonnes of CO2e in the year.
 * Each row sums to what the measures in that municipality save directly; what one partner saves in the other's territory is a transfer.
 */
export interface JointAccount {
  readonly scenario: string;
  readonly title: Label;
  /** The partners, then other municipalities, then `elsewhere`; each where something falls, partners always. */
  readonly places: readonly string[];
  /** By the municipality in which the measures act; `values` in the order of the places. */
  readonly causes: readonly { readonly municipality: string; readonly values: readonly number[] }[];
  /**
   * Who saves what, a player being a measure in a municipality; the shares sum to the reduction, in the boundary of the comparison. Emissions of one municipality follow from
   * its own inputs and measures alone, so players of two municipalities do not interact: each has the share that it has at home.
   */
  readonly players: readonly {
    readonly municipality: string;
    readonly measure: string;
    readonly title: Label;
    readonly standalone: number;
    readonly lastIn: number;
    readonly share: number;
  }[];
  readonly reduction: number;
  /** Sum of what the players save alone, less what they save together. */
  readonly overlap: number;
  /** What measures in `from` save in the territory of the partner `to`; given and received are the same, so they net to zero. */
  readonly transfers: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

/** A shared plant at which measures of the comparison change what is burned or treated. */
export interface ReachedPlant {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly owners: readonly string[];
  /** The newest figure of each kind, as published. */
  readonly figures: readonly {
    readonly what: PlantFigureName;
    readonly value: number;
    readonly unit: string;
    readonly year: number;
    readonly source: string;
  }[];
}

/** Tonnes of biogenic CO2: in the year of the settings, and over the years of the scenario. */
export interface Removal {
  readonly quantity: string;
  readonly label: Label;
  readonly year: number;
  readonly cumulative: number;
}
