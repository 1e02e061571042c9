import type { ReconciliationWords } from '../catalogue.js';

export const reconciliation: ReconciliationWords = {
  heading: (municipality) => `${municipality}: our baseline beside the published figures`,
  reference: (label, year) => `${label}, ${year}`,
  official: 'Published figure',
  lineOfOurs: 'ours',
  ours: 'All our lines',
  gap: 'Gap: published less ours',
  cause: { activity: 'other amounts', factor: 'other factors', boundary: 'other things counted' },
  unexplained: 'Not explained',
  absolute: 'Sum of the absolute parts of the gap',
  columns: { line: 'line', tonnes: 't CO2e', share: '% of published', status: 'data' },
  nothing: 'No published figure of this municipality is held beside emission lines (role: reference with compares).',
  notes: [
    'Our lines are counted as far as they fall inside the municipality, because the published figures are territorial.',
    'A gap is explained by values of their own with a source or a stated assumption; it is never taken up into a line of ours.',
    'The sum of the absolute parts shows how much of the agreement is differences that cancel.',
  ],
};
