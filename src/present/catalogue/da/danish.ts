import type { Catalogue } from '../catalogue.js';
import { english } from '../en/english.js';
import { comparison } from './comparison.js';
import { cost } from './cost.js';
import { experience } from './experience.js';
import { faults } from './faults.js';
import { notes } from './notes.js';
import { outcomes } from './outcomes.js';
import { reconciliation } from './reconciliation.js';
import { diagnostics, fields, lookups } from './reports.js';

export const danish: Catalogue = {
  ...english,
  language: 'da',
  locale: 'da-DK',
  faults,
  diagnostics,
  fields,
  comparison,
  cost,
  notes,
  outcomes,
  experience,
  reconciliation,
  lookups,
};
