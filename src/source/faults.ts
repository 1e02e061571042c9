import type { Expectation, Phrase } from './phrases.js';

/** Only an error stops the line. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * The closed list of faults: each code with what its message needs to know.
 * A code is added here, in `present/catalogue/en/` (message, help, why) and as an exhibit in `test/errors/CODE/`;
 * tests hold the three lists equal.
 */
export interface Faults {
  // files
  'file-missing': { file: string };
  'file-unreadable': { file: string; reason: string };
  'file-not-read': { file: string; ending: string };
  'file-too-large': { bytes: number; limit: number };
  'not-a-plain-file': { file: string };
  'outside-study': { path: string };
  'not-utf8': { file: string };
  'merge-conflict': Record<never, never>;
  'nothing-to-compare': { where: string };

  // YAML
  'yaml-syntax': { detail: Phrase; mark?: string };
  'yaml-tab': Record<never, never>;
  'yaml-colon-in-text': { text: string };
  'yaml-comma-in-text': { text: string };
  'yaml-version': { found: string };
  'yaml-tag': { tag: string };
  'yaml-alias': { alias: string };
  'yaml-merge-key': Record<never, never>;
  'several-documents': Record<never, never>;
  'too-deep': { limit: number };
  'too-many-keys': { limit: number };
  'duplicate-key': { key: string };
  'control-character': { code: string };
  'confusing-key': { key: string };

  // shape of a document
  'unknown-key': { key: string; nearest?: string; known: readonly string[]; belongs: readonly string[] };
  'missing-key': { key: string; inside: string };
  /** `found` is a phrase of ours or what was written. */
  'wrong-type': { expected: readonly Expectation[]; found: string; nearest?: string };
  'bad-id': { id: string; pattern: Phrase; nearest?: string };
  'id-not-file-name': { id: string; file: string };
  'duplicate-id': { id: string; what: Phrase };
  'empty-document': { expected: Phrase };

  // numbers and units
  'not-a-number': { text: string };
  'decimal-comma': { text: string; suggestion: string };
  'thousands-space': { text: string; suggestion: string };
  'wrong-minus': { text: string; suggestion: string };
  'leading-zero': { text: string; suggestion: string };
  'hex-number': { text: string };
  'not-finite': { text: string };
  'unsafe-integer': { text: string };
  'unit-missing': { text: string; expected: string };
  'unknown-unit': { unit: string; nearest?: string };
  'unit-ton': { unit: string };
  'unit-syntax': { unit: string };
  'range-syntax': { text: string };
  'range-reversed': { low: string; high: string };
  'value-outside-range': { value: string; low: string; high: string };
  'years-syntax': { text: string };
  'date-syntax': { text: string };
  'unit-mismatch': { what: string; expected: string; found: string };

  // CSV
  'csv-syntax': { detail: Phrase; mark?: string };
  'csv-semicolon': Record<never, never>;
  'csv-header': { column: string; nearest?: string; known: readonly string[] };
  'csv-column-missing': { column: string };
  'csv-column-twice': { column: string };
  'csv-row-length': { found: number; expected: number };
  'csv-cell-empty': { column: string };
  'csv-cell-choice': { column: string; found: string; choices: readonly string[] };

  // formulas
  'formula-syntax': { detail: Phrase; mark?: string };
  'formula-not-allowed': { what: string };
  'formula-too-long': { length: number; limit: number; counted: 'characters' | 'parts' };
  'formula-percent': Record<never, never>;
  'formula-constant': { text: string };
  'formula-function': { name: string; known: readonly string[] };
  /** `values`: how many it takes, or `some` for two or more; `call`: how it is called. */
  'formula-arguments': { name: string; values: number | 'some'; dimension: boolean; call: string; found: number };
  'unknown-quantity': { name: string; nearest?: string };
  'unknown-member': { member: string; dimension: string; nearest?: string; members: readonly string[] };
  'member-of-nothing': { name: string; member: string };
  'unknown-dimension': { name: string; nearest?: string };
  'dimension-not-in-value': { dimension: string; has: readonly string[] };
  'units-not-addable': { operation: string; left: string; right: string; hint?: Phrase };
  'unit-in-exponent': { unit: string };
  'unit-not-plain': { name: string; unit: string };
  'formula-unit': { declared: string; computed: string; hint?: Phrase };
  'formula-dimensions': { declared: readonly string[]; computed: readonly string[] };
  'share-can-pass-one': { low: string; high: string };
  'dimension-in-value': { name: string; dimension: string };
  'ages-not-counted': { dimension: string; members: readonly string[] };
  'table-not-rising': { quantity: string; municipality: string; year: number };
  'survival-rises': { quantity: string; municipality: string; year: number };
  'formula-cycle': { path: readonly string[] };
  'divides-by-zero': { quantity: string; municipality: string; year: number; member: string };

  // the model
  'no-formula-or-given': { quantity: string };
  'several-origins': { quantity: string };
  'dimension-differs': { dimension: string };
  'share-with-unit': { unit: string };
  'flow-without-year': { unit: string };
  'emits-wrong-unit': { gas: string; origin: 'fossil' | 'biogenic'; expected: string; found: string };
  'unknown-flow': { flow: string; nearest?: string };
  'unknown-source': { source: string; nearest?: string };
  'source-missing': { what: string };
  'lever-on-formula': { quantity: string };
  'example-misses': { example: string; quantity: string; expected: string; found: string };
  'example-incomplete': { example: string; quantity: string; missing: readonly string[] };

