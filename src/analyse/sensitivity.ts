import { shortestInterval, spreadOf, tail } from '../chance/statistics.js';
import { samplerOf } from '../chance/sampler.js';
import { uniformsOf } from '../chance/uniforms.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Chances, Deck, Uncertain } from '../domain/chance.js';
import type { InputSensitivity, Sensitivity } from '../domain/sensitivity-findings.js';
import type { Answer, AnswerRequest, Ground } from './answers.js';
import { answerTo } from './answers.js';
import { settingsOf } from './drawn-values.js';
import type { Samples } from './indices.js';
import { firstOf, indicesOf, isMoved } from './indices.js';
import { namedInput } from './named-inputs.js';
import type { Parameter } from './parameters.js';
import { chancesOfAlone, deckInTurns, deckOfPlaces, deckWithOneFrom, parametersBehind } from './parameters.js';
import { slopesOf } from './slopes.js';
import { faultsOfStrays } from './strays.js';

/** Which inputs decide an answer: each alone at the ends of its range, its slope, and its part in the variance of the answer. */
export function sensitivityOf(request: AnswerRequest, ground: Ground): Outcome<Sensitivity> {
  const found: Diagnostic[] = [];
  const answer = answerTo(request, ground, found);
  if (!answer) return { diagnostics: found };
  const { study, deal } = ground;
  const moving = movingParameters(answer, ground);
  const valuesIn = (deck: Deck): Float64Array => answer.valuesIn(deck, moving.chances);
  const [central = 0] = valuesIn(deckOfPlaces([], 1, () => undefined));
  const samples = { a: valuesIn(deal.deck), b: valuesIn(moving.second) };
  const { inputs, squares } = inputsOf(moving, samples, valuesIn, ground);
  const faults = faultsOfStrays(answer.strays, study, deal.sampling.draws);
  if (faults.length > 0) return { diagnostics: [...found, ...faults.slice(0, 1)] };
  const { mean, low, high, deviation } = spreadOf(samples.a);
  const value: Sensitivity = {
    kind: 'sensitivity',
    subject: answer.subject,
    settings: settingsOf(deal),
    central,
    drawn: { mean, low, high, deviation, shortest: shortestInterval(samples.a) },
    linearDeviation: Math.sqrt(squares),
    inputs: inputs.sort((one, other) => other.total.value - one.total.value || other.linear - one.linear),
    idle: moving.idle,
    evaluations: (inputs.length + 2) * deal.sampling.draws,
  };
  return { value, diagnostics: found };
}

/** Each input alone at its ends, by slope, and by its part in the variance of the samples. */
function inputsOf(
  { parameters, second }: Moving,
  samples: Pick<Samples, 'a' | 'b'>,
  valuesIn: (deck: Deck) => Float64Array,
  { study, deal }: Ground,
): { readonly inputs: InputSensitivity[]; readonly squares: number } {
  const ends = valuesIn(
    deckOfPlaces(parameters, 2 * parameters.length, (parameter, draw) =>
      Math.floor(draw / 2) === parameter ? (draw % 2 === 0 ? tail : 1 - tail) : undefined,
    ),
  );
  const slopes = slopesOf(parameters, valuesIn);
  const squares = slopes.reduce((sum, slope) => sum + slope * slope, 0);
  const inputs = parameters.map((parameter, i): InputSensitivity => {
    const mixed = valuesIn(deckWithOneFrom(deal.deck, second, parameter.id));
    const slope = slopes[i] ?? 0;
    return {
      input: namedInput(parameter, study),
      atLow: ends[2 * i] ?? 0,
      atHigh: ends[2 * i + 1] ?? 0,
      linear: Math.abs(slope),
      linearShare: squares === 0 ? 0 : (slope * slope) / squares,
      ...indicesOf({ ...samples, mixed }),
    };
  });
  return { inputs, squares };
}

/** Draws in which it is tried whether an input changes anything at all. */
const trials = 16;

interface Moving {
  readonly parameters: readonly Parameter[];
  /** Of them alone. */
  readonly chances: Chances;
  /** How many lead to the answer and change nothing. */
  readonly idle: number;
  /** A second sample, independent of the first. */
  readonly second: Deck;
}

/** The inputs that change the answer in some of a few draws. */
export function movingParameters(answer: Answer, { deal, plan }: Ground): Moving {
  const all = parametersBehind(answer.observed, answer.municipality, answer.runs, deal.chances, plan.operations);
  const second = secondDeck(deal.sampling);
  const [few, others] = [firstOf(deal.deck, trials), firstOf(second, trials)];
  const before = answer.valuesIn(few, deal.chances);
  const scale = before.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const after = answer.valuesIn(deckInTurns(all, few, others), deal.chances);
  const parameters = all.filter((_, i) => isMoved(before, after.subarray(i * trials, (i + 1) * trials), scale));
  return { parameters, chances: chancesOfAlone(parameters, deal.chances), idle: all.length - parameters.length, second };
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
