import type { RowCost, SharedCost } from './cost-findings.js';
import type { ResultItem } from './diff-findings.js';
import type { Row } from './findings.js';

/** As much of a row as a written result and a comparison have in common. */
type ItemRow = Pick<Row, 'scenario' | 'measure' | 'municipality' | 'title'> & {
  readonly reduction: { readonly central: number };
  readonly cost?: ItemCost;
};
type ItemCost = Pick<RowCost, 'currency' | 'priceYear'> &
  Record<'presentValue', { readonly central: number }> & {
    readonly perTonne?: { readonly central: number };
  };
type ItemShared = Pick<SharedCost, 'scenario' | 'currency' | 'priceYear'> &
  Partial<Pick<SharedCost, 'title'>> & {
    readonly measures?: {
      readonly presentValue: number;
      readonly perTonne?: number;
      readonly partners: readonly { readonly municipality: string }[];
    };
  };

/** The numbers of a row that are held against those of another result: tonnes, and what they cost. */
export function rowItems({ scenario, measure, municipality, title, reduction, cost }: ItemRow): readonly ResultItem[] {
  const named = { municipality, scenario, ...(measure === undefined ? {} : { measure }), title };
  if (!cost) return [{ what: 'reduction', ...named, value: reduction.central }];
  const { presentValue, perTonne, currency, priceYear } = cost;
  const money = { currency, priceYear };
  return [
    { what: 'reduction', ...named, value: reduction.central },
    { what: 'present-value', ...named, money, value: presentValue.central },
    ...(perTonne ? [{ what: 'cost-per-tonne', ...named, money, value: perTonne.central } as const] : []),
  ];
}

/** The cost of a scenario of several municipalities, in the name of all that take part. */
export function sharedItems({ scenario, title, measures, currency, priceYear }: ItemShared): readonly ResultItem[] {
  if (!measures) return [];
  const municipality = measures.partners.map((partner) => partner.municipality).join('+');
  const named = { municipality, scenario, ...(title ? { title } : {}), money: { currency, priceYear } };
  return [
    { what: 'present-value', ...named, value: measures.presentValue },
    ...(measures.perTonne === undefined ? [] : [{ what: 'cost-per-tonne', ...named, value: measures.perTonne } as const]),
  ];
}

/** What tells one number of a result from the others. Money of another currency or price year is another number. */
export function itemKey({ what, municipality, scenario, measure, sector, money }: ResultItem): string {
  const of = money ? `${money.currency} ${money.priceYear}` : '';
  return [what, municipality, scenario ?? '', measure ?? '', sector ?? '', of].join('\0');
}
