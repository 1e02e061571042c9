import type { Difference } from '../domain/diff-findings.js';

type Cell = string | number | undefined;

export const diffHeader: readonly string[] = [
  ...['what', 'scenario', 'measure', 'municipality', 'sector', 'boundary', 'gwp', 'year', 'part', 'value', 'unit'],
];

/** One row a number: before, what each cause adds, after. */
export function diffRows({ moved, settings }: Difference): readonly (readonly Cell[])[] {
  return moved.flatMap(({ what, scenario, measure, municipality, sector, money, before, after, parts }) => {
    const unit = money ? `${money.currency}${money.priceYear}${what === 'cost-per-tonne' ? '/tCO2e' : ''}` : 'tCO2e/year';
    const row = (part: string, value: number): readonly Cell[] => [
      ...[what, scenario, measure, municipality, sector, settings.boundary, settings.gwp, settings.year],
      ...[part, value, unit],
    ];
    return [row('before', before), ...parts.map(({ cause, value }) => row(cause, value)), row('after', after)];
  });
}
