import type { DecompositionWords } from '../decomposition-words.js';

export const decomposition: DecompositionWords = {
  title: (quantity, label, municipality, scenario, first, last) =>
    `${quantity} (${label}): ${municipality}, ${scenario ?? 'without measures'}, from ${first} to ${last}`,
  role: { activity: 'activity', structure: 'structure', intensity: 'intensity', factor: 'emission factor' },
  part: { total: (name) => `${name}, in all`, shares: (name) => `${name}, how it is divided` },
  columns: { role: 'effect of', factor: '', effect: (unit) => unit, ratio: 'factor' },
  unchanged: (names) => `Without effect: ${names}.`,
  method:
    'LMDI (Ang 2005): the effects sum to the change, and the factors multiply to its ratio, without a residual. Zeros are taken at their limit (Ang and Liu 2007).',
};
