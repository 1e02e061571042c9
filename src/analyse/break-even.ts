import { probabilityBelow } from '../chance/sampler.js';
import { tail } from '../chance/statistics.js';
import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import type { Deck, Uncertain } from '../domain/chance.js';
import type { BreakEven, InputBreakEven } from '../domain/sensitivity-findings.js';
import type { AnswerRequest, Ground } from './answers.js';
import { answerTo } from './answers.js';
import { namedInput, valueAt } from './named-inputs.js';
import type { Parameter } from './parameters.js';
import { deckOfPlaces } from './parameters.js';
import { movingParameters } from './moving-inputs.js';
import { faultsOfStrays } from './strays.js';

/** The range is looked at in so many places and at the central value; a pair of flips between two of them is not seen. */
const spread = 33;
const places = spread + 1;
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
  const looked = parameters.map(placesOf);
  const grid = valuesIn(
    deckOfPlaces(parameters, places * parameters.length, (parameter, draw) =>
      Math.floor(draw / places) === parameter ? looked[parameter]?.[draw % places] : undefined,
    ),
  );
  const endOf = (i: number, end: number): number => grid[i * places + (looked[i] ?? []).indexOf(end)] ?? 0;
  const brackets = parameters.map((parameter, i) =>
    bracketsIn(parameter, looked[i] ?? [], grid.subarray(i * places, (i + 1) * places), ground),
  );
  const roots = rootsIn(parameters, brackets, valuesIn);
  const inputs = parameters.map((parameter, i): InputBreakEven => {
    const root = roots[i];
    const [first] = parameter.members;
    return {
      input: namedInput(parameter, ground.study),
      ...(root === undefined || !first ? {} : { at: valueAt(first, root, ground.study) }),
      flips: brackets[i]?.flips ?? 0,
      atLow: endOf(i, tail),
      atHigh: endOf(i, 1 - tail),
    };
  });
  const faults = faultsOfStrays(answer.strays, ground.study, ground.deal.sampling.draws);
  if (faults.length > 0) return { diagnostics: [...found, ...faults.slice(0, 1)] };
  const swing = ({ atLow, atHigh }: InputBreakEven): number => Math.abs(atHigh - atLow);
  const ranked = inputs.sort((x, y) => Number(y.at !== undefined) - Number(x.at !== undefined) || swing(y) - swing(x));
  return { value: { kind: 'break-even', subject: answer.subject, a, b, inputs: ranked, idle }, diagnostics: found };
}

/** Places are spread evenly over the probability that the range covers; one more is the central value, which may lie at an end or between two of them. */
function placesOf({ members: [first] }: Parameter): readonly number[] {
  const evenly = Array.from({ length: spread }, (_, i) => (i === spread - 1 ? 1 - tail : tail + (i / (spread - 1)) * (1 - 2 * tail)));
  const central = first === undefined ? 0.5 : probabilityOf(first);
  return [...evenly, central].sort((x, y) => x - y);
}

/** How much of its distribution lies below the central value of an input. */
function probabilityOf({ distribution: { curve, from, to }, opposite, central }: Uncertain): number {
  const below = Math.min(1, Math.max(0, (probabilityBelow(curve, central) - from) / (to - from)));
  return opposite ? 1 - below : below;
}

interface Brackets {
  readonly flips: number;
  /** The one nearest to the central value: between two probabilities, and whether the difference is above zero at the first. */
  readonly nearest?: { readonly from: number; readonly to: number; readonly isAbove: boolean };
}

function bracketsIn({ members: [first] }: Parameter, at: readonly number[], grid: Float64Array, { study }: Ground): Brackets {
  const flips = Array.from({ length: places - 1 }, (_, i) => i).filter((i) => grid[i]! > 0 !== grid[i + 1]! > 0);
  if (!first || flips.length === 0) return { flips: 0 };
  const away = (i: number): number => Math.abs(valueAt(first, (at[i]! + at[i + 1]!) / 2, study) - valueOfCentral(first, study));
  const nearest = flips.reduce((best, i) => (away(i) < away(best) ? i : best));
  return { flips: flips.length, nearest: { from: at[nearest]!, to: at[nearest + 1]!, isAbove: grid[nearest]! > 0 } };
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
