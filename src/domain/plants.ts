import type { Span } from '../source/span.js';
import type { Cell, Provenance, Status } from './provenance.js';

/**
 * Plants that several municipalities share: who owns them, what they burn and deliver (docs/handbook/files.md). A flow may lead to one by its id.
 * Each figure of a plant, with the unit that fixes its dimension. The list is closed, so that a misspelt figure is a fault.
 */
export const plantFigures = {
  burned: 't/year',
  permitted: 't/year',
  imported: 't/year',
  import_share: '1',
  treated: 't/year',
  heat: 'GJ/year',
  electricity: 'MWh/year',
  biogas: 'MWh/year',
  heat_customers: 'household',
  heat_share: '1',
  inhabitants: 'person',
} as const;

export type PlantFigureName = keyof typeof plantFigures;

/** A row of data/plants/plants.csv. */
export interface PlantRow {
  readonly at: Span;
  readonly plant: Cell;
  readonly name: Cell;
  /** Where it stands: there its emissions are in the territorial account. */
  readonly municipality: Cell;
  /** Their names, joined by `;`. */
  readonly owners: Cell;
  /** The quantity that reaches it by `flow`, to hold beside what it burned or treated; both or none. */
  readonly takes?: Cell;
  readonly flow?: Cell;
  readonly source: Cell;
  readonly locator: Cell;
  readonly note?: Cell;
}

/** A row of data/plants/figures.csv. */
export interface PlantFigureRow extends Provenance {
  readonly at: Span;
  readonly plant: Cell;
  readonly what: Cell;
  readonly value: Cell;
  readonly unit: Cell;
  readonly year: Cell;
}

export interface PlantRows {
  readonly plants: readonly PlantRow[];
  readonly figures: readonly PlantFigureRow[];
}

export interface CheckedPlant {
  readonly id: string;
  readonly at: Span;
  readonly name: string;
  readonly municipality: string;
  readonly owners: readonly string[];
  /** Number of the quantity that is sent, and the flow by which it comes. */
  readonly takes?: { readonly quantity: number; readonly flow: string };
  readonly source: string;
  readonly note?: string;
  /** By year, the oldest first. */
  readonly figures: readonly PlantFigure[];
}

export interface PlantFigure {
  readonly what: PlantFigureName;
  /** In base units. */
  readonly value: number;
  readonly year: number;
  /** As it was published. */
  readonly amount: number;
  readonly unit: string;
  readonly status: Status;
  readonly source: string;
  readonly locator: string;
  readonly note?: string;
  readonly at: Span;
}

/** The newest figure of this name; nothing where there is none. */
export function newestFigure({ figures }: CheckedPlant, name: PlantFigureName): PlantFigure | undefined {
  return figures.findLast(({ what }) => what === name);
}
