import type { Undrawn } from '../analyse/drawn-outcomes.js';
import { withRanges } from '../analyse/drawn-outcomes.js';
import type { Line } from '../analyse/lines.js';
import { linesOf } from '../analyse/lines.js';
import type { LineTotals } from '../analyse/outcomes.js';
import { lineTotals, outcomesOf } from '../analyse/outcomes.js';
import { potentialSet } from '../analyse/settings.js';
import { faultsOfCells } from '../analyse/verdicts.js';
import type { Progress, RunTask, Sliced } from '../domain/crew.js';
import { slicesOf } from '../domain/crew.js';
import type { Boundary } from '../domain/documents.js';
import type { Findings } from '../domain/findings.js';
import type { Outcome, Part } from '../domain/outcomes.js';
import { sliceOf } from '../domain/outcomes.js';
import type { Plan } from '../domain/plan.js';
import { joinedPlan } from '../domain/plan.js';
import type { World } from '../domain/request.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import { centralTotals } from '../evaluate/central-totals.js';
import { deckAt, deckOf } from '../evaluate/deck.js';
import type { Prepared } from '../evaluate/evaluate-plan.js';
import { evaluatePlan, handBack, preparedFor } from '../evaluate/evaluate-plan.js';
import { evaluateTotals } from '../evaluate/evaluate-totals.js';
import type { Pool } from '../evaluate/pool.js';
import { chancesOf } from '../plan/chances.js';
import { plansOfEach } from '../plan/plan-study.js';
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

/** Some municipalities of a long run. With draws a few at a time are computed together, so that memory does not grow with the draws of all. */
export function sliceIn(task: RunTask, municipalities: readonly string[], progress?: Progress): Sliced {
  const found: Diagnostic[] = [];
  const set = potentialSet(task.study, task.gwp, found);
  if (!set) return { rows: [], diagnostics: found };
  const { sampling } = task;
  const planned = plannedIn(task.study, municipalities);
  if (!sampling)
    return { rows: undrawn(planned, task.boundary, set, found, progress).flatMap(({ outcomes }) => outcomes), diagnostics: found };
  const rows: Outcome[] = [];
  const lasting = deckOf(sampling);
  const mostTogether = togetherWith(sampling.draws);
  for (let from = 0; from < municipalities.length && !hasError(found); from += mostTogether) {
    const some = municipalities.slice(from, from + mostTogether);
    const computed = undrawn({ ...planned, of: planned.of.slice(from, from + mostTogether) }, task.boundary, set, found);
    if (hasError(found)) break;
    const drawn = withRanges(
      computed.map((one) => ({ ...one, chances: chancesOf(one.study) })),
      task.boundary,
      deckAt(new Set(some), lasting, sampling),
      evaluateTotals,
    );
    found.push(...drawn.diagnostics);
    rows.push(...(drawn.value ?? []));
    progress?.(from + some.length, municipalities.length);
  }
  return { rows: hasError(found) ? [] : rows, diagnostics: found };
}

/** What the draws of some municipalities have in common is computed once; more would need more memory, and save little. */
const togetherWith = (draws: number): number => Math.max(8, Math.min(64, Math.round(3e5 / draws)));

interface Planned {
  readonly prepared: Prepared;
  readonly of: readonly Pick<Undrawn, 'municipality' | 'study' | 'plan'>[];
}

function plannedIn(study: CheckedStudy, municipalities: readonly string[]): Planned {
  const { graph, planOf } = plansOfEach(study);
  return { prepared: preparedFor(graph), of: municipalities.map((municipality) => ({ municipality, ...planOf(municipality) })) };
}

/** The outcomes of municipalities without draws: side by side where they are alike, one by one where not; nothing after the first that has a fault. */
function undrawn(
  { prepared, of }: Planned,
  boundary: Boundary,
  set: PotentialSet,
  found: Diagnostic[],
  progress?: Progress,
): readonly Undrawn[] {
  const lines = new Map<string, readonly Line[]>();
  for (const { municipality, study } of of) {
    lines.set(municipality, linesOf(study, municipality, set, found));
    if (hasError(found)) return [];
  }
  if (of.length === 0) return [];
  const plan = joinedPlan(of.map((one) => one.plan));
  const linesIn = (municipality: string): readonly Line[] => lines.get(municipality) ?? [];
  const together = centralTotals(plan, (key) => linesIn(key).map(({ column }) => [{ column, weight: 1 }]));
  const all: Undrawn[] = [];
  const like = likeBefore();
  const pool: Pool = new Map();
  for (const one of of) {
    const { municipality, study } = one;
    const own = linesIn(municipality);
    const known = together.get(municipality);
    const before = like.get(sharedIn(one));
    const results = known ? undefined : evaluatePlan(one.plan, prepared, before, pool);
    if (results) found.push(...faultsOfCells(study, one.plan, results));
    if (hasError(found)) return [];
    const totals = results
      ? lineTotals(results, own, one.plan.lanes, municipality)
      : totalsTogether(known ?? new Float64Array(0), one.plan, own.length);
    all.push({ ...one, lines: own, outcomes: outcomesOf(study, one.plan, municipality, own, totals, boundary) });
    const columns = results?.columns.get(municipality);
    if (columns && before) handBack(before, columns, prepared, pool);
    if (columns) like.set(sharedIn(one), columns);
    progress?.(all.length, of.length);
  }
  return all;
}

/** The columns of the municipality before, by the places that it shares rows with: most of them are those of the next too. */
const likeBefore = (): Map<string, readonly Float64Array[]> => new Map();

const sharedIn = ({ municipality, plan }: Planned['of'][number]): string => plan.origins?.get(municipality)?.shared ?? '';

/** Of one that was computed with others. */
function totalsTogether(totals: Float64Array, { runs, lanes }: Plan, lines: number): LineTotals {
  const numbers = new Map(runs.map(({ key }, number) => [key, number]));
  return (key) =>
    Array.from({ length: lines }, (_, line) => {
      const from = ((numbers.get(key) ?? 0) * lines + line) * lanes;
      return totals.subarray(from, from + lanes);
    });
}

/** What comes of each municipality by itself; nothing after the first that has a fault. */
export function oneByOne<T>(
  study: CheckedStudy,
  municipalities: readonly string[],
  found: Diagnostic[],
  use: (computed: Computed, municipality: string) => readonly T[],
): T[] {
  const { prepared, of } = plannedIn(study, municipalities);
  const all: T[] = [];
  const like = likeBefore();
  for (const one of of) {
    const { municipality, study: own, plan } = one;
    const results = evaluatePlan(plan, prepared, like.get(sharedIn(one)));
    like.set(sharedIn(one), results.columns.get(municipality) ?? []);
    found.push(...faultsOfCells(own, plan, results));
    if (hasError(found)) return [];
    all.push(...use({ study: own, plan, results }, municipality));
    if (hasError(found)) return [];
  }
  return all;
}
