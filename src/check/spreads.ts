import { cutOf, misfitOf, usualCoverage } from '../chance/distribution.js';
import type { Range } from '../chance/distribution.js';
import { fault } from '../source/diagnostic.js';
import type { Located, Span } from '../source/span.js';
import { parseRange } from '../quantity/parse-amount.js';
import { inUnit } from '../quantity/show.js';
import type { Unit, UnitTable } from '../quantity/unit.js';
import type { Shape, SpreadDocument } from '../domain/documents.js';
import type { Interval, Spread } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';

/** `90 %: a survey`: what a range covers may begin with the part of the distribution that lies inside it. */
export function coverageIn(covers: string): { readonly coverage?: number } {
  const [, percent] = /^(\d+(?:\.\d+)?) ?%(?=$|[:;,])/.exec(covers) ?? [];
  return percent === undefined ? {} : { coverage: Number(percent) / 100 };
}

/** Shapes, as the schema has already checked. */
const shapeOf = ({ value }: Located<string>): Shape => value as Shape;

/** The range that a scenario file gives to an amount. How it is drawn may be said only of a range. */
export function spreadOf(written: SpreadDocument, of: Located<string>, unit: Unit, units: UnitTable, found: Found): Spread {
  const { shape, covers, group } = written;
  const range = written.range && take(parseRange(written.range.value, written.range.at, units, unit), found);
  const stray = shape ?? covers ?? group;
  if (stray && !written.range) found.push(fault('missing-key', stray.at, { key: 'range', inside: of.value }));
  if (!range) return {};
  return {
    range,
    ...(shape ? { shape: shapeOf(shape) } : {}),
    ...(covers ? { covers: covers.value, ...coverageIn(covers.value) } : {}),
    ...(group ? { group: group.value } : {}),
  };
}

interface Drawn {
  readonly quantity: string;
  readonly unit: Unit;
  readonly bounds: Interval;
  /** Where range, shape and coverage are written. */
  readonly at: { readonly range: Span; readonly shape?: Span; readonly covers?: Span };
}

/** So much of a distribution may be cut off without a word. */
const littleCut = 0.01;

/** A range that no distribution of its shape has, or that reaches so far beyond what can be that a part of it is cut off. */
export function checkSpread(value: number, spread: Spread, { quantity, unit, bounds, at }: Drawn, found: Found): void {
  const { range, shape = 'pert', coverage = usualCoverage } = spread;
  if (!range || value < range.low || value > range.high) return;
  const whole: Range = { value, ...range, shape, coverage, bounds };
  const misfit = misfitOf(whole);
  if (misfit) {
    found.push(fault('shape-impossible', (misfit === 'coverage' ? at.covers : at.shape) ?? at.range, { shape, misfit }));
    return;
  }
  if (range.low >= bounds.low && range.high <= bounds.high) return;
  const cut = cutOf(whole);
  if (cut <= littleCut) return;
  const shown = (end: number): string => (unit.text === '1' ? String(inUnit(end, unit)) : `${inUnit(end, unit)} ${unit.text}`);
  const params = { quantity, shape, percent: Number((100 * cut).toPrecision(2)), low: shown(bounds.low), high: shown(bounds.high) };
  found.push(fault('range-outside-validity', at.range, params));
}
