import type { Findings } from '../domain/findings.js';
import { impossible } from '../source/impossible.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { Detail } from './detail.js';
import { costReport } from './cost-report.js';
import { comparisonReport } from './comparison-report.js';
import { decompositionReport } from './decomposition-report.js';
import { diffReport } from './diff-report.js';
import { explanationReport } from './explanation-report.js';
import { reconciliationReport } from './reconciliation-report.js';
import { evaluationReport, listingReport } from './lookup-reports.js';
import { outcomesReport } from './outcomes-report.js';
import { breakEvenReport, sensitivityReport } from './sensitivity-report.js';
import { registerReport } from './register-report.js';
import { transferReport } from './transfer-report.js';

/** The findings as blocks. `study` is a name for people, never a path of this machine; `detail` says how much of the notes of a comparison is shown. */
export function reportOf(findings: Findings, catalogue: Catalogue, study: string, detail: Detail): readonly Block[] {
  switch (findings.kind) {
    case 'comparison':
      return comparisonReport(findings, catalogue, study, detail);
    case 'cost':
      return costReport(findings, catalogue, study);
    case 'evaluation':
      return evaluationReport(findings, catalogue);
    case 'explanation':
      return explanationReport(findings, catalogue);
    case 'outcomes':
      return outcomesReport(findings, catalogue);
    case 'reconciliation':
      return reconciliationReport(findings, catalogue);
    case 'register':
      return registerReport(findings, catalogue);
    case 'decomposition':
      return decompositionReport(findings, catalogue);
    case 'difference':
      return diffReport(findings, catalogue, detail);
    case 'transfer':
      return transferReport(findings, catalogue);
    case 'sensitivity':
      return sensitivityReport(findings, catalogue, detail);
    case 'break-even':
      return breakEvenReport(findings, catalogue, detail);
    case 'listing':
      return listingReport(findings, catalogue);
    default:
      return impossible(findings);
  }
}