  // data rows
  'unused-row': { quantity: string; nearest?: string };
  'row-for-formula': { quantity: string; origin: 'formula' | 'value' };
  'row-in-other-folder': { quantity: string; expected: string; found: string };
  'duplicate-row': { quantity: string; member: string; place: string; year: string };
  'members-expected': { quantity: string; by: readonly string[]; found: string };
  'unknown-place': { place: string; nearest?: string };
  'value-missing': { quantity: string; member: string; municipality: string };
  'year-not-covered': { quantity: string; municipality: string; year: number; first: number; last: number };
  'outside-validity': { quantity: string; member: string; municipality: string; year: number; valid: string };
  'held-beyond-validity': { quantity: string; member: string; municipality: string; year: number; valid: string };
  'share-out-of-range': { quantity: string; value: string };
  'shares-do-not-sum': { what: string; sum: string };
  'range-without-shape': { column: string };
  'range-outside-validity': { quantity: string; shape: string; percent: number; low: string; high: string };
  'shape-impossible': { shape: string; misfit: 'not-positive' | 'not-a-share' | 'no-ends' | 'value-at-end' | 'coverage' };
  'below-zero': { quantity: string; value: string };
  'potential-missing': { set: string; gas: string };
  'stale-value': { quantity: string; until: string };
  'plant-receives-too-much': { plant: string; tonnes: number; year: number; from: readonly string[]; took: number; of: number };
  'plant-left-out': { plant: string; municipality: string; own: number; took: number; year: number; of: number };

  // scenarios
  'unknown-municipality': { municipality: string; nearest?: string };
  'municipality-takes-no-part': { municipality: string; scenario: string };
  'unknown-lever': { quantity: string; nearest?: string };
  'not-a-lever': { quantity: string };
  'several-changes': { quantity: string };
  'no-change': { measure: string; quantity?: string };
  'set-twice': { quantity: string; measures: readonly string[] };
  'partition-broken': { quantity: string; dimension: string };
  'lever-out-of-range': { quantity: string; value: string; low: string; high: string };
  'lever-invalid-result': { quantity: string; municipality: string; year: number; value: string; low: string; high: string };
  'diversion-sum': { sum: string };
  'ramp-reversed': { from: number; full: number; until?: number };
  'ramp-outside-years': { year: number; first: number; last: number };
  'extends-cycle': { path: readonly string[] };
  'residents-not-territory': { quantity: string };
  'moves-no-emission': { quantity: string };
  'unknown-measure-kind': { kind: string; nearest?: string };
  'too-many-measures': { count: number; limit: number };
  'rate-missing': { what: 'exchange-rate' | 'price-index' | 'discount-rate'; of: string; year?: number };

  // transfer
  'unknown-measure': { name: string; nearest?: string };
  'measure-in-several': { measure: string; scenarios: readonly string[] };
  'nothing-to-transfer': { what: string; municipality: string };
  'cannot-scale': { quantity: string; from: string; to: string };

  // comparing results
  'not-a-result': { file: string; detail: string };
  'results-not-comparable': { setting: 'year' | 'boundary' | 'gwp' | 'discount'; before: string; after: string };

  // experience
  'unknown-record': { record: string; nearest?: string };
  'tried-and-unsuitable': {
    kind: string;
    record: string;
    title: string;
    place: string;
    country: string;
    period: string;
    stage: string;
    reason: string;
    conditions: string;
    lesson: string;
    /** Names of the municipalities whose conditions are alike, with the tags that they share with the record. */
    here: readonly string[];
    alike: readonly string[];
  };
  'outside-observed': {
    what: Readonly<Partial<Record<'en' | 'da' | 'sv', string>>>;
    assumed: number;
    low: number;
    high: number;
    places: readonly string[];
    /** True where what is compared is a change, which has a sign. */
    isChange: boolean;
    municipality: string;
  };

  // the command line
  'part-refused': PartProblem & { file: string };
  'year-outside-scenario': { year: number; scenario?: string; first: number; last: number };
  /** `measure`: of a scenario that is there, with the measures that it has. */
  'unknown-scenario': { scenario: string; measure?: string; measures?: readonly string[]; nearest?: string };
  'draw-not-a-number': { quantity: string; municipality: string; year: number; draws: number; of: number };
  'unknown-gwp': { set: string; known: readonly string[] };
  'set-syntax': { text: string };
  'set-on-formula': { quantity: string };
  'cannot-decompose': { quantity: string };
  'municipality-needed': { known: readonly string[] };
  'acts-elsewhere': { acts: readonly { what: string; places: readonly string[] }[] };
}

/** Why the files of a long run are not joined. */
type PartProblem =
  | { problem: 'not-a-part' }
  | { problem: 'other-run'; what: string; found: string; expected: string; from: string }
  | { problem: 'twice'; twin: string; number: number; of: number }
  | { problem: 'missing'; missing: string; of: number };

export type Code = keyof Faults;

/** Codes that do not stop the line. Every other code is an error. */
const mild: Partial<Record<Code, Severity>> = {
  'range-outside-validity': 'warning',
  'stale-value': 'warning',
  'plant-receives-too-much': 'warning',
  'plant-left-out': 'note',
  'held-beyond-validity': 'note',
  'file-not-read': 'warning',
  'moves-no-emission': 'warning',
  'unknown-measure-kind': 'warning',
  'tried-and-unsuitable': 'warning',
  'outside-observed': 'warning',
};

export function severityOf(code: Code): Severity {
  return mild[code] ?? 'error';
}
