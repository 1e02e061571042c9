import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import { membersOf } from '../domain/cells.js';
import type { CauseGroup } from '../domain/causes.js';
import type { CheckedStudy } from '../domain/study.js';
import type { Both, Transfer, TransferCause } from '../domain/transfer-findings.js';
import { inUnit } from '../quantity/show.js';
import type { Window } from './effects.js';
import { effectOf, totalsOf } from './effects.js';
import type { Place } from './place.js';
import { weighs } from './lines.js';
import { decidingInputs } from './quality.js';
import { shapleyShares } from './shapley.js';
import type { Scaled } from './transfer-scale.js';
import { timesEdit } from './transfer-scale.js';

const kilogramsPerTonne = 1000;
const tolerance = 1e-9;

/** The same measures in two places, and what evaluates a mixture of both. */
export interface Mixture {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly places: Both<Place>;
  /** Changes with the amounts of the first place. */
  readonly scaled: readonly Scaled[];
  readonly window: Window;
  readonly evaluate: (plan: Plan) => Results;
}

/** A cause that is swapped as one: a group of inputs, or where things fall (`flows`). */
type Player = { readonly kind: 'inputs'; readonly group: CauseGroup } | { readonly kind: 'flows' };

/**
 * Why the same measures save more or less in the second place. Each cause is swapped from the values of the first place to those of the second, in every combination, and its
 * part is its Shapley share: the parts sum to the difference, and no order is preferred.
 */
export function transferCauses(mixture: Mixture): Pick<Transfer, 'causes' | 'same'> {
  const deciding = decidingOf(mixture);
  const wanted = playersOf(mixture, deciding, (group) => group.quantities.filter((number) => deciding.has(number)));
  const all = effectIn(
    mixture,
    playersOf(mixture, deciding, ({ quantities }) => quantities),
  );
  // what decides is known from the graph; should it ever have missed something, everything that differs is swapped
  const players = isSame(effectIn(mixture, wanted), all) ? wanted : playersOf(mixture, deciding, ({ quantities }) => quantities);
  const { shares, errors } = shapleyShares(players.length, (chosen) =>
    effectIn(
      mixture,
      chosen.flatMap((i) => players[i] ?? []),
    ),
  );
  const causes = players.map((player, i): TransferCause => ({
    ...nameOf(player),
    reduction: plain(shares[i]?.[0] ?? 0),
    cumulative: plain(shares[i]?.[1] ?? 0),
    ...(errors ? { error: errors[i]?.[0] ?? 0 } : {}),
    inputs: player.kind === 'flows' ? [] : player.group.quantities.flatMap((number) => differing(number, deciding, mixture)),
  }));
  const swapped = new Set(causes.map(({ cause }) => cause));
  return {
    causes: causes.filter(isFelt).sort((a, b) => Math.abs(b.reduction) - Math.abs(a.reduction) || (a.cause < b.cause ? -1 : 1)),
    same: mixture.study.causes
      .filter(({ id, quantities }) => !swapped.has(id) && quantities.some((number) => deciding.has(number)))
      .map((group) => nameOf({ kind: 'inputs', group })),
  };
}

function nameOf(player: Player): Pick<TransferCause, 'cause' | 'label'> {
  if (player.kind === 'flows') return { cause: 'flows' };
  return { cause: player.group.id, ...(player.group.label ? { label: player.group.label } : {}) };
}

function isFelt({ reduction, cumulative }: TransferCause): boolean {
  return reduction !== 0 || cumulative !== 0;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= tolerance * Math.max(1, Math.abs(value), Math.abs(b[i] ?? 0)));
}

/** Inputs that decide the effect in either place, and those because of which an amount was scaled. */
function decidingOf({ places, scaled }: Mixture): ReadonlySet<number> {
  const edits = scaled.map(({ edit }) => edit);
  const inputs = [places.from, places.to].flatMap(({ graph, lines, boundary }) => [
    ...decidingInputs(
      graph,
      edits,
      lines.filter((line) => weighs(line, boundary)),
    ),
  ]);
  return new Set([...inputs, ...driversOf(scaled)]);
}

function driversOf(scaled: readonly Scaled[]): readonly number[] {
  return scaled.flatMap(({ factor, driver }) => (factor === 1 ? [] : [driver]));
}

