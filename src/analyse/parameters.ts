import type { Chances, Deck, DrawnCell, DrawnLever, Uncertain } from '../domain/chance.js';
import type { Operation, Run } from '../domain/plan.js';
import { linksOf } from '../domain/steps.js';
import { groupBy } from '../source/group.js';
import { samplerOf } from '../chance/sampler.js';
import { deviationOf } from '../chance/moments.js';

/** An uncertain input with all that takes its draw: one number, or those of a group and of the years of a series. */
export interface Parameter {
  readonly id: string;
  readonly members: readonly Uncertain[];
}

/** The uncertain inputs that lead to one of the columns in these runs of a municipality, in the order in which they are met. */
export function parametersBehind(
  observed: ReadonlySet<number>,
  municipality: string,
  runs: readonly Run[],
  { inputs, levers }: Chances,
  operations: readonly Operation[],
): readonly Parameter[] {
  const behind = columnsBehind(observed, operations);
  const ofData = (inputs.get(municipality)?.cells ?? []).flatMap(({ column, points }) => (behind.has(column) ? points : []));
  const ofMeasures = runs.flatMap(({ edits }) => edits).flatMap((edit) => (behind.has(edit.quantity) ? numbersOf(levers.get(edit)) : []));
  const drawn = [...new Set([...ofData, ...ofMeasures])].filter(({ distribution }) => distribution.curve.kind !== 'fixed');
  return [...groupBy(drawn, ({ id }) => id)].map(([id, members]) => ({ id, members }));
}

function numbersOf(lever: DrawnLever | undefined): readonly Uncertain[] {
  return lever ? [lever.amount, ...(lever.taken?.shares ?? [])] : [];
}

/** The columns and all that they are computed from. */
function columnsBehind(columns: ReadonlySet<number>, operations: readonly Operation[]): ReadonlySet<number> {
  const behind = new Set(columns);
  const graph = linksOf(operations).toReversed();
  for (const loop of graph) {
    let before: number;
    do {
      before = behind.size;
      for (const { reads, writes } of loop) if (writes.some((column) => behind.has(column))) for (const column of reads) behind.add(column);
    } while (loop.length > 1 && behind.size > before);
  }
  return behind;
}

/** The chances of these inputs alone, and of what is in one column with them: the rest keeps its central value. */
export function chancesOfAlone(parameters: readonly Parameter[], { inputs, levers, wholes }: Chances): Chances {
  const ids = new Set(parameters.map(({ id }) => id));
  const isKept = ({ id }: Uncertain): boolean => ids.has(id);
  const cellsOf = (cells: readonly DrawnCell[]): readonly DrawnCell[] => {
    const columns = new Set(cells.flatMap(({ column, points }) => (points.some(isKept) ? [column] : [])));
    return cells.filter(({ column }) => columns.has(column));
  };
  return {
    inputs: new Map([...inputs].map(([key, { cells }]) => [key, { cells: cellsOf(cells) }])),
    levers: new Map([...levers].filter(([, lever]) => numbersOf(lever).some(isKept))),
    wholes,
  };
}

/** Draws in which each input has its central value, but for those that `placed` puts at a probability. */
export function deckOfPlaces(
  parameters: readonly Parameter[],
  draws: number,
  placed: (parameter: number, draw: number) => number | undefined,
): Deck {
  return deckOfMoves(parameters, draws, (uncertain) => {
    const sample = samplerOf(uncertain.distribution);
    return (parameter, draw) => {
      const p = placed(parameter, draw);
      return p === undefined ? undefined : sample(uncertain.opposite ? 1 - p : p);
    };
  });
}

/** Draws in which each input has its central value, but for those that are moved by so many of their standard deviations. */
export function deckOfSteps(
  parameters: readonly Parameter[],
  draws: number,
  stepped: (parameter: number, draw: number) => number | undefined,
): Deck {
  return deckOfMoves(parameters, draws, (uncertain) => {
    const deviation = deviationOf(uncertain.distribution) * (uncertain.opposite ? -1 : 1);
    return (parameter, draw) => {
      const step = stepped(parameter, draw);
      return step === undefined ? undefined : uncertain.central + step * deviation;
    };
  });
}

type Move = (parameter: number, draw: number) => number | undefined;

function deckOfMoves(parameters: readonly Parameter[], draws: number, moveOf: (uncertain: Uncertain) => Move): Deck {
  const numbers = new Map(parameters.map(({ id }, i) => [id, i]));
  const known = new Map<Uncertain, Float64Array>();
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const before = known.get(uncertain);
    if (before) return before;
    const parameter = numbers.get(uncertain.id);
    const values = new Float64Array(draws).fill(uncertain.central);
    const move = uncertain.distribution.curve.kind === 'fixed' ? undefined : moveOf(uncertain);
    for (let draw = 0; move && parameter !== undefined && draw < draws; draw++) values[draw] = move(parameter, draw) ?? uncertain.central;
    known.set(uncertain, values);
    return values;
  };
  return { draws, drawsOf };
}

/** Draws of one deck, but for some inputs those of another: of one, the mixed samples of Saltelli et al. (2010). */
export function deckWithSomeFrom(deck: Deck, other: Deck, ids: ReadonlySet<string>): Deck {
  return { draws: deck.draws, drawsOf: (uncertain) => (ids.has(uncertain.id) ? other : deck).drawsOf(uncertain) };
}

/** The draws of one deck over and over, each time with another of the inputs from the other deck. */
export function deckInTurns(parameters: readonly Parameter[], deck: Deck, other: Deck): Deck {
  const turns = new Map(parameters.map(({ id }, i) => [id, i]));
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const own = deck.drawsOf(uncertain);
    const draws = new Float64Array(deck.draws * parameters.length);
    for (let turn = 0; turn < parameters.length; turn++) draws.set(own, turn * deck.draws);
    const turn = turns.get(uncertain.id);
    if (turn !== undefined) draws.set(other.drawsOf(uncertain), turn * deck.draws);
    return draws;
  };
  return { draws: deck.draws * parameters.length, drawsOf: kept(drawsOf) };
}

/** A block asks for the draws of a number again and again. */
function kept(drawsOf: Deck['drawsOf']): Deck['drawsOf'] {
  const known = new Map<Uncertain, Float64Array>();
  return (uncertain) => {
    const draws = known.get(uncertain) ?? drawsOf(uncertain);
    known.set(uncertain, draws);
    return draws;
  };
}
