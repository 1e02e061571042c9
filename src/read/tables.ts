import type { Span } from '../source/span.js';
import type { Cell } from '../domain/documents.js';
import { currencies, moneyFigures } from '../domain/money.js';
import { plantFigures } from '../domain/plants.js';
import { evidenceClasses, holders, readings, reasonClasses, stagesOfTrial, verdicts } from '../domain/experience.js';

/** What a column holds. A cell is filled unless the column is optional. */
export interface Column {
  readonly optional?: true;
  /** Words for people: any characters. Other columns hold no characters that cannot be seen. */
  readonly words?: true;
  readonly choices?: readonly string[];
  /** A name that this table declares: lower-case letters, digits and `-`. */
  readonly declares?: true;
}

const needed = {} as const;
const optional = { optional: true } as const;
const words = { words: true } as const;
const remark = { optional: true, words: true } as const;

/** The shapes of a range, in data and in scenario files. */
export const shapes = ['normal', 'lognormal', 'triangular', 'uniform', 'pert', 'beta'] as const;

const provenance = {
  low: optional,
  high: optional,
  shape: { optional: true, choices: shapes },
  covers: optional,
  status: { choices: ['seen', 'derived', 'memory', 'assumed'] },
  source: needed,
  locator: words,
  note: remark,
  review: optional,
} as const;

/** The columns of every CSV file of a study; the one place where they are spelt (docs/handbook/files.md). */
export const tables = {
  units: { unit: needed, dimension: needed, numerator: needed, denominator: needed, name: words },
  municipalities: {
    id: { declares: true },
    code: needed,
    name: words,
    country: needed,
    region: needed,
    county: optional,
    county_name: remark,
  },
  sources: { source: needed, author: words, title: words, year: optional, address: remark, terms: words, note: remark },
  potentials: {
    gas: { choices: ['CO2', 'CH4', 'N2O', 'CO2e'] },
    origin: { choices: ['fossil', 'biogenic'] },
    value: needed,
    unit: needed,
    source: needed,
    locator: words,
    note: remark,
  },
  givens: {
    quantity: needed,
    member: optional,
    place: needed,
    year: needed,
    valid: optional,
    value: needed,
    unit: needed,
    ...provenance,
    group: optional,
  },
  flows: { flow: needed, municipality: needed, to: needed, share: needed, ...provenance },
  plants: {
    plant: { declares: true },
    name: words,
    municipality: needed,
    owners: words,
    takes: optional,
    flow: optional,
    source: needed,
    locator: words,
    note: remark,
  },
  plantFigures: { plant: needed, what: { choices: Object.keys(plantFigures) }, value: needed, unit: needed, year: needed, ...provenance },
  currencies: {
    currency: { choices: currencies },
    what: { choices: moneyFigures },
    year: needed,
    value: needed,
    unit: needed,
    status: provenance.status,
    source: needed,
    locator: words,
    note: remark,
  },
  discountRates: { country: needed, after: needed, rate: needed, status: provenance.status, source: needed, locator: words, note: remark },
  causes: { cause: { declares: true }, label_en: words, label_da: words, label_sv: words, quantities: needed, note: remark },
  kinds: { kind: needed, label_en: words, label_da: words, label_sv: words, note: remark },
  records: {
    id: needed,
    kind: needed,
    title: words,
    place: words,
    country: needed,
    period: words,
    verdict: { choices: verdicts },
    stage: { choices: stagesOfTrial },
    evidence: { choices: evidenceClasses },
    reason: { optional: true, choices: reasonClasses },
    tags: optional,
    effect: optional,
    effect_unit: remark,
    cost: optional,
    cost_unit: remark,
    conditions: words,
    lesson: words,
    gist: words,
    source: words,
    address: words,
    also: remark,
  },
  effects: {
    record: needed,
    kind: needed,
    place: words,
    effect: needed,
    value: needed,
    unit: words,
    evidence: { choices: evidenceClasses },
    note: remark,
  },
  contexts: { tag: needed, aspect: needed, where: { choices: holders }, of: optional, note: remark },
  comparisons: {
    effect: needed,
    label_en: words,
    label_da: words,
    label_sv: words,
    reading: { choices: readings },
    quantity: needed,
    member: optional,
    to: optional,
    kinds: optional,
    note: remark,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type Columns = Readonly<Record<string, Column>>;

/** A row of a table with such columns; the compiler holds it equal to the row type of `domain/documents`. */
export type RowOf<C extends Columns> = { readonly at: Span } & {
  readonly [K in keyof C as C[K] extends { optional: true } ? never : K]: Cell;
} & { readonly [K in keyof C as C[K] extends { optional: true } ? K : never]?: Cell };
