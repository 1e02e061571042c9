import type { Language } from './label.js';

/** How a new measure moves its lever: `shift` takes from other members what it adds to one. */
export const waysToMove = ['to', 'by', 'add', 'shift'] as const;
export type WayToMove = (typeof waysToMove)[number];

/** A measure as somebody answered the questions about it: every amount as it was typed. */
export interface NewMeasure {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly owner?: string;
  /** The cell as a scenario names it: `waste.sorted[plastic]`; for a shift with the member that grows. */
  readonly lever: string;
  readonly how: WayToMove;
  readonly amount: string;
  readonly range?: string;
  readonly first?: string;
  readonly full?: string;
  /** For a shift: members and their shares. */
  readonly takenFrom?: readonly (readonly [member: string, share: string])[];
  readonly source?: string;
  readonly note?: string;
  readonly answered?: string;
}

export interface NewScenario {
  readonly id: string;
  readonly title: string;
  readonly municipalities: readonly string[];
  readonly years: string;
  /** A scenario file, seen from the new one. */
  readonly extends?: string;
  readonly measure?: NewMeasure;
}

/** The language in which titles and notes were typed, and what is said beside a measure for whoever edits it next. */
export interface Writing {
  readonly language: Language;
  /** One comment a line, above what moves the lever. */
  readonly remarks: readonly string[];
  /** Where the JSON Schema of scenarios is, seen from the new file; absent where the study has none. */
  readonly schema?: string;
}
