import type { Diagnostic } from '../source/diagnostic.js';
import type { Boundary } from '../domain/documents.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedMunicipality, CheckedStudy, PotentialSet } from '../domain/study.js';
import type { Grade } from '../domain/findings.js';
import { totalsOf } from './effects.js';
import type { Line } from './lines.js';
import { linesOf } from './lines.js';
import type { Graph } from './quality.js';
import { gradesOf, graphOf } from './quality.js';

/** What rows are made from, for one municipality. */
export interface Place {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly results: Results;
  readonly municipality: CheckedMunicipality;
  readonly lines: readonly Line[];
  readonly grades: readonly (Grade | undefined)[];
  readonly graph: Graph;
  /** kg of each line by lane, without measures. */
  readonly totals: readonly Float64Array[];
  readonly boundary: Boundary;
  readonly year: number;
  readonly population?: number;
}

/** Puts together what the rows of a municipality need; a gas without a potential is a fault. */
export function placeOf(
  id: string,
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  set: PotentialSet,
  boundary: Boundary,
  year: number,
  found: Diagnostic[],
): Place {
  const municipality = study.municipalities.get(id);
  if (!municipality) throw new Error(`check let an unknown municipality pass: ${id}`);
  const inhabitants = study.quantities.findIndex((quantity) => quantity.role === 'population');
  const lane = year - plan.firstYear;
  const population = results.columns.get(id)?.[inhabitants]?.[lane];
  const lines = linesOf(study, id, set, found);
  return {
    study,
    plan,
    results,
    municipality,
    lines,
    grades: gradesOf(study, municipality),
    graph: graphOf(plan),
    totals: totalsOf(results.columns.get(id) ?? [], lines, plan.lanes),
    boundary,
    year,
    ...(population === undefined ? {} : { population }),
  };
}
