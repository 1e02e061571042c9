import type { ChangeDocument, CostDocument, MeasureDocument, ShiftDocument, SpreadDocument } from '../domain/documents.js';
import type { Located } from '../source/span.js';
import { labelOf, maybeLabel } from './label.js';
import type { PlacedEntry, PlacedMap } from './schemas/placed.js';
import { entriesOf, field, given, itemsOf, located, maybe, word } from './schemas/placed.js';
import type { ScenarioShape } from './schemas/scenario.js';

type MeasureShape = NonNullable<ScenarioShape['measures']>[string];
type EffectsShape = NonNullable<MeasureShape['in']>[string];
type ChangeShape = NonNullable<EffectsShape['change']>[string];
type ShiftShape = Exclude<NonNullable<EffectsShape['shift']>, readonly unknown[]>;

export function measureDocument({ key, value }: PlacedEntry<MeasureShape>): MeasureDocument {
  const cost = maybe(value, 'cost');
  return {
    id: key,
    at: value.at,
    title: labelOf(field(value, 'title')),
    kind: located(field(value, 'kind')),
    changes: changesOf(value),
    shifts: shiftsOf(value),
    in: entriesOf(maybe(value, 'in')).map((each) => ({
      municipality: each.key,
      changes: changesOf(each.value),
      shifts: shiftsOf(each.value),
    })),
    ...given({
      owner: word(value, 'owner'),
      cost: cost && costDocument(cost),
      source: word(value, 'source'),
      note: maybeLabel(maybe(value, 'note')),
      answered: word(value, 'answered'),
    }),
  };
}

function changesOf(effects: PlacedMap<EffectsShape>): readonly ChangeDocument[] {
  return entriesOf(maybe(effects, 'change')).flatMap(({ key, value }) => changeDocument(key, value));
}

/** The keys of the weight of a change, in the words of the file. */
type Ramp = Pick<ChangeDocument, 'from' | 'full' | 'until' | keyof SpreadDocument>;

/** Empty where the schema has already found none or several of `to`, `by` and `add`. */
function changeDocument(target: Located<string>, change: PlacedMap<ChangeShape>): readonly ChangeDocument[] {
  return (['to', 'by', 'add'] as const).flatMap((how) => {
    const entry = change.fields.get(how);
    const amount = word(change, how);
    return entry && amount ? [{ at: change.at, target, how: { value: how, at: entry.key.at }, amount, ...rampOf(change) }] : [];
  });
}

function rampOf(effect: PlacedMap<Pick<ChangeShape, keyof Ramp>>): Ramp {
  return given({
    ...spreadOf(effect),
    from: word(effect, 'from'),
    full: word(effect, 'full'),
    until: word(effect, 'until'),
  });
}

function spreadOf(effect: PlacedMap<Pick<ChangeShape, keyof SpreadDocument>>): SpreadDocument {
  return given({
    range: word(effect, 'range'),
    shape: word(effect, 'shape'),
    covers: word(effect, 'covers'),
    group: word(effect, 'group'),
  });
}

function shiftsOf(effects: PlacedMap<EffectsShape>): readonly ShiftDocument[] {
  const shift = maybe(effects, 'shift');
  if (shift === undefined) return [];
  return shift.kind === 'list' ? itemsOf(shift).map(shiftDocument) : [shiftDocument(shift)];
}

function shiftDocument(shift: PlacedMap<ShiftShape>): ShiftDocument {
  return {
    at: shift.at,
    of: located(field(shift, 'of')),
    to: located(field(shift, 'to')),
    new: located(field(shift, 'new')),
    takenFrom: entriesOf(field(shift, 'taken-from')).map(takenShare),
    ...rampOf(shift),
  };
}

function takenShare({ key, value }: PlacedEntry<ShiftShape['taken-from'][string]>): ShiftDocument['takenFrom'][number] {
  if (value.kind === 'text') return { member: key, share: located(value) };
  return { member: key, share: located(field(value, 'share')), ...spreadOf(value) };
}

function costDocument(cost: PlacedMap<NonNullable<MeasureShape['cost']>>): CostDocument {
  return {
    at: cost.at,
    ...given({
      investment: word(cost, 'investment'),
      running: word(cost, 'running'),
      savings: word(cost, 'savings'),
      income: word(cost, 'income'),
      lifetime: word(cost, 'lifetime'),
      priceYear: word(cost, 'price-year'),
      range: word(cost, 'range'),
      source: word(cost, 'source'),
      note: maybeLabel(maybe(cost, 'note')),
    }),
  };
}
