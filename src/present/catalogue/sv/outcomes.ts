import type { OutcomeWords } from '../outcome-words.js';

export const outcomes: OutcomeWords = {
  title: 'Alla scenarier i alla kommuner',
  settings: (boundary, gwp, number, of) =>
    `Avgränsning ${boundary} · GWP-värden ${gwp} · t CO2e${of === 1 ? '' : ` · del ${number} av ${of}`}. --format csv, json eller parquet har alla år.`,
  municipality: 'kommun',
  scenario: 'scenario',
  baseline: '(utan åtgärder)',
  emission: (year) => `utsläpp ${year}`,
  reduction: (year) => `sparat ${year}`,
  sum: 'sparat totalt',
  interval: '95 %-intervall',
  drawn: (draws, seed) => `Dragningar: ${draws}, startvärde ${seed}. Intervallet gäller det som sparas; utan scenario det som släpps ut.`,
};
