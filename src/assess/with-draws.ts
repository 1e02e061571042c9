import { breakEvenOf } from '../analyse/break-even.js';
import { costsWithDraws } from '../analyse/drawn-costs.js';
import { withDraws } from '../analyse/drawn-comparison.js';
import { evaluationWithDraws, explanationWithDraws } from '../analyse/drawn-values.js';
import { sensitivityOf } from '../analyse/sensitivity.js';
import { faultsOfCells } from '../analyse/verdicts.js';
import type { Sampling } from '../chance/sampling.js';
import type { Findings } from '../domain/findings.js';
import type { Request } from '../domain/request.js';
import type { CheckedStudy } from '../domain/study.js';
import { dealOf } from '../evaluate/deal.js';
import { evaluatePlan } from '../evaluate/evaluate-plan.js';
import { chancesOf } from '../plan/chances.js';
import { planStudy } from '../plan/plan-study.js';
import type { Outcome } from '../source/diagnostic.js';
import type { Computed, Wanted } from './computed.js';

/** What draws add to an answer. */
export function drawnAnswer(
  findings: Findings,
  { study, plan, results }: Computed,
  request: Request,
  sampling: Sampling,
): Outcome<Findings> {
  const deal = dealOf(chancesOf(study), results, sampling);
  if (findings.kind === 'comparison') return withDraws(findings, study, plan, deal);
  if (findings.kind === 'cost') return costsWithDraws(findings, study, plan, deal);
  const { want } = request;
  const quantity = want.kind === 'evaluation' || want.kind === 'explanation' ? want.quantity : '';
  if (findings.kind === 'evaluation') return evaluationWithDraws(findings, study, plan, results, { ...request, quantity }, deal);
  if (findings.kind === 'explanation') return explanationWithDraws(findings, study, plan, results, { ...request, quantity }, deal);
  return { value: findings, diagnostics: [] };
}

/** Which inputs decide, and where a ranking flips: many evaluations of few runs. */
export function sensitivityAnswer(
  study: CheckedStudy,
  request: Omit<Wanted<'sensitivity' | 'break-even'>, 'fingerprint'>,
): Outcome<Findings> {
  const plan = planStudy(study, 'parts');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (bad.length > 0) return { diagnostics: bad };
  const { want, sampling = usualSampling } = request;
  const ground = { study, plan, results, deal: dealOf(chancesOf(study), results, sampling) };
  if (want.kind === 'sensitivity') return sensitivityOf({ ...request, ...want }, ground);
  return breakEvenOf({ ...request, ...want }, ground);
}

/** Enough for the order of the inputs; the errors of the indices say whether it was. */
const usualSampling: Sampling = { draws: 500, seed: 1, method: 'random' };
