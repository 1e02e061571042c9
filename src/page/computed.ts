import { viewOf } from '../analyse/view.js';
import type { Trial, TrialScenario, View } from '../domain/trial.js';
import { evaluatePlan } from '../evaluate/evaluate-plan.js';
import { planOfTrial } from '../plan/trial-plan.js';

/** The view of some scenarios of a trial; nothing where an amount leads to a value that cannot be, such as a share above 1. */
export function computed(trial: Trial, scenarios: readonly TrialScenario[], asked: Pick<View, 'boundary' | 'year'>): View | undefined {
  const results = evaluatePlan(planOfTrial(trial, scenarios));
  return results.bad.length > 0 ? undefined : viewOf({ ...trial, scenarios }, results, asked);
}
