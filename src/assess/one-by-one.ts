import { withRanges } from '../analyse/drawn-outcomes.js';
import { outcomesOf } from '../analyse/outcomes.js';
import { potentialSet } from '../analyse/settings.js';
import { faultsOfCells } from '../analyse/verdicts.js';
import type { Progress, RunTask, Sliced } from '../domain/crew.js';
import { slicesOf } from '../domain/crew.js';
import type { Findings } from '../domain/findings.js';
import { studyOfEach } from '../domain/needed-rows.js';
import type { Outcome, Part } from '../domain/outcomes.js';
import { sliceOf } from '../domain/outcomes.js';
import type { World } from '../domain/request.js';
import type { CheckedStudy } from '../domain/study.js';
import { deckAt, deckOf } from '../evaluate/deck.js';
import { evaluatePlan, preparedFor } from '../evaluate/evaluate-plan.js';
import { evaluateTotals } from '../evaluate/evaluate-totals.js';
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

/** Some municipalities of a long run, one at a time, so that memory does not grow with the columns of all; with draws, some at a time. */
export function sliceIn({ study, boundary, gwp, sampling }: RunTask, municipalities: readonly string[], progress?: Progress): Sliced {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, gwp, found);
  if (!set) return { rows: [], diagnostics: found };
  const outcomesWith = ({ study: own, plan, results }: Computed, id: string): readonly Outcome[] =>
    outcomesOf(own, plan, results, id, set, boundary, found);
  if (!sampling) return { rows: oneByOne(study, municipalities, found, progress, outcomesWith), diagnostics: found };
  const rows: Outcome[] = [];
  const lasting = deckOf(sampling);
  for (let from = 0; from < municipalities.length && !hasError(found); from += mostTogether) {
    const some = municipalities.slice(from, from + mostTogether);
    const computed = oneByOne(study, some, found, undefined, (own, municipality) => [
      { municipality, study: own.study, plan: own.plan, chances: chancesOf(own.study), outcomes: outcomesWith(own, municipality) },
    ]);
    if (hasError(found)) break;
    const drawn = withRanges(computed, set, boundary, deckAt(new Set(some), lasting, sampling), evaluateTotals);
    found.push(...drawn.diagnostics);
    rows.push(...(drawn.value ?? []));
    progress?.(from + some.length, municipalities.length);
  }
  return { rows: hasError(found) ? [] : rows, diagnostics: found };
}

/** What the draws of so many municipalities have in common is computed once; more would need more memory, and save little. */
const mostTogether = 64;

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
