import type { Label } from './documents.js';

/** What a factor of an emission is: how much is done, of which sort, how much it takes, and what that emits. */
export const factorRoles = ['activity', 'structure', 'intensity', 'factor'] as const;
export type FactorRole = (typeof factorRoles)[number];

/** The change of an emission over years, split among the factors of its formula by LMDI; amounts in the unit of the quantity. */
export interface Decomposition {
  readonly kind: 'decomposition';
  readonly quantity: string;
  readonly label: Label;
  readonly unit: string;
  readonly municipality: string;
  readonly scenario?: string;
  readonly years: readonly [number, number];
  readonly before: number;
  readonly after: number;
  /** They sum to the difference, and multiply to the ratio, without a residual. */
  readonly effects: readonly FactorEffect[];
}

export interface FactorEffect {
  readonly role: FactorRole;
  /** A quantity, or a part of a formula that is no product. */
  readonly of: string;
  readonly label?: Label;
  /** `total`: all cells together; `shares`: how they are divided. Absent where the factor is not split. */
  readonly part?: 'total' | 'shares';
  readonly additive: number;
  /** Absent where the whole is zero in one of the years. */
  readonly multiplicative?: number;
}
