import { fault } from '../source/diagnostic.js';
import type { Located, Span } from '../source/span.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { parseUnit } from '../quantity/parse-unit.js';
import { inUnit } from '../quantity/show.js';
import type { Unit, UnitTable } from '../quantity/unit.js';
import type { ChangeDocument, ShiftDocument, SpreadDocument } from '../domain/documents.js';
import { leverBounds, shareBounds } from '../domain/lever-bounds.js';
import type { CheckedQuantity, Edit, Interval, ShiftPart, Spread, Years } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { take } from './findings-list.js';
import { sumTolerance } from './flows.js';
import { checkSpread, spreadOf } from './spreads.js';
import type { Numbered, Target } from './target.js';
import { targetOf } from './target.js';
import { yearOf } from './years.js';

/** What the edits of a scenario are checked against. */
export interface Ground {
  readonly quantities: Numbered;
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly units: UnitTable;
  readonly years: Years;
}

type Ramp = Pick<Edit, 'from' | 'full' | 'until'>;

/** The cells that a change moves, or nothing when it is faulty. */
export function editsOfChange(change: ChangeDocument, ground: Ground, found: Found): Edit[] {
  const target = leverOf(change.target, ground, found);
  const ramp = rampOf(change, ground.years, found);
  if (!target || !ramp) return [];
  const { quantity } = target;
  const how = change.how.value;
  if (quantity.whole !== undefined) {
    found.push(fault('partition-broken', change.target.at, { quantity: quantity.id, dimension: quantity.whole }));
    return [];
  }
  if (how === 'add' && target.cells.length > 1) {
    found.push(fault('members-expected', change.target.at, { quantity: quantity.id, by: quantity.by, found: target.members.join('/') }));
    return [];
  }
  const unit = how === 'by' ? plainUnit(ground.units) : quantity.unit;
  const amount = take(parseAmount(change.amount.value, change.amount.at, ground.units, unit), found);
  const spread = spreadOf(change, change.target, unit, ground.units, found);
  if (!amount) return [];
  checkRange(amount.value, change.amount, spread.range, change.range, found);
  const bounds = leverBounds({ ...spread, how, amount: amount.value }, quantity.valid);
  checkWritten(amount.value, spread, change, { quantity: quantity.id, unit, bounds }, found);
  if (how === 'to') checkValid(amount.value, change.amount, quantity, found);
  if (how === 'by' && amount.value < 0)
    found.push(fault('below-zero', change.amount.at, { quantity: quantity.id, value: change.amount.value }));
  return target.cells.map((cell) => ({
    ...edit(target, cell, how, amount.value, spread, ramp, change.target.at),
    ...writtenIn({ new: change.amount, ...change }),
  }));
}

/** A shift as additions that cancel: what is added to one member is taken from others, except what is said to be new. */
export function editsOfShift(shift: ShiftDocument, ground: Ground, found: Found): Edit[] {
  const whole = leverOf(shift.of, ground, found);
  const ramp = rampOf(shift, ground.years, found);
  if (!whole || !ramp) return [];
  const { quantity } = whole;
  const amount = take(parseAmount(shift.new.value, shift.new.at, ground.units, quantity.unit), found);
  const spread = spreadOf(shift, shift.of, quantity.unit, ground.units, found);
  const taken = sharesOf(shift, quantity, ground.units, found);
  if (!amount || !taken) return [];
  checkRange(amount.value, shift.new, spread.range, shift.range, found);
  const bounds = leverBounds({ ...spread, how: 'add', amount: amount.value });
  checkWritten(amount.value, spread, shift, { quantity: quantity.id, unit: quantity.unit, bounds }, found);
  const member = (name: Located<string>): Target | undefined => memberOf(shift.of, name, ground, found);
  const parts = [{ name: shift.to, share: -1 }, ...taken.filter(({ name }) => name.value !== newTravel)].map(({ name, share, ...own }) => ({
    target: member(name),
    share,
    own,
    at: name.at,
  }));
  const to = parts[0]?.target?.cells[0];
  const moved = { amount: amount.value, ...spread };
  const shares = taken.map(({ name, ...share }) => ({ member: name.value, ...share }));
  return parts.flatMap(({ target, share, own, at }) => {
    if (!target || to === undefined) return [];
    const cell = target.cells[0];
    if (target.cells.length !== 1 || cell === undefined) {
      found.push(fault('members-expected', at, { quantity: quantity.id, by: quantity.by, found: target.members.join('/') }));
      return [];
    }
    const part: ShiftPart = { to, share, ...own, whole: moved, taken: shares };
    return [
      { ...edit(target, cell, 'add', -share * amount.value, scaled(spread.range, -share), ramp, at), shift: part, ...writtenIn(shift) },
    ];
  });
}

/** `energy.use` and `oil` are `energy.use[oil]`. */
function memberOf({ value: of }: Located<string>, name: Located<string>, ground: Ground, found: Found): Target | undefined {
  const value = `${of.replace(/\]?$/, of.includes('[') ? `, ${name.value}]` : `[${name.value}]`)}`;
  return targetOf({ value, at: name.at }, ground.quantities, ground.dimensions, undefined, found);
}

/** Where the amount and its range are written. */
function writtenIn({ new: amount, range }: Pick<ShiftDocument, 'new' | 'range'>): Pick<Edit, 'amountAt' | 'rangeAt'> {
  return { amountAt: amount.at, ...(range ? { rangeAt: range.at } : {}) };
}

