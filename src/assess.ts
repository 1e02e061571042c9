import { comparisonOf } from './analyse/comparison.js';
import { evaluationOf } from './analyse/evaluation.js';
import { registerSearch } from './analyse/experience-search.js';
import { experienceWarnings } from './analyse/experience-warnings.js';
import { explanationOf } from './analyse/explanation.js';
import { listingOf } from './analyse/listing.js';
import { reconciliationOf } from './analyse/reconciliation.js';
import { faultsOfCells, faultsOfExamples } from './analyse/verdicts.js';
import { checkStudy } from './check/check-study.js';
import type { Findings } from './domain/findings.js';
import type { Request, World } from './domain/request.js';
import type { CheckedStudy } from './domain/study.js';
import { evaluatePlan } from './evaluate/evaluate-plan.js';
import { expressionParser } from './formula/parser.js';
import { exampleKey, planExamples, planStudy } from './plan/plan-study.js';
import { readStudy } from './read/read-study.js';
import type { Diagnostic, Outcome } from './source/diagnostic.js';

export interface Assessment {
  readonly findings?: Findings;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that spans point into. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The straight line: read → check → plan → evaluate → analyse. It stops after the first step that found an error, so one run shows all faults of a step. */
export async function assess(request: Request, world: World): Promise<Assessment> {
  const parser = await expressionParser();
  const read = readStudy({ ...world, paths: request.paths });
  const documents = read.value;
  if (!documents) return { diagnostics: read.diagnostics, texts: read.texts };
  const checked = checkStudy(documents, { ...request, wantedFile: wantedBy(request) }, parser);
  const before = [...read.diagnostics, ...checked.diagnostics];
  const study = checked.value;
  if (!study) return { diagnostics: before, texts: documents.texts };
  const answer = answerOf(request, study, world.fingerprint(documents.texts));
  return { ...(answer.value ? { findings: answer.value } : {}), diagnostics: [...before, ...answer.diagnostics], texts: study.texts };
}

function answerOf(request: Request, study: CheckedStudy, fingerprint: string): Outcome<Findings> {
  const { want } = request;
  if (want.kind === 'listing') return { value: listingOf(study, want.of), diagnostics: [] };
  if (want.kind === 'register') return registerSearch(study, want);
  const plan = planStudy(study, want.kind === 'comparison' ? 'parts' : 'whole');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (want.kind === 'check') return { diagnostics: [...bad, ...exampleFaults(study), ...experienceWarnings(study, plan, results)] };
  if (bad.length > 0) return { diagnostics: bad };
  if (want.kind === 'comparison') return comparisonOf(study, plan, results, { ...request, fingerprint });
  if (want.kind === 'reconciliation') return reconciliationOf(study, plan, results, request.gwp);
  const asked = { ...request, quantity: want.quantity };
  return want.kind === 'evaluation' ? evaluationOf(study, plan, results, asked) : explanationOf(study, plan, results, asked);
}

function exampleFaults(study: CheckedStudy): Diagnostic[] {
  return faultsOfExamples(study, evaluatePlan(planExamples(study)), exampleKey);
}

/** Without paths every scenario is wanted; a folder wants all below it. Published figures are held beside the baseline, where no scenario counts. */
function wantedBy({ want, paths }: Request): (file: string) => boolean {
  if (want.kind === 'reconciliation') return () => false;
  return (file) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
}
