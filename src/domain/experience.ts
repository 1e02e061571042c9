import type { Located, Span } from '../source/span.js';
import type { Label } from './label.js';

/** A cell of a CSV file: its text and its place. */
type Cell = Located<string>;

/**
 * The experience register: what municipalities have tried, and how it went. `data/experience/` in four tables and the one catalogue of measure kinds
 * (docs/handbook/experience.md). The closed lists are here, so that the reader, the questions of `experience add` and the words for people hold the same.
 */
export const verdicts = ['worked', 'mixed', 'unsuitable'] as const;
export type Verdict = (typeof verdicts)[number];

/** How far it came. */
export const stagesOfTrial = ['implemented', 'pilot', 'dropped', 'planned-only'] as const;
export type StageOfTrial = (typeof stagesOfTrial)[number];

/** What the verdict rests on. Only what was observed can be held against an assumption: a model and a forecast are assumptions themselves. */
export const evidenceClasses = [
  'measured',
  'before-after',
  'survey',
  'review',
  'operator-claim',
  'press-investigation',
  'decision-record',
  'model',
  'forecast',
] as const;
export type Evidence = (typeof evidenceClasses)[number];

/** Why it did not work, or not wholly. */
export const reasonClasses = [
  'acceptance',
  'boundary',
  'contamination',
  'cost',
  'displacement',
  'disruption',
  'feedstock',
  'free-riders',
  'governance',
  'legal',
  'less-benefit',
  'location',
  'low-co2-effect',
  'low-demand',
  'low-diversion',
  'market-change',
  'missorting',
  'no-lasting-effect',
  'no-priority',
  'optimism',
  'overcapacity',
  'procurement',
  'quality',
  'rebound',
  'regulation',
  'revenue-design',
  'scale',
  'single-buyer',
  'small-effect',
  'supply',
  'technology',
  'unmeasured',
  'wrong-actor',
] as const;
export type Reason = (typeof reasonClasses)[number];

/** How the assumption of a measure is read, so that it can be held against an observed effect; all are fractions of 1. */
export const readings = ['taken-share', 'relative-change', 'level', 'rest'] as const;
export type Reading = (typeof readings)[number];

/** Whose property a tag of a record is: of a municipality, of a shift by the member that grows, or of nobody here. */
export const holders = ['municipality', 'shift-to', 'nowhere'] as const;
export type Holder = (typeof holders)[number];

export interface KindRow {
  readonly at: Span;
  readonly kind: Cell;
  readonly label_en: Cell;
  readonly label_da: Cell;
  readonly label_sv: Cell;
  readonly note?: Cell;
}

export interface RecordRow {
  readonly at: Span;
  readonly id: Cell;
  readonly kind: Cell;
  readonly title: Cell;
  readonly place: Cell;
  /** ISO code, or several joined by `/`. */
  readonly country: Cell;
  readonly period: Cell;
  readonly verdict: Cell;
  readonly stage: Cell;
  readonly evidence: Cell;
  readonly reason?: Cell;
  /** Joined by `;`. */
  readonly tags?: Cell;
  readonly effect?: Cell;
  readonly effect_unit?: Cell;
  readonly cost?: Cell;
  readonly cost_unit?: Cell;
  readonly conditions: Cell;
  readonly lesson: Cell;
  readonly gist: Cell;
  readonly source: Cell;
  readonly address: Cell;
  readonly also?: Cell;
}

export interface EffectRow {
  readonly at: Span;
  readonly record: Cell;
  readonly kind: Cell;
  readonly place: Cell;
  readonly effect: Cell;
  readonly value: Cell;
  readonly unit: Cell;
  readonly evidence: Cell;
  readonly note?: Cell;
}

export interface ContextRow {
  readonly at: Span;
  readonly tag: Cell;
  readonly aspect: Cell;
  readonly where: Cell;
  readonly of?: Cell;
  readonly note?: Cell;
}

export interface ComparisonRow {
  readonly at: Span;
  readonly effect: Cell;
  readonly label_en: Cell;
  readonly label_da: Cell;
  readonly label_sv: Cell;
  readonly reading: Cell;
  readonly quantity: Cell;
  /** Members joined by `;`, whose shares are added. */
  readonly member?: Cell;
  readonly to?: Cell;
  /** Joined by `;`; without them the measure's own kind. */
  readonly kinds?: Cell;
  readonly note?: Cell;
}

/** What `read` makes of `data/experience/`. Rows of the program's own register stand after those of the study, and their files begin with `program:`. */
export interface ExperienceRows {
  readonly kinds: readonly KindRow[];
  readonly records: readonly RecordRow[];
  readonly effects: readonly EffectRow[];
  readonly contexts: readonly ContextRow[];
  readonly comparisons: readonly ComparisonRow[];
}

/** The register, checked: every kind is in the catalogue, every effect belongs to a record. */
export interface Register {
  readonly kinds: ReadonlyMap<string, Label>;
  readonly records: readonly TriedMeasure[];
  readonly effects: readonly ObservedEffect[];
  readonly contexts: readonly Context[];
  readonly comparisons: readonly Comparable[];
}

/** Something that was tried somewhere. */
export interface TriedMeasure {
  readonly at: Span;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly place: string;
  readonly country: string;
  readonly period: string;
  readonly verdict: Verdict;
  readonly stage: StageOfTrial;
  readonly evidence: Evidence;
  readonly reason?: Reason;
  readonly tags: readonly string[];
  /** As published, with its unit: `-40 t CO2/year`. */
  readonly effect?: string;
  readonly cost?: string;
  readonly conditions: string;
  readonly lesson: string;
  readonly gist: string;
  readonly source: string;
  readonly address: string;
  readonly also?: string;
}

export interface ObservedEffect {
  readonly record: string;
  readonly kind: string;
  readonly place: string;
  readonly effect: string;
  readonly value: number;
  readonly unit: string;
  readonly evidence: Evidence;
  readonly note?: string;
}

export interface Context {
  readonly tag: string;
  readonly aspect: string;
  readonly where: Holder;
  readonly of: string;
}

/** Which assumption of a scenario an observed effect can be held against. */
export interface Comparable {
  readonly effect: string;
  readonly label: Label;
  readonly reading: Reading;
  /** Number of the quantity. */
  readonly quantity: number;
  readonly cells: readonly number[];
  /** The cell that a shift makes grow. */
  readonly to?: number;
  /** Empty: the measure's own kind. */
  readonly kinds: readonly string[];
}
