import type { FaultCatalogue } from '../catalogue.js';
import { costFaults } from './faults-costs.js';
import { experienceFaults } from './faults-experience.js';
import { fileFaults } from './faults-files.js';
import { formulaFaults } from './faults-formulas.js';
import { numberFaults } from './faults-numbers.js';
import { partFaults } from './faults-parts.js';
import { rowFaults, scenarioFaults } from './faults-rows.js';
import { diffFaults } from './faults-diff.js';
import { transferFaults } from './faults-transfer.js';
import { yamlFaults } from './faults-yaml.js';

export const faults: FaultCatalogue = {
  ...fileFaults,
  ...yamlFaults,
  ...numberFaults,
  ...formulaFaults,
  ...rowFaults,
  ...scenarioFaults,
  ...costFaults,
  ...experienceFaults,
  ...partFaults,
  ...transferFaults,
  ...diffFaults,
};
