import type { Sampling } from '../chance/sampling.js';
import type { Chances, Deal, Deck, Draw } from '../domain/chance.js';
import type { Results } from '../domain/results.js';
import { deckOf, deckOfMeans } from './deck.js';
import { evaluateDraws } from './evaluate-draws.js';

/** The draws of a study, ready to evaluate its plans with; `central` are the results without draws. */
export function dealOf(chances: Chances, central: Results, sampling: Sampling): Deal {
  const deck = deckOf(sampling);
  const drawFrom =
    (own: Deck, some = chances): Draw =>
    (plan, observed, observe) =>
      evaluateDraws(plan, central, { chances: some, deck: own, observed }, observe);
  return { sampling, chances, deck, drawFrom, draw: drawFrom(deck), atMeans: drawFrom(deckOfMeans(deck)) };
}
