import { sameDimension } from '../quantity/dimension.js';
import { withNeededRows } from '../domain/needed-rows.js';
import type { DiffCause, InputChange } from '../domain/diff-findings.js';
import type { Money, moneyFigures } from '../domain/money.js';
import type { CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { changedModel } from './changed-model.js';
import { changedScenarios } from './changed-scenarios.js';
import type { Told } from './told.js';
import { amountText, cellText, changesOf } from './told.js';

/** The parts of a study that are swapped as one. */
export const inputGroups = ['model', 'factors', 'activity', 'flows', 'money', 'scenarios'] as const;
export type InputGroup = Extract<DiffCause, (typeof inputGroups)[number]>;

/** What differs between two studies that the compared municipalities can see, by meaning: names, members, places and years, values in base units. */
export function changedInputs(old: CheckedStudy, now: CheckedStudy): ReadonlyMap<InputGroup, readonly InputChange[]> {
  const wanted = [...new Set([...old.wanted, ...now.wanted])];
  const sides = { before: withNeededRows({ ...old, wanted }), after: withNeededRows({ ...now, wanted }) };
  const { before, after } = sides;
  return new Map<InputGroup, readonly InputChange[]>([
    ['model', changedModel(before, after)],
    [
      'factors',
      [
        ...changesOf(rowsTold(before, 'factors', after), rowsTold(after, 'factors', before), sides),
        ...changesOf(potentialsTold(before), potentialsTold(after), sides),
      ],
    ],
    ['activity', changesOf(rowsTold(before, 'activity', after), rowsTold(after, 'activity', before), sides)],
    ['flows', changesOf(flowsTold(before), flowsTold(after), sides)],
    ['money', changesOf(moneyTold(before), moneyTold(after), sides)],
    ['scenarios', changedScenarios(before, after)],
  ]);
}

/** In which group the rows of a quantity are; nothing for what has no rows. */
export function groupOf({ from }: CheckedQuantity): 'factors' | 'activity' | undefined {
  if (from.kind !== 'given') return undefined;
  return from.given === 'activity' ? 'activity' : 'factors';
}

/** Rows of quantities that both studies have; those of a quantity that only one has belong to its model. */
function rowsTold(study: CheckedStudy, group: 'factors' | 'activity', other: CheckedStudy): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const quantity of study.quantities) {
    const twin = other.quantities.find(({ id }) => id === quantity.id);
    if (groupOf(quantity) !== group || quantity.from.kind !== 'given' || !twin || !isSameKind(quantity, twin)) continue;
    for (const row of quantity.from.rows) told.set(rowName(quantity, row, study), { text: amountText(row.value, twin.unit), at: row.at });
  }
  return told;
}

/** True where rows of the one mean the same in the other. */
export function isSameKind(a: CheckedQuantity, b: CheckedQuantity): boolean {
  return a.by.join() === b.by.join() && sameDimension(a.unit.dimension, b.unit.dimension) && groupOf(a) === groupOf(b);
}

function rowName(quantity: CheckedQuantity, { cell, place, year }: CheckedRow, { dimensions }: CheckedStudy): string {
  return `${cellText(quantity, cell, dimensions)}, ${place}, ${year}`;
}

function potentialsTold({ potentials }: CheckedStudy): ReadonlyMap<string, Told> {
  return new Map(
    [...potentials].flatMap(([set, { of }]) =>
      [...of].map(([gas, { value, at }]) => [`${set} ${gas}`, { text: String(value), at }] as const),
    ),
  );
}

function flowsTold({ flows }: CheckedStudy): ReadonlyMap<string, Told> {
  return new Map(
    flows.map(({ flow, municipality, to, plant, share, at }) => [
      [flow, municipality, plant ?? to].join(', '),
      { text: String(Number(share.toPrecision(12))), at },
    ]),
  );
}

type MoneyFigureName = (typeof moneyFigures)[number];

/** Rates and indices by what they are of. */
function moneyTold({ money: { exchange, prices, levels, discount } }: CheckedStudy): ReadonlyMap<string, Told> {
  const figures = (what: MoneyFigureName, of: Money['exchange']): readonly (readonly [string, Told])[] =>
    [...of].flatMap(([currency, years]) =>
      [...years].map(([year, { value, at }]) => [`${what} ${currency}, ${year}`, { text: String(value), at }] as const),
    );
  return new Map([
    ...figures('exchange-rate', exchange),
    ...figures('price-index', prices),
    ...figures('price-level', levels),
    ...[...discount].flatMap(([country, steps]) =>
      steps.map(({ after, rate, at }) => [`discount-rate ${country}, ${after}`, { text: String(rate), at }] as const),
    ),
  ]);
}
