import type { Both, Transfer } from '../domain/transfer-findings.js';

type Cell = string | number | undefined;

export const transferHeader: readonly string[] = [
  'scenario',
  'measure',
  'from',
  'to',
  'boundary',
  'gwp',
  'year',
  'part',
  'cause',
  'value_from',
  'value_to',
  'difference',
  'error',
  'unit',
];

/** A number in both places, or the part of a cause. */
type Part = readonly [part: string, cause: Cell, from: Cell, to: Cell, difference: Cell, error: Cell, unit: Cell];

function whole(part: string, { from, to }: Both, unit: Cell): Part {
  return [part, undefined, from, to, to - from, undefined, unit];
}

function caused(part: string, cause: string, value: number, error: Cell, unit: Cell): Part {
  return [part, cause, undefined, undefined, value, error, unit];
}

function costParts({ cost }: Transfer): readonly Part[] {
  if (!cost) return [];
  const unit = `${cost.currency}${cost.priceYear}`;
  const { from, to } = cost.presentValue;
  return [
    whole('cost_present_value', { from: from.central, to: to.central }, unit),
    ...cost.causes.map(({ cause, value }) => caused('cost_present_value', cause, value, undefined, unit)),
  ];
}

/** One row a number: the results in both places, then what each cause adds, then each measure alone. */
export function transferRows(transfer: Transfer): readonly (readonly Cell[])[] {
  const { scenario, measure, places, settings, reduction, cumulative, causes, measures } = transfer;
  const row = (one: string | undefined, part: Part): readonly Cell[] => [
    ...[scenario, one, places.from.id, places.to.id, settings.boundary, settings.gwp, settings.year],
    ...part,
  ];
  const parts = [
    whole('reduction', reduction, 'tCO2e/year'),
    whole('cumulative', cumulative, 'tCO2e'),
    ...causes.map((one) => caused('reduction', one.cause, one.reduction, one.error, 'tCO2e/year')),
    ...causes.map((one) => caused('cumulative', one.cause, one.cumulative, undefined, 'tCO2e')),
    ...costParts(transfer),
  ];
  return [
    ...parts.map((part) => row(measure, part)),
    ...measures.map((one) => row(one.measure, whole('standalone', one.alone, 'tCO2e/year'))),
  ];
}
