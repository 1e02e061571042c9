import type { Catalogue } from '../catalogue.js';
import { comparison } from './comparison.js';
import { cost } from './cost.js';
import { draws } from './draws.js';
import { experience } from './experience.js';
import { faults } from './faults.js';
import { notes } from './notes.js';
import { outcomes } from './outcomes.js';
import { report } from './report.js';
import { reconciliation } from './reconciliation.js';
import { decomposition } from './decomposition.js';
import { diff } from './diff.js';
import { transfer } from './transfer.js';
import { sensitivity } from './sensitivity.js';
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
  outcomes,
  draws,
  sensitivity,
  experience,
  reconciliation,
  transfer,
  diff,
  decomposition,
  lookups,
  report,
  workbook,
};
