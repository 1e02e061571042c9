import type { OutcomeWords } from '../outcome-words.js';

export const outcomes: OutcomeWords = {
  title: 'Every scenario in every municipality',
  settings: (boundary, gwp, number, of) =>
    `Boundary ${boundary} · warming potentials ${gwp} · t CO2e${of === 1 ? '' : ` · part ${number} of ${of}`}. --format csv, json or parquet has every year.`,
  municipality: 'municipality',
  scenario: 'scenario',
  baseline: '(without measures)',
  emission: (year) => `emitted in ${year}`,
  reduction: (year) => `saved in ${year}`,
  sum: 'saved in all',
  interval: '95 % interval',
  drawn: (draws, seed) => `Draws: ${draws}, seed ${seed}. The interval is that of what is saved; without a scenario, of what is emitted.`,
};
