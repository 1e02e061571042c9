import type { Sampling } from './chance/sampling.js';
import { comparisonOf } from './analyse/comparison.js';
import { costCurvesOf } from './analyse/cost-curves.js';
import { evaluationOf } from './analyse/evaluation.js';
import { registerSearch } from './analyse/experience-search.js';
import { experienceWarnings } from './analyse/experience-warnings.js';
import { explanationOf } from './analyse/explanation.js';
import { listingOf } from './analyse/listing.js';
import { outcomesOf } from './analyse/outcomes.js';
import { plantWarnings } from './analyse/plants.js';
import { reconciliationOf } from './analyse/reconciliation.js';
import { potentialSet } from './analyse/settings.js';
import { faultsOfCells, faultsOfExamples } from './analyse/verdicts.js';
import { municipalitiesMeant } from './domain/chosen-municipalities.js';
import type { Findings } from './domain/findings.js';
import type { Outcome as OutcomeRow, Part } from './domain/outcomes.js';
import { sliceOf } from './domain/outcomes.js';
import type { Request, StoredStudy, World } from './domain/request.js';
import type { Plan } from './domain/plan.js';
import type { Results } from './domain/results.js';
import type { CheckedStudy } from './domain/study.js';
import { evaluatePlan } from './evaluate/evaluate-plan.js';
import { exampleKey, graphOf, planExamples, planStudy } from './plan/plan-study.js';
import type { Diagnostic, Outcome } from './source/diagnostic.js';
import { hasError } from './source/diagnostic.js';