/** The groups of which something differs between the places, among the quantities that matter. */
function playersOf(
  mixture: Mixture,
  deciding: ReadonlySet<number>,
  mattering: (group: CauseGroup) => readonly number[],
): readonly Player[] {
  const drivers = new Set(driversOf(mixture.scaled));
  const groups = mixture.study.causes.flatMap((group): Player[] => {
    const quantities = mattering(group).filter((number) => drivers.has(number) || isDifferent(number, mixture));
    return quantities.length === 0 ? [] : [{ kind: 'inputs', group: { ...group, quantities } }];
  });
  return deciding.size > 0 && countsDifferently(mixture.places) ? [...groups, { kind: 'flows' }] : groups;
}

/** Where things fall matters only in a boundary that counts another part of some line because of it. */
function countsDifferently({ from, to }: Both<Place>): boolean {
  return from.lines.some((line, i) => line.counted.get(from.boundary) !== to.lines[i]?.counted.get(from.boundary));
}

function columnsOf(number: number, { plan, places }: Mixture): Both<Float64Array | undefined> {
  const column = ({ municipality }: Place): Float64Array | undefined => plan.inputs.get(municipality.id)?.get(number);
  return { from: column(places.from), to: column(places.to) };
}

function isDifferent(number: number, mixture: Mixture): boolean {
  const { from, to } = columnsOf(number, mixture);
  return (
    from !== undefined && to !== undefined && from.some((value, at) => value !== to[at] && !(Number.isNaN(value) && Number.isNaN(to[at])))
  );
}

/** Tonnes saved in the year and over the years where these causes are those of the second place, and all else is as in the first. */
function effectIn(mixture: Mixture, players: readonly Player[]): readonly number[] {
  const { plan, places, scaled, window } = mixture;
  const inputs = new Map(plan.inputs.get(places.from.municipality.id));
  const swapped = new Set<number>();
  for (const player of players)
    for (const number of player.kind === 'flows' ? [] : player.group.quantities) {
      const column = columnsOf(number, mixture).to;
      if (column) inputs.set(number, column);
      swapped.add(number);
    }
  const edits = scaled.map(({ edit, factor, driver }) => (swapped.has(driver) ? timesEdit(edit, factor) : edit));
  const runs = [
    { key: 'without', inputs: 'mixed', edits: [] },
    { key: 'with', inputs: 'mixed', edits },
  ];
  const { columns } = mixture.evaluate({ ...plan, inputs: new Map([['mixed', inputs]]), runs, together: [] });
  const { lines, boundary, municipality } = players.some(({ kind }) => kind === 'flows') ? places.to : places.from;
  const [before = [], after = []] = [columns.get('without'), columns.get('with')];
  const totals = totalsOf(before, lines, plan.lanes);
  const effect = effectOf(
    totalsOf(after, lines, plan.lanes, { columns: before, totals }),
    totals,
    lines,
    window,
    boundary,
    municipality.id,
  );
  return [effect.year[boundary] / kilogramsPerTonne, effect.cumulative[boundary] / kilogramsPerTonne];
}

/** A quantity that differs, by its cell that differs most, in the unit of the quantity; among the members that the measures change, where it has them. */
function differing(number: number, deciding: ReadonlySet<number>, mixture: Mixture): TransferCause['inputs'] {
  const { study, plan, window } = mixture;
  const quantity = study.quantities[number];
  const { from, to } = columnsOf(number, mixture);
  if (!quantity || !from || !to || !deciding.has(number)) return [];
  const at = (column: Float64Array, cell: number): number => inUnit(column[cell * plan.lanes + window.year] ?? Number.NaN, quantity.unit);
  const gap = (cell: number): number => Math.abs(at(to, cell) - at(from, cell));
  const cells = Array.from({ length: quantity.cells }, (_, cell) => ({ cell, member: membersOf(cell, quantity.by, study.dimensions) }));
  const touched = membersTouched(mixture);
  const near = cells.filter(({ member }) => member.some((name) => touched.has(name)));
  const [widest] = (near.length > 0 ? near : cells)
    .filter(({ cell }) => gap(cell) > 0)
    .sort((a, b) => gap(b.cell) - gap(a.cell) || a.cell - b.cell);
  if (!widest) return [];
  const { cell, member } = widest;
  return [{ quantity: quantity.id, label: quantity.label, member, unit: quantity.unit.text, from: at(from, cell), to: at(to, cell) }];
}

function membersTouched({ study, scaled }: Mixture): ReadonlySet<string> {
  return new Set(
    scaled.flatMap(({ edit: { quantity: number, cell } }) => {
      const quantity = study.quantities[number];
      return quantity ? membersOf(cell, quantity.by, study.dimensions) : [];
    }),
  );
}

function plain(value: number): number {
  return Math.abs(value) < tolerance ? 0 : value;
}
