import type { Plan } from '../domain/plan.js';
import type { Request } from '../domain/request.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy } from '../domain/study.js';

/** A study with what its plan came to. */
export interface Computed {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly results: Results;
}

/** A request of one kind. */
export type Wanted<Kind extends Request['want']['kind']> = Request & {
  readonly want: Extract<Request['want'], { kind: Kind }>;
  readonly fingerprint: string;
};
