import type { FaultCatalogue } from '../catalogue.js';
import { quote } from './phrases.js';

const settings = { year: 'year', boundary: 'boundary', gwp: 'set of warming potentials', discount: 'discount rate' };

export const diffFaults = {
  'not-a-result': {
    message: ({ file, detail }) => `${quote(file)} is no result of compare (${detail})`,
    help: () => 'write one with coop-co2 compare --format json --output result.json',
    why: 'Results are compared by what they are results of: scenario, measure, municipality. The file must be what `coop-co2 compare --format json` writes; the shape stands in `data/schema/result.schema.json`.',
  },
  'cannot-decompose': {
    message: ({ quantity }) => `${quote(quantity)} cannot be split into factors between these years`,
    help: () => 'ask for a quantity whose formula is a product, such as an emission line',
    why: 'A change over years is split among the factors of a formula: what is multiplied and divided, down to what is given. A formula that only adds has no factors, and where a part changes its sign there is no logarithm to split by. Ask for one of the quantities that it adds up; `coop-co2 explain` shows them.',
  },
  'results-not-comparable': {
    message: ({ setting, before, after }) => `the results differ in their ${settings[setting]}: ${quote(before)} and ${quote(after)}`,
    help: () => 'compute both in the same year and boundary, with the same warming potentials',
    why: 'A result is a number of one year, one boundary and one set of warming potentials. Between two that differ in one of these every number moves, and nothing is said about the inputs. Compute both with the same settings.',
  },
} satisfies Partial<FaultCatalogue>;