export interface Assessment {
  readonly findings?: Findings;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that spans point into. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The straight line: read → check → plan → evaluate → analyse. It stops after the first step that found an error, so one run shows all faults of a step. */
export async function assess(request: Request, world: World): Promise<Assessment> {
  const { study, fingerprint, diagnostics, texts } = storedFor(request, world) ?? (await checkedStudy(request, world));
  if (!study) return { diagnostics, texts };
  const answer = await answerOf(request, study, fingerprint, world);
  return { ...(answer.value ? { findings: answer.value } : {}), diagnostics: [...diagnostics, ...answer.diagnostics], texts: study.texts };
}

interface Checked extends Partial<Pick<StoredStudy, 'study'>>, Omit<StoredStudy, 'study'> {
  readonly texts: ReadonlyMap<string, string>;
}

/** The first two steps. They and their packages are loaded here, because a study that the build has checked needs neither (decision 0007). */
export async function checkedStudy(request: Request, world: World): Promise<Checked> {
  const [{ readStudy }, { checkStudy }, { expressionParser }] = await Promise.all([
    import('./read/read-study.js'),
    import('./check/check-study.js'),
    import('./formula/parser.js'),
  ]);
  const read = readStudy({ ...world, paths: request.paths });
  if (!read.value) return { diagnostics: read.diagnostics, texts: read.texts, fingerprint: '' };
  const checked = checkStudy(read.value, { ...request, wantedFile: wantedBy(request), today: world.today }, await expressionParser());
  return {
    ...(checked.value ? { study: checked.value } : {}),
    diagnostics: [...read.diagnostics, ...checked.diagnostics],
    texts: read.texts,
    fingerprint: world.fingerprint(read.texts),
  };
}

/** What the build checked stands for a request that asks nothing of read and check but all scenarios of the unchanged study. */
function storedFor({ want, paths, set, scenario, municipalities }: Request, world: World): Checked | undefined {
  const ofAll = want.kind === 'check' || want.kind === 'reconciliation' || (want.kind === 'listing' && want.of === 'municipalities');
  if (ofAll || paths.length > 0 || set.length > 0 || scenario !== undefined) return undefined;
  const stored = world.stored?.();
  if (!stored) return undefined;
  const { wanted: all, municipalities: known } = stored.study;
  const meant = municipalities.flatMap((word) => municipalitiesMeant(word, known, all) ?? [word]);
  if (meant.some((id) => !all.includes(id))) return undefined;
  const wanted = municipalities.length === 0 ? all : all.filter((id) => meant.includes(id));
  return { ...stored, study: { ...stored.study, wanted }, texts: stored.study.texts };
}

async function answerOf(request: Request, study: CheckedStudy, fingerprint: string, world: World): Promise<Outcome<Findings>> {
  const { want } = request;
  if (want.kind === 'listing') return { value: listingOf(study, want.of), diagnostics: [] };
  if (want.kind === 'register') return registerSearch(study, want);
  if (want.kind === 'run') return outcomesIn(want.part, study, { ...request, fingerprint }, world);
  if (want.kind === 'sensitivity' || want.kind === 'break-even') return sensitivityAnswer(study, { ...request, want });
  const plan = planStudy(study, want.kind === 'comparison' || want.kind === 'cost' ? 'parts' : 'whole');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (want.kind === 'check')
    return {
      diagnostics: [...bad, ...exampleFaults(study), ...experienceWarnings(study, plan, results), ...plantWarnings(study, plan, results)],
    };
  if (bad.length > 0) return { diagnostics: bad };
  const computed: Computed = { study, plan, results };
  const answer = centralAnswer({ ...request, want, fingerprint }, computed);
  if (!request.sampling || !answer.value) return answer;
  const drawn = await drawnAnswer(answer.value, computed, request, request.sampling);
  return { ...drawn, diagnostics: [...answer.diagnostics, ...drawn.diagnostics] };
}

interface Computed {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly results: Results;
}

type Wanted<Kind extends Request['want']['kind']> = Request & {
  readonly want: Extract<Request['want'], { kind: Kind }>;
  readonly fingerprint: string;
};

function centralAnswer(
  request: Wanted<'comparison' | 'cost' | 'reconciliation' | 'evaluation' | 'explanation'>,
  { study, plan, results }: Computed,
): Outcome<Findings> {
  const { want } = request;
  if (want.kind === 'comparison') return comparisonOf(study, plan, results, request);
  if (want.kind === 'cost') return costCurvesOf(study, plan, results, { ...request, want });
  if (want.kind === 'reconciliation') return reconciliationOf(study, plan, results, request.gwp);
  const asked = { ...request, quantity: want.quantity };
  return want.kind === 'evaluation' ? evaluationOf(study, plan, results, asked) : explanationOf(study, plan, results, asked);
}

/** What draws add to an answer. Everything that makes them is loaded here, so that a run without draws pays nothing for them. */
async function drawnAnswer(
  findings: Findings,
  { study, plan, results }: Computed,
  request: Request,
  sampling: Sampling,
): Promise<Outcome<Findings>> {
  const [{ chancesOf }, { dealOf }, { withDraws }, { evaluationWithDraws, explanationWithDraws }] = await Promise.all([
    import('./plan/chances.js'),
    import('./evaluate/deal.js'),
    import('./analyse/drawn-comparison.js'),
    import('./analyse/drawn-values.js'),
  ]);
  const deal = dealOf(chancesOf(study), results, sampling);
  if (findings.kind === 'comparison') return withDraws(findings, study, plan, deal);
  const { want } = request;
  const quantity = want.kind === 'evaluation' || want.kind === 'explanation' ? want.quantity : '';
  if (findings.kind === 'evaluation') return evaluationWithDraws(findings, study, plan, results, { ...request, quantity }, deal);
  if (findings.kind === 'explanation') return explanationWithDraws(findings, study, plan, results, { ...request, quantity }, deal);
  return { value: findings, diagnostics: [] };
}

/** Which inputs decide, and where a ranking flips: many evaluations of few runs. */
async function sensitivityAnswer(
  study: CheckedStudy,
  request: Omit<Wanted<'sensitivity' | 'break-even'>, 'fingerprint'>,
): Promise<Outcome<Findings>> {
  const [{ chancesOf }, { dealOf }, { sensitivityOf }, { breakEvenOf }] = await Promise.all([
    import('./plan/chances.js'),
    import('./evaluate/deal.js'),
    import('./analyse/sensitivity.js'),
    import('./analyse/break-even.js'),
  ]);
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

/** A long run, one municipality at a time, so that memory does not grow with the columns of all. */
function outcomesIn(
  part: Part,
  study: CheckedStudy,
  { boundary, gwp, fingerprint }: Pick<Request, 'boundary' | 'gwp'> & { readonly fingerprint: string },
  { progress }: Pick<World, 'progress'>,
): Outcome<Findings> {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, gwp, found);
  const graph = graphOf(study);
  const slice = sliceOf(study.wanted, part);
  const rows: OutcomeRow[] = [];
  for (const [i, municipality] of slice.entries()) {
    const own = { ...study, wanted: [municipality] };
    const plan = planStudy(own, 'whole', graph);
    const results = evaluatePlan(plan);
    found.push(...faultsOfCells(own, plan, results));
    if (!set || hasError(found)) return { diagnostics: found };
    rows.push(...outcomesOf(own, plan, results, municipality, set, boundary, found));
    progress?.(i + 1, slice.length);
  }
  const years = [study.years.first, study.years.last] as const;
  const settings = { boundary, gwp, years, study: fingerprint, municipalities: study.wanted.length };
  return { ...(hasError(found) ? {} : { value: { kind: 'outcomes', settings, part, rows } }), diagnostics: found };
}

function exampleFaults(study: CheckedStudy): Diagnostic[] {
  return faultsOfExamples(study, evaluatePlan(planExamples(study)), exampleKey);
}

/** Without paths every scenario is wanted; a folder wants all below it. Published figures are held beside the baseline, where no scenario counts. */
function wantedBy({ want, paths }: Request): (file: string) => boolean {
  if (want.kind === 'reconciliation') return () => false;
  return (file) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
}
