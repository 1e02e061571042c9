import { samplerOf } from '../chance/sampler.js';
import { tail } from '../chance/statistics.js';
import { uniformsOf } from '../chance/uniforms.js';
import type { Chances, Deck, Uncertain } from '../domain/chance.js';
import type { Answer, Ground } from './answers.js';
import { firstOf, isMoved } from './indices.js';
import type { Parameter } from './parameters.js';
import { chancesOfAlone, deckInTurns, deckOfPlaces, deckWithSomeFrom, parametersBehind } from './parameters.js';

/** Where each input is tried by itself, all others at their central values: both ends of its range, and between. */
const triedAt = [tail, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 1 - tail];
/** Draws in which each input is tried by itself. */
const trials = 16;

export interface Moving {
  readonly parameters: readonly Parameter[];
  /** Of them alone where the others change nothing even together, which is faster; else of all. */
  readonly chances: Chances;
  /** How many lead to the answer and changed nothing wherever they were tried. */
  readonly idle: number;
  /** The answer in all draws, and a second sample, independent of the first. */
  readonly sample: Float64Array;
  readonly second: Deck;
}

/** The inputs that change the answer: at some place of their range, or in any draw. Most show it soon; the others are tried in all draws, many at once. */
export function movingParameters(answer: Answer, { deal, plan }: Ground): Moving {
  const all = parametersBehind(answer.observed, answer.municipality, answer.runs, deal.chances, plan.operations);
  const second = secondDeck(deal.sampling);
  const valuesIn = (deck: Deck): Float64Array => answer.valuesIn(deck, deal.chances);
  const sample = valuesIn(deal.deck);
  const scale = sample.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const soon = new Set([...movedByPlace(all, valuesIn, scale), ...movedInTurn(all, deal.deck, second, valuesIn, scale)]);
  const movedIn = (some: readonly Parameter[]): readonly Parameter[] => {
    if (some.length === 0) return [];
    const ids = new Set(some.map(({ id }) => id));
    if (!isMoved(sample, valuesIn(deckWithSomeFrom(deal.deck, second, ids)), scale)) return [];
    const half = Math.floor(some.length / 2);
    return some.length === 1 ? some : [...movedIn(some.slice(0, half)), ...movedIn(some.slice(half))];
  };
  const late = new Set(movedIn(all.filter((one) => !soon.has(one))));
  const parameters = all.filter((one) => soon.has(one) || late.has(one));
  const alone = chancesOfAlone(parameters, deal.chances);
  const isSame = (deck: Deck, values: Float64Array): boolean => !isMoved(values, answer.valuesIn(deck, alone), scale);
  const chances = isSame(deal.deck, sample) && isSame(second, valuesIn(second)) ? alone : deal.chances;
  return { parameters, chances, idle: all.length - parameters.length, sample, second };
}

type Values = (deck: Deck) => Float64Array;

function movedByPlace(all: readonly Parameter[], valuesIn: Values, scale: number): readonly Parameter[] {
  const places = triedAt.length;
  const deck = deckOfPlaces(all, 1 + places * all.length, (parameter, draw) =>
    draw > 0 && Math.floor((draw - 1) / places) === parameter ? triedAt[(draw - 1) % places] : undefined,
  );
  const values = valuesIn(deck);
  const central = new Float64Array(places).fill(values[0] ?? 0);
  return all.filter((_, i) => isMoved(central, values.subarray(1 + i * places, 1 + (i + 1) * places), scale));
}

function movedInTurn(all: readonly Parameter[], deck: Deck, other: Deck, valuesIn: Values, scale: number): readonly Parameter[] {
  const [few, others] = [firstOf(deck, trials), firstOf(other, trials)];
  const before = valuesIn(few);
  const after = valuesIn(deckInTurns(all, few, others));
  return all.filter((_, i) => isMoved(before, after.subarray(i * trials, (i + 1) * trials), scale));
}

/** As the deck of the same sampling, with other ids: another sample that is as reproducible. */
function secondDeck(sampling: Ground['deal']['sampling']): Deck {
  const known = new Map<Uncertain, Float64Array>();
  const drawsOf = (uncertain: Uncertain): Float64Array => {
    const before = known.get(uncertain);
    if (before) return before;
    const sample = samplerOf(uncertain.distribution);
    const draws = uniformsOf(`second ${uncertain.id}`, sampling).map((p) => sample(uncertain.opposite ? 1 - p : p));
    known.set(uncertain, draws);
    return draws;
  };
  return { draws: sampling.draws, drawsOf };
}
