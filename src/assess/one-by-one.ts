import { withRanges } from '../analyse/drawn-outcomes.js';
import { outcomesOf } from '../analyse/outcomes.js';
import { potentialSet } from '../analyse/settings.js';
import { faultsOfCells } from '../analyse/verdicts.js';
import type { Progress, RunTask, Sliced } from '../domain/crew.js';
import { slicesOf } from '../domain/crew.js';
import type { Findings } from '../domain/findings.js';
import { studyOfEach } from '../domain/needed-rows.js';
import type { Part } from '../domain/outcomes.js';
import { sliceOf } from '../domain/outcomes.js';
import type { World } from '../domain/request.js';
import type { CheckedStudy } from '../domain/study.js';
import { dealOf } from '../evaluate/deal.js';
import { evaluatePlan, preparedFor } from '../evaluate/evaluate-plan.js';
import { chancesOf } from '../plan/chances.js';
import { graphOf, planStudy } from '../plan/plan-study.js';
import type { Outcome as Answer, Diagnostic } from '../source/diagnostic.js';
import { hasError } from '../source/diagnostic.js';
import type { Computed } from './computed.js';

/** A long run: by the crew where there is one, else slice by slice here; the rows are the same. */
export async function outcomesIn(
  part: Part,
  task: RunTask,
  fingerprint: string,
  { crew, progress }: Pick<World, 'crew' | 'progress'>,
): Promise<Answer<Findings>> {
  const { study, boundary, gwp, sampling } = task;
  const found: Diagnostic[] = [];
  if (!potentialSet(study, gwp, found)) return { diagnostics: found };
  const own = sliceOf(study.wanted, part);
  const slices = crew ? await crew.compute(task, slicesOf(own, crew), progress) : [sliceIn(task, own, progress)];
  const diagnostics = [...found, ...slices.flatMap((slice) => slice.diagnostics)];
  if (hasError(diagnostics)) return { diagnostics };
  const years = [study.years.first, study.years.last] as const;
  const settings = { boundary, gwp, years, study: fingerprint, municipalities: study.wanted.length, ...(sampling ? { sampling } : {}) };
  return { value: { kind: 'outcomes', settings, part, rows: slices.flatMap(({ rows }) => rows) }, diagnostics };
}

/** Some municipalities of a long run, one at a time, so that memory does not grow with the columns of all. */
export function sliceIn({ study, boundary, gwp, sampling }: RunTask, municipalities: readonly string[], progress?: Progress): Sliced {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, gwp, found);
  if (!set) return { rows: [], diagnostics: found };
  const rows = oneByOne(study, municipalities, found, progress, ({ study: own, plan, results }, id) => {
    const outcomes = outcomesOf(own, plan, results, id, set, boundary, found);
    if (!sampling) return outcomes;
    const drawn = withRanges(outcomes, own, plan, id, set, boundary, dealOf(chancesOf(own), results, sampling));
    found.push(...drawn.diagnostics);
    return drawn.value ?? [];
  });
  return { rows, diagnostics: found };
}

/** What comes of each municipality by itself; nothing after the first that has a fault. */
export function oneByOne<T>(
  study: CheckedStudy,
  municipalities: readonly string[],
  found: Diagnostic[],
  progress: Progress | undefined,
  use: (computed: Computed, municipality: string) => readonly T[],
): T[] {
  const graph = graphOf(study);
  const prepared = preparedFor(graph);
  const studyOf = studyOfEach(study);
  const all: T[] = [];
  for (const [i, municipality] of municipalities.entries()) {
    const own = studyOf(municipality);
    const plan = planStudy(own, 'whole', graph);
    const results = evaluatePlan(plan, prepared);
    found.push(...faultsOfCells(own, plan, results));
    if (hasError(found)) return [];
    all.push(...use({ study: own, plan, results }, municipality));
    if (hasError(found)) return [];
    progress?.(i + 1, municipalities.length);
  }
  return all;
}
