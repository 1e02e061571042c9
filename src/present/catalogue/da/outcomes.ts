import type { OutcomeWords } from '../outcome-words.js';

export const outcomes: OutcomeWords = {
  title: 'Alle scenarier i alle kommuner',
  settings: (boundary, gwp, number, of) =>
    `Afgrænsning ${boundary} · GWP-sæt ${gwp} · t CO2e${of === 1 ? '' : ` · del ${number} af ${of}`}. --format csv, json eller parquet har alle år.`,
  municipality: 'kommune',
  scenario: 'scenarie',
  baseline: '(uden tiltag)',
  emission: (year) => `udledt i ${year}`,
  reduction: (year) => `sparet i ${year}`,
  sum: 'sparet i alt',
  interval: '95 %-interval',
  drawn: (draws, seed) => `Træk: ${draws}, startværdi ${seed}. Intervallet gælder det, der spares; uden scenarie det, der udledes.`,
};
