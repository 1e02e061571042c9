import type { BreakEven, NamedInput, Sensitivity } from '../domain/sensitivity-findings.js';

type Cell = string | number | undefined;

const inputHeader = [
  'quantity',
  'member',
  'place',
  'measure',
  'how',
  'taken_from',
  'central',
  'low',
  'high',
  'unit',
  'file',
  'line',
] as const;

function inputCells({ quantity, member, place, measure, how, from, central, low, high, unit, file, line }: NamedInput): readonly Cell[] {
  return [quantity, member.join('/'), place, measure, how, from, central, low, high, unit, file, line];
}

export const sensitivityHeader = [
  ...inputHeader,
  ...['result_at_low', 'result_at_high', 'linear', 'linear_share', 'first', 'first_error', 'total', 'total_error', 'result_unit'],
  ...['result_central', 'result_mean', 'result_low', 'result_high', 'result_deviation', 'evaluations'],
];

/** One row an input, in the order of what they decide. */
export function sensitivityRows({ inputs, subject, central, drawn, evaluations }: Sensitivity): readonly (readonly Cell[])[] {
  const result = [central, drawn.mean, drawn.low, drawn.high, drawn.deviation, evaluations];
  return inputs.map(({ input, atLow, atHigh, linear, linearShare, first, total }) => [
    ...inputCells(input),
    ...[atLow, atHigh, linear, linearShare, first.value, first.error, total.value, total.error, subject.unit],
    ...result,
  ]);
}

export const breakEvenHeader = [...inputHeader, 'break_even', 'flips', 'difference_at_low', 'difference_at_high', 'difference_unit'];

export function breakEvenRows({ inputs, subject }: BreakEven): readonly (readonly Cell[])[] {
  return inputs.map(({ input, at, flips, atLow, atHigh }) => [...inputCells(input), at, flips, atLow, atHigh, subject.unit]);
}
