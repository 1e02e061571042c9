import type { Catalogue } from '../catalogue.js';
import { comparison } from './comparison.js';
import { cost } from './cost.js';
import { experience } from './experience.js';
import { faults } from './faults.js';
import { notes } from './notes.js';
import { report } from './report.js';
import { reconciliation } from './reconciliation.js';
import { diagnostics, fields, lookups } from './reports.js';
import { workbook } from './workbook.js';

export const english: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  faults,
  diagnostics,
  fields,
  comparison,
  cost,
  notes,
  experience,
  reconciliation,
  lookups,
  report,
  workbook,
};
