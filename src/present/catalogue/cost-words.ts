import type { TargetVerdict } from '../../domain/cost-findings.js';
import type { LedNote } from './comparison-words.js';

/** Words of what measures cost, of targets and of work that several pay for. */
export interface CostWords {
  readonly title: string;
  readonly curve: (title: string, places: string) => string;
  readonly terms: (
    scenario: string,
    currency: string,
    priceYear: number,
    baseYear: number,
    rate: string,
    first: number,
    last: number,
  ) => string;
  readonly nothing: string;
  readonly together: string;
  readonly overlap: string;
  readonly mutualHelp: string;
  readonly unpriced: (measures: string) => string;
  readonly incomplete: (scenarios: string) => string;
  readonly crowded: (scenarios: string) => string;
  /** All measures of a municipality, from several files. */
  readonly ofAll: (place: string) => string;
  /** Of so many scenario files. */
  readonly from: (files: number) => string;
  readonly joint: (scenarios: string) => string;
  readonly passedOver: (measures: string) => string;
  readonly instead: (measure: string, value: string, taken: string) => string;
  readonly alternatives: LedNote;
  readonly notes: string;
  readonly method: LedNote;
  readonly tonnes: (boundary: string) => LedNote;
  readonly values: LedNote;
  readonly saving: LedNote;
  readonly range: LedNote;
  readonly probability: LedNote;
  readonly drawnProbability: LedNote;
  readonly best: (budget: string) => string;
  readonly cheapest: (target: string, budget: string | undefined) => string;
  readonly sure: (heading: string, probability: string) => string;
  readonly perYear: (year: number) => string;
  readonly overYears: string;
  readonly inPackage: (measures: string, cost: string, tonnes: string, reduction: string, year: number, considered: string) => string;
  readonly emptyPackage: (considered: string) => string;
  readonly packageDrawn: (low: string, high: string, lowInYear: string, highInYear: string, year: number) => string;
  readonly packageProbability: (probability: string) => string;
  readonly togetherProbability: (probability: string) => string;
  readonly noPackage: (tonnes: string, reduction: string, year: number) => string;
  readonly columns: {
    readonly measure: string;
    readonly value: (currency: string) => string;
    readonly adds: string;
    readonly alone: string;
    readonly perTonne: (currency: string) => string;
    readonly perTonneBar: string;
    readonly investment: (currency: string) => string;
    readonly annuity: (currency: string) => string;
    readonly terms: string;
    readonly year: string;
    readonly baseline: string;
    readonly scenario: string;
    readonly allowed: string;
    readonly gap: string;
  };
  readonly measures: string;
  readonly measuresNote: (priced: number, all: number) => string;
  readonly targets: string;
  readonly target: (scenario: string, name: string, goal: string, boundary: string) => string;
  readonly goal: {
    readonly reduce: (share: string, by: number, against: number) => string;
    readonly territory: (tonnes: string, by: number) => string;
    readonly person: (tonnes: string, by: number) => string;
  };
  /** A boundary that councils promise in and the study does not compute. */
  readonly consumption: string;
  readonly published: (source: string) => string;
  readonly onTheWay: (gap: string, year: number) => string;
  readonly drawn: (low: string, high: string, probability: string, usedLow: string, usedHigh: string) => string;
  readonly base: (base: string, needed: string, by: number, source: string) => string;
  readonly saved: (saved: string, by: number) => string;
  readonly coverage: (part: string, sectors: string) => string;
  readonly sectors: (sectors: string) => string;
  readonly uncovered: (against: number) => string;
  readonly verdict: Readonly<Record<TargetVerdict, (gap: string) => string>>;
  readonly carbonBudget: (allowed: string, used: string, first: number, by: number) => string;
  readonly noProbability: string;
  readonly shared: string;
  readonly sharedMeasures: (scenario: string, value: string, priceYear: number, perTonne: string | undefined, partners: string) => string;
  readonly partner: (name: string, cost: string) => string;
  readonly project: (
    scenario: string,
    lead: string,
    years: string,
    budget: string,
    grant: string,
    share: string,
    partners: string,
  ) => string;
  readonly projectPerTonne: (budget: string, own: string, priceYear: number) => string;
}
