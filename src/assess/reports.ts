import { comparisonOf } from '../analyse/comparison.js';
import { reportsOf } from '../analyse/reports.js';
import { viewOf } from '../analyse/view.js';
import type { Reports } from '../domain/report-findings.js';
import type { World } from '../domain/request.js';
import { evaluatePlan } from '../evaluate/evaluate-plan.js';
import { planStudy } from '../plan/plan-study.js';
import { partOfPlan, planOfTrial } from '../plan/trial-plan.js';
import type { Outcome } from '../source/diagnostic.js';
import type { Computed, Wanted } from './computed.js';
import { drawnAnswer } from './with-draws.js';

/** The reports rest on two evaluations: of every set of measures that interact, and of every column of the scenarios. Draws are made once, for all of them. */
export function reportFindings(request: Wanted<'reports'>, { study, ...parts }: Computed, world: World): Outcome<Reports> {
  const plan = planStudy(study, 'whole');
  const whole = { plan, results: evaluatePlan(plan) };
  const compared = request.sampling ? comparisonOf(study, parts.plan, parts.results, request) : undefined;
  const drawn =
    compared?.value && request.sampling ? drawnAnswer(compared.value, { study, ...parts }, request, request.sampling) : compared;
  if (drawn && drawn.value?.kind !== 'comparison') return { diagnostics: drawn.diagnostics };
  const { value, diagnostics } = reportsOf(study, parts, whole, {
    ...request,
    ...(drawn?.value?.kind === 'comparison' ? { drawn: drawn.value } : {}),
    fingerprintOf: (files) => world.fingerprint(new Map(files.map((file) => [file, study.texts.get(file) ?? '']))),
    cut: partOfPlan,
    view: (trial, asked) => viewOf(trial, evaluatePlan(planOfTrial(trial, trial.scenarios)), asked),
  });
  return value ? { value: { kind: 'reports', reports: value }, diagnostics } : { diagnostics };
}
