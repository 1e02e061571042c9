import type { CostCurves } from '../domain/cost-findings.js';
import type { Amount } from '../domain/draw-findings.js';
import type { Row } from '../domain/findings.js';

type Cell = string | number | undefined;

/** The cost of a row as variables of the comparison: their unit names currency and price year. */
export function costVariables({ cost }: Row): readonly (readonly [string, Amount | undefined, string])[] {
  if (!cost) return [];
  const unit = `${cost.currency}${cost.priceYear}`;
  return [
    ['cost_present_value', cost.presentValue, unit],
    ['cost_annuity', cost.annuity, `${unit}/year`],
    ['cost_investment', cost.investment, unit],
    ['cost_per_tonne', cost.perTonne, `${unit}/tCO2e`],
  ];
}

export const costHeader: readonly string[] = [
  'scenario',
  'order',
  'measure',
  'boundary',
  'gwp',
  'currency',
  'price_year',
  'base_year',
  'discount_rate',
  'present_value',
  'low',
  'high',
  'tonnes_added',
  'tonnes_alone',
  'reduction_added',
  'year',
  'per_tonne',
  'in_package',
];

/** One row a step of a curve, in the order in which they come in; measures that an alternative rules out, and those without a cost, have no order. */
export function costRows({ settings, curves }: CostCurves): readonly (readonly Cell[])[] {
  const { boundary, gwp, year } = settings;
  return curves.flatMap(({ scenario, steps, passedOver, unpriced, currency, priceYear, baseYear, discountRate, best }) => {
    const isIn = (measure: string): Cell => (best === undefined ? undefined : best.measures.some((one) => one.measure === measure) ? 1 : 0);
    return [
      ...steps.map(({ measure, presentValue, tonnes, alone, reduction, perTonne }, i): readonly Cell[] => [
        ...[scenario, i + 1, measure, boundary, gwp, currency, priceYear, baseYear, discountRate],
        ...[presentValue.central, presentValue.low, presentValue.high],
        ...[tonnes, alone, reduction, year, perTonne?.central, isIn(measure)],
      ]),
      ...passedOver.map(({ measure, presentValue, alone }): readonly Cell[] => [
        ...[scenario, undefined, measure, boundary, gwp, currency, priceYear, baseYear, discountRate],
        ...[presentValue.central, presentValue.low, presentValue.high],
        ...[undefined, alone, undefined, year, undefined, isIn(measure)],
      ]),
      ...unpriced.map(({ measure }): readonly Cell[] => [
        ...[scenario, undefined, measure, boundary, gwp, ...Array<undefined>(12).fill(undefined)],
        isIn(measure),
      ]),
    ];
  });
}
