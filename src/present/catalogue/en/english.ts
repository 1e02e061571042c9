import type { Catalogue } from '../catalogue.js';
import { comparison } from './comparison.js';
import { cost } from './cost.js';
import { draws } from './draws.js';
import { experience } from './experience.js';
import { faults } from './faults.js';
import { notes } from './notes.js';
import { outcomes } from './outcomes.js';
import { reconciliation } from './reconciliation.js';
import { sensitivity } from './sensitivity.js';
import { diagnostics, fields, lookups } from './reports.js';

export const english: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  faults,
  diagnostics,
  fields,
  comparison,
  cost,
  notes,
  outcomes,
  draws,
  sensitivity,
  experience,
  reconciliation,
  lookups,
};
