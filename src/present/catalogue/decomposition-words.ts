import type { FactorRole } from '../../domain/decomposition-findings.js';

/** Words of `evaluate --decompose`. */
export interface DecompositionWords {
  readonly title: (
    quantity: string,
    label: string,
    municipality: string,
    scenario: string | undefined,
    first: number,
    last: number,
  ) => string;
  readonly role: Readonly<Record<FactorRole, string>>;
  readonly part: Readonly<Record<'total' | 'shares', (name: string) => string>>;
  readonly columns: { readonly role: string; readonly factor: string; readonly effect: (unit: string) => string; readonly ratio: string };
  readonly unchanged: (names: string) => string;
  readonly method: string;
}