/** What is taken from nobody. */
const newTravel = 'new-travel';

type Taken = Omit<ShiftPart['taken'][number], 'member'> & { readonly name: Located<string> };

/** The shares that are taken; they sum to 1. */
function sharesOf(shift: ShiftDocument, quantity: CheckedQuantity, units: UnitTable, found: Found): readonly Taken[] | undefined {
  let sum = 0;
  const shares: Taken[] = [];
  for (const taken of shift.takenFrom) {
    const share = take(parseAmount(taken.share.value, taken.share.at, units, plainUnit(units)), found)?.value;
    if (share === undefined) return undefined;
    if (share < 0 || share > 1)
      found.push(fault('share-out-of-range', taken.share.at, { quantity: taken.member.value, value: taken.share.value }));
    const spread = spreadOf(taken, taken.member, plainUnit(units), units, found);
    checkRange(share, taken.share, spread.range, taken.range, found);
    checkWritten(share, spread, taken, { quantity: taken.member.value, unit: plainUnit(units), bounds: shareBounds }, found);
    sum += share;
    shares.push({ name: taken.member, share, ...spread });
    if (taken.member.value === newTravel && quantity.whole !== undefined && share > 0)
      found.push(fault('partition-broken', taken.member.at, { quantity: quantity.id, dimension: quantity.whole }));
  }
  if (Math.abs(sum - 1) <= sumTolerance) return shares;
  found.push(fault('diversion-sum', shift.takenFrom[0]?.member.at ?? shift.at, { sum: `${Number((sum * 100).toPrecision(12))} %` }));
  return undefined;
}

function leverOf(text: Located<string>, ground: Ground, found: Found): Target | undefined {
  const target = targetOf(text, ground.quantities, ground.dimensions, undefined, found);
  if (!target || target.quantity.lever) return target;
  const { quantity } = target;
  const also = [{ relation: 'declared-here', at: quantity.at }] as const;
  const territoryOnly = quantity.emits?.counts?.every((boundary) => boundary === 'territorial') ?? quantity.role === 'reference';
  found.push(fault(territoryOnly ? 'residents-not-territory' : 'not-a-lever', text.at, { quantity: quantity.id }, also));
  return undefined;
}

function edit(target: Target, cell: number, how: Edit['how'], amount: number, spread: Spread, ramp: Ramp, at: Span): Edit {
  return { quantity: target.number, cell, how, amount, ...spread, ...ramp, at };
}

function scaled(range: Interval | undefined, factor: number): Spread {
  if (!range) return {};
  const ends = [range.low * factor, range.high * factor];
  return { range: { low: Math.min(...ends), high: Math.max(...ends) } };
}

function plainUnit(units: UnitTable): Unit {
  const one = take(parseUnit('1', { file: 'units', start: 0, end: 1 }, units), []);
  if (!one) throw new Error('the unit table has no plain number');
  return one;
}

type Reach = Omit<Parameters<typeof checkSpread>[2], 'at'>;

function checkWritten(amount: number, spread: Spread, { range, shape, covers }: SpreadDocument, reach: Reach, found: Found): void {
  if (!range) return;
  const at = { range: range.at, ...(shape ? { shape: shape.at } : {}), ...(covers ? { covers: covers.at } : {}) };
  checkSpread(amount, spread, { ...reach, at }, found);
}

function checkRange(
  value: number,
  written: Located<string>,
  range: Interval | undefined,
  text: Located<string> | undefined,
  found: Found,
): void {
  if (!range || !text || (value >= range.low && value <= range.high)) return;
  const [low = '', high = ''] = text.value.split('..').map((end) => end.trim());
  found.push(fault('value-outside-range', written.at, { value: written.value, low, high }));
}

function checkValid(value: number, written: Located<string>, quantity: CheckedQuantity, found: Found): void {
  const { low, high } = quantity.valid;
  if (value >= low && value <= high) return;
  const shown = (end: number): string => `${inUnit(end, quantity.unit)} ${quantity.unit.text}`;
  const params = { quantity: quantity.id, value: written.value, low: shown(low), high: shown(high) };
  found.push(fault('lever-out-of-range', written.at, params, [{ relation: 'declared-here', at: quantity.at }]));
}

interface RampText {
  readonly at: Span;
  readonly from?: Located<string>;
  readonly full?: Located<string>;
  readonly until?: Located<string>;
}

/** When the change begins, is in full effect and ends. Without `from` it begins with the scenario; without `full` it is in full effect at once. */
function rampOf(text: RampText, years: Years, found: Found): Ramp | undefined {
  const from = text.from ? yearOf(text.from, found) : years.first;
  const full = text.full ? yearOf(text.full, found) : from;
  const until = text.until && yearOf(text.until, found);
  if (from === undefined || full === undefined || (text.until && until === undefined)) return undefined;
  if (from < years.first || from > years.last)
    found.push(fault('ramp-outside-years', text.from?.at ?? text.at, { year: from, first: years.first, last: years.last }));
  if (full < from) found.push(fault('ramp-reversed', text.full?.at ?? text.at, { from, full }));
  if (until !== undefined && until < full) found.push(fault('ramp-reversed', text.until?.at ?? text.at, { from, full, until }));
  return { from, full, ...(until === undefined ? {} : { until }) };
}
