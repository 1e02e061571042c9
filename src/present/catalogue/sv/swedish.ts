import type { Catalogue } from '../catalogue.js';
import { comparison } from './comparison.js';
import { cost } from './cost.js';
import { decomposition } from './decomposition.js';
import { diff } from './diff.js';
import { draws } from './draws.js';
import { experience } from './experience.js';
import { faults } from './faults.js';
import { notes } from './notes.js';
import { outcomes } from './outcomes.js';
import { reconciliation } from './reconciliation.js';
import { report } from './report.js';
import { diagnostics, fields, lookups } from './reports.js';
import { sensitivity } from './sensitivity.js';
import { transfer } from './transfer.js';
import { workbook } from './workbook.js';

export const swedish: Catalogue = {
  language: 'sv',
  locale: 'sv-SE',
  faults,
  diagnostics,
  fields,
  comparison,
  cost,
  notes,
  outcomes,
  draws,
  experience,
  reconciliation,
  sensitivity,
  transfer,
  diff,
  decomposition,
  lookups,
  report,
  workbook,
};
