import type { RowCost } from '../domain/cost-findings.js';
import type { ResultItem } from '../domain/diff-findings.js';
import type { Comparison } from '../domain/findings.js';

type Named = Pick<ResultItem, 'municipality' | 'scenario' | 'measure' | 'title'>;

/** The numbers of a comparison that are held against those of another: tonnes of scenarios, measures and sectors, and what they cost. */
export function itemsOf({ rows, baselines, settings }: Comparison): readonly ResultItem[] {
  return [
    ...rows.flatMap(({ scenario, measure, municipality, title, reduction, cost }): readonly ResultItem[] => {
      const named: Named = { municipality, scenario, ...(measure === undefined ? {} : { measure }), title };
      return [{ what: 'reduction', ...named, value: reduction.central }, ...(cost ? costItems(named, cost) : [])];
    }),
    ...baselines.map(({ municipality, sector, label, byBoundary }): ResultItem => ({
      what: 'baseline',
      municipality,
      sector,
      title: label,
      value: byBoundary.get(settings.boundary) ?? 0,
    })),
  ];
}

function costItems(named: Named, { presentValue, perTonne, currency, priceYear }: RowCost): readonly ResultItem[] {
  const money = { currency, priceYear };
  return [
    { what: 'present-value', ...named, money, value: presentValue.central },
    ...(perTonne ? [{ what: 'cost-per-tonne', ...named, money, value: perTonne.central } as const] : []),
  ];
}

/** What tells one number of a result from the others. Money of another currency or price year is another number. */
export function keyOf({ what, municipality, scenario, measure, sector, money }: ResultItem): string {
  const of = money ? `${money.currency} ${money.priceYear}` : '';
  return [what, municipality, scenario ?? '', measure ?? '', sector ?? '', of].join('\0');
}
