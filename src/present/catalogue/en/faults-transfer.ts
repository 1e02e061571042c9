import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

export const transferFaults = {
  'unknown-measure': {
    message: ({ name }) => `there is no scenario or measure ${quote(name)}`,
    help: ({ nearest }) => meantOrOneOf(nearest, []) ?? 'write the id of a scenario, of a measure, or scenario/measure',
    why: 'What is transferred is named by the id of a scenario (the name of its file without `.yaml`), by the id of a measure, or by both with a stroke between them. This name is none of these.',
  },
  'measure-in-several': {
    message: ({ measure, scenarios }) => `${quote(measure)} is a measure of ${listed(scenarios)}`,
    help: ({ measure, scenarios }) => `write for instance ${scenarios[0] ?? ''}/${measure}`,
    why: 'Measures of different scenarios may have the same id and still say different things. Which one is meant is not guessed: write the scenario before it.',
  },
  'nothing-to-transfer': {
    message: ({ what, municipality }) => `${quote(what)} changes nothing in ${quote(municipality)}`,
    help: () => 'name a measure that acts there, or another municipality with --from',
    why: 'A transfer takes what a measure changes in one municipality to another. Here it changes nothing in the first, so there is nothing to take.',
  },
  'cannot-scale': {
    message: ({ quantity, from, to }) =>
      `the amount cannot be scaled from ${quote(from)} to ${quote(to)}: ${quote(quantity)} is missing or 0 in one of them`,
    help: () => 'choose another rule with --scale: inhabitants, activity or none',
    why: 'An amount such as 8 Mpkm a year belongs to the size of a place. It is taken to another place in proportion to the inhabitants or to the activity that it changes. Where that is 0 or not known in one of the two there is no proportion. Choose another rule with `--scale`.',
  },
} satisfies Partial<FaultCatalogue>;
