import type { Kind, Label } from './documents.js';

/** The names of a study that a planner may write, with what one needs to know to choose among them. */
export interface Vocabulary {
  readonly municipalities: readonly { readonly id: string; readonly name: string; readonly country: string }[];
  /** Words that mean several municipalities. */
  readonly groups: readonly string[];
  readonly levers: readonly NamedLever[];
  /** Every quantity, levers among them. */
  readonly quantities: readonly NamedQuantity[];
  readonly kinds: readonly { readonly id: string; readonly label: Label }[];
  readonly sources: readonly { readonly id: string; readonly author: string; readonly title: string; readonly year?: string }[];
  readonly sectors: readonly string[];
  /** Names of flows: who affects whom. */
  readonly flows: readonly string[];
}

export interface NamedQuantity {
  /** `sector.quantity`. */
  readonly id: string;
  readonly label: Label;
  /** As the sector file declares it. */
  readonly unit: string;
}

/** A quantity that a measure may move. */
export interface NamedLever extends NamedQuantity {
  readonly sector: string;
  readonly kind: Kind;
  /** Its dimensions with their members. */
  readonly by: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** The cells, as a scenario file names them: `waste.sorted[plastic]`, or the id alone. */
  readonly cells: readonly string[];
  /** Where a measure may set it, in its unit; an end is absent where nothing limits it. */
  readonly valid: { readonly low?: number; readonly high?: number };
  /** True where its members sum to 1, so that only a shift may move it. */
  readonly isWhole: boolean;
  /** Spellings of its unit for large amounts, the largest first: `Mpkm/year` is a million `pkm/year`. */
  readonly larger: readonly { readonly unit: string; readonly factor: number }[];
}

/** A name that a planner may write, and what is said about it. */
export interface DocumentedName {
  readonly name: string;
  /** Markdown, one or a few lines. */
  readonly says: string;
}

/** The sorts of names in scenario and sector files. */
export type NameSort = 'change' | 'shift' | 'member' | 'kind' | 'municipality' | 'place' | 'source' | 'sector' | 'quantity' | 'flow';

export type EditorNames = Readonly<Record<NameSort, readonly DocumentedName[]>>;
