import { tail } from '../chance/statistics.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Deck } from '../domain/chance.js';
import type { BreakEven, InputBreakEven } from '../domain/sensitivity-findings.js';
import type { AnswerRequest, Ground } from './answers.js';
import { answerTo } from './answers.js';
import { namedInput, valueAt } from './named-inputs.js';
import type { Parameter } from './parameters.js';
import { deckOfPlaces } from './parameters.js';
import { movingParameters } from './sensitivity.js';
import { faultsOfStrays } from './strays.js';

/** The range is looked at in so many places; a pair of flips between two of them is not seen. */
const places = 33;
/** Halvings of a bracket: more change no digit. */
const halvings = 52;

/** At which value of each input the two save the same, all others at their central values: within the range that the input covers. */
export function breakEvenOf(request: AnswerRequest & { readonly less: string }, ground: Ground): Outcome<BreakEven> {
  const found: Diagnostic[] = [];
  const answer = answerTo(request, ground, found);
  if (!answer?.pairIn) return { diagnostics: found };
  const { parameters, chances, idle } = movingParameters(answer, ground);
  const [[a = 0], [b = 0]] = answer.pairIn(
    deckOfPlaces([], 1, () => undefined),
    chances,
  );
  const valuesIn = (deck: Deck): Float64Array => answer.valuesIn(deck, chances);
  const grid = valuesIn(
    deckOfPlaces(parameters, places * parameters.length, (parameter, draw) =>
      Math.floor(draw / places) === parameter ? placeAt(draw % places) : undefined,
    ),
  );
  const brackets = parameters.map((parameter, i) => bracketsIn(parameter, grid.subarray(i * places, (i + 1) * places), ground));
  const roots = rootsIn(parameters, brackets, valuesIn);
  const inputs = parameters.map((parameter, i): InputBreakEven => {
    const root = roots[i];
    const [first] = parameter.members;
    return {
      input: namedInput(parameter, ground.study),
      ...(root === undefined || !first ? {} : { at: valueAt(first, root, ground.study) }),
      flips: brackets[i]?.flips ?? 0,
      atLow: grid[i * places] ?? 0,
      atHigh: grid[(i + 1) * places - 1] ?? 0,
    };
  });
  const faults = faultsOfStrays(answer.strays, ground.study, ground.deal.sampling.draws);
  if (faults.length > 0) return { diagnostics: [...found, ...faults.slice(0, 1)] };
  const swing = ({ atLow, atHigh }: InputBreakEven): number => Math.abs(atHigh - atLow);
  const ranked = inputs.sort((x, y) => Number(y.at !== undefined) - Number(x.at !== undefined) || swing(y) - swing(x));
  return { value: { kind: 'break-even', subject: answer.subject, a, b, inputs: ranked, idle }, diagnostics: found };
}

/** Places are spread evenly over the probability that the range covers. */
function placeAt(i: number): number {
  return tail + (i / (places - 1)) * (1 - 2 * tail);
}

interface Brackets {
  readonly flips: number;
  /** The one nearest to the central value: between two probabilities, and whether the difference is above zero at the first. */
  readonly nearest?: { readonly from: number; readonly to: number; readonly isAbove: boolean };
}

function bracketsIn({ members: [first] }: Parameter, grid: Float64Array, { study }: Ground): Brackets {
  const flips = Array.from({ length: places - 1 }, (_, i) => i).filter((i) => grid[i]! > 0 !== grid[i + 1]! > 0);
  if (!first || flips.length === 0) return { flips: 0 };
  const away = (i: number): number => Math.abs(valueAt(first, (placeAt(i) + placeAt(i + 1)) / 2, study) - valueOfCentral(first, study));
  const nearest = flips.reduce((best, i) => (away(i) < away(best) ? i : best));
  return { flips: flips.length, nearest: { from: placeAt(nearest), to: placeAt(nearest + 1), isAbove: grid[nearest]! > 0 } };
}

function valueOfCentral(first: Parameter['members'][number], study: Ground['study']): number {
  return namedInput({ id: first.id, members: [first] }, study).central;
}

/** Halves all brackets at once, so that every step is one evaluation. */
function rootsIn(
  parameters: readonly Parameter[],
  brackets: readonly Brackets[],
  valuesIn: (deck: Deck) => Float64Array,
): readonly (number | undefined)[] {
  const open = parameters.flatMap((parameter, i) => {
    const nearest = brackets[i]?.nearest;
    return nearest ? [{ parameter, i, ...nearest }] : [];
  });
  const flipping = open.map(({ parameter }) => parameter);
  for (let step = 0; open.length > 0 && step < halvings; step++) {
    const middle = (k: number): number => ((open[k]?.from ?? 0) + (open[k]?.to ?? 0)) / 2;
    const values = valuesIn(deckOfPlaces(flipping, open.length, (k, draw) => (k === draw ? middle(k) : undefined)));
    open.forEach((one, k) => {
      if (values[k]! > 0 === one.isAbove) one.from = middle(k);
      else one.to = middle(k);
    });
  }
  const roots = new Map(open.map(({ i, from, to }) => [i, (from + to) / 2]));
  return parameters.map((_, i) => roots.get(i));
}
