import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy } from '../domain/study.js';

/** The two steps before this one, for questions that need more than one pass: the line hands them in. */
export interface Steps {
  readonly plan: (study: CheckedStudy, extent: 'parts' | 'whole') => Plan;
  readonly evaluate: (plan: Plan) => Results;
}
