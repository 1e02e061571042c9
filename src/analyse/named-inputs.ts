import { samplerOf } from '../chance/sampler.js';
import { tail } from '../chance/statistics.js';
import { lineStarts, positionOf } from '../source/position.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { Uncertain } from '../domain/chance.js';
import type { NamedInput } from '../domain/sensitivity-findings.js';
import type { CheckedStudy } from '../domain/study.js';
import type { Parameter } from './parameters.js';

/** An uncertain input for people: what it is, where it stands, its range. Of several drawn together, the first. */
export function namedInput({ members }: Parameter, study: CheckedStudy): NamedInput {
  const [first] = members;
  if (!first) throw new Error('an input without a number');
  const { quantity: number, cell, place, measure, how, from, at } = first.about;
  const quantity = study.quantities[number];
  if (!quantity) throw new Error(`an input of no quantity: ${first.id}`);
  const text = study.texts.get(at.file);
  const [low, high] = [tail, 1 - tail].map((p) => valueAt(first, p, study));
  return {
    quantity: quantity.id,
    label: quantity.label,
    member: membersOf(cell, quantity.by, study.dimensions),
    ...(place === undefined ? {} : { place }),
    ...(measure === undefined ? {} : { measure }),
    ...(how === undefined ? {} : { how }),
    ...(from === undefined ? {} : { from }),
    together: new Set(members.map(({ about }) => `${about.quantity} ${about.cell} ${about.place ?? ''}`)).size - 1,
    unit: unitOf(first, study),
    central: inOwnUnit(first.central, first, study),
    low: low ?? 0,
    high: high ?? 0,
    file: at.file,
    line: text === undefined ? 1 : positionOf(lineStarts(text), at.start).line,
  };
}

/** The value of an input at a probability, in its unit. */
export function valueAt(input: Uncertain, p: number, study: CheckedStudy): number {
  return inOwnUnit(samplerOf(input.distribution)(input.opposite ? 1 - p : p), input, study);
}

function inOwnUnit(value: number, { about }: Uncertain, study: CheckedStudy): number {
  const unit = study.quantities[about.quantity]?.unit;
  return unit && !isPlainFactor(about) ? inUnit(value, unit) : value;
}

function unitOf({ about }: Uncertain, study: CheckedStudy): string {
  return isPlainFactor(about) ? '1' : (study.quantities[about.quantity]?.unit.text ?? '1');
}

/** What multiplies, and the share of a shift, has no unit. */
const isPlainFactor = ({ how, from }: Uncertain['about']): boolean => how === 'by' || from !== undefined;
