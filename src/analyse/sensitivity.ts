import { shortestInterval, spreadOf, tail } from '../chance/statistics.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Deck } from '../domain/chance.js';
import type { InputSensitivity, Sensitivity } from '../domain/sensitivity-findings.js';
import type { AnswerRequest, Ground } from './answers.js';
import { answerTo } from './answers.js';
import { settingsOf } from './drawn-values.js';
import type { Samples } from './indices.js';
import { indicesOf } from './indices.js';
import type { Moving } from './moving-inputs.js';
import { movingParameters } from './moving-inputs.js';
import { namedInput } from './named-inputs.js';
import { deckOfPlaces, deckWithSomeFrom } from './parameters.js';
import { slopesOf } from './slopes.js';
import { faultsOfStrays } from './strays.js';
import { undrawnFlows } from './undrawn-flows.js';

/** Which inputs decide an answer: each alone at the ends of its range, its slope, and its part in the variance of the answer. */
export function sensitivityOf(request: AnswerRequest, ground: Ground): Outcome<Sensitivity> {
  const found: Diagnostic[] = [];
  const answer = answerTo(request, ground, found);
  if (!answer) return { diagnostics: found };
  const { study, deal } = ground;
  const moving = movingParameters(answer, ground);
  const valuesIn = (deck: Deck): Float64Array => answer.valuesIn(deck, moving.chances);
  const [central = 0] = valuesIn(deckOfPlaces([], 1, () => undefined));
  const samples = { a: moving.sample, b: valuesIn(moving.second) };
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
    ...undrawnIn(answer.subject, study),
  };
  return { value, diagnostics: found };
}

/** What the boundary of a reduction rests on and is not drawn. */
function undrawnIn({ boundary, municipality }: Sensitivity['subject'], study: Ground['study']): Pick<Sensitivity, 'undrawnFlows'> {
  const names = boundary === undefined ? [] : undrawnFlows(study, boundary, [municipality]);
  return names.length === 0 ? {} : { undrawnFlows: names };
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
    const mixed = valuesIn(deckWithSomeFrom(deal.deck, second, new Set([parameter.id])));
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
