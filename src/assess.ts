import type { Sampling } from './chance/sampling.js';
import type { ComparisonRequest } from './analyse/comparison.js';
import { comparisonOf } from './analyse/comparison.js';
import { decompositionOf } from './analyse/decomposition.js';
import type { DiffInput } from './analyse/difference.js';
import { differenceOf } from './analyse/difference.js';
import { costCurvesOf } from './analyse/cost-curves.js';
import { evaluationOf } from './analyse/evaluation.js';
import { registerSearch } from './analyse/experience-search.js';
import { experienceWarnings } from './analyse/experience-warnings.js';
import { explanationOf } from './analyse/explanation.js';
import { listingOf } from './analyse/listing.js';
import { outcomesOf } from './analyse/outcomes.js';
import { otherMunicipality } from './analyse/other-municipality.js';
import { plantWarnings } from './analyse/plants.js';
import { reconciliationOf } from './analyse/reconciliation.js';
import { potentialSet } from './analyse/settings.js';
import { reportsOf } from './analyse/reports.js';
import { transferOf } from './analyse/transfer.js';
import { faultsOfCells, faultsOfExamples } from './analyse/verdicts.js';
import { viewOf } from './analyse/view.js';
import { vocabularyOf } from './analyse/vocabulary.js';
import type { Findings } from './domain/findings.js';
import type { Part } from './domain/outcomes.js';
import { partedWanted } from './domain/other-municipality.js';
import { studyOfEach } from './domain/needed-rows.js';
import { sliceOf } from './domain/outcomes.js';
import type { ReportFindings, Reports } from './domain/report-findings.js';
import type { Request, StoredStudy, World } from './domain/request.js';
import type { Plan } from './domain/plan.js';
import type { Results } from './domain/results.js';
import type { CheckedStudy } from './domain/study.js';
import type { Vocabulary } from './domain/vocabulary.js';
import { evaluatePlan } from './evaluate/evaluate-plan.js';
import { exampleKey, graphOf, planExamples, planStudy } from './plan/plan-study.js';
import { partOfPlan, planOfTrial } from './plan/trial-plan.js';
import type { Diagnostic, Outcome } from './source/diagnostic.js';
import { hasError } from './source/diagnostic.js';

export interface Assessment {
  readonly findings?: Findings;
  readonly diagnostics: readonly Diagnostic[];
  /** What was asked for where reports were. */
  readonly reports?: readonly ReportFindings[];
  /** The texts that spans point into. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The straight line: read → check → plan → evaluate → analyse. It stops after the first step that found an error, so one run shows all faults of a step. */
export async function assess(request: Request, world: World): Promise<Assessment> {
  const { study, fingerprint, diagnostics, texts } = storedFor(request, world) ?? (await checkedStudy(request, world));
  if (!study) return { diagnostics, texts };
  const answer = await answerOf(request, study, fingerprint, world);
  const { value } = answer;
  const found = value === undefined ? {} : value.kind === 'reports' ? { reports: value.reports } : { findings: value };
  return { ...found, diagnostics: [...diagnostics, ...answer.diagnostics], texts: study.texts };
}

interface Checked extends Partial<Pick<StoredStudy, 'study'>>, Omit<StoredStudy, 'study'> {
  readonly texts: ReadonlyMap<string, string>;
}

/** One of two things to be held beside one another: a written result, or a study in its world. */
export type Compared =
  | { readonly kind: 'result'; readonly name: string; readonly text: string }
  | { readonly kind: 'study'; readonly name: string; readonly world: World };

/** The line for `diff`: reads both, and computes what is needed to say why the one differs from the other. It stops at the first that is faulty. */
export async function assessDifference(
  request: Request & { readonly tolerance: number },
  before: Compared,
  after: Compared,
): Promise<Assessment> {
  const inputs: DiffInput[] = [];
  for (const one of [before, after]) {
    const { input, ...rest } = await diffInput(one, request);
    if (!input) return { diagnostics: rest.diagnostics, texts: rest.texts };
    inputs.push(input);
  }
  const [first, second] = inputs;
  if (!first || !second) throw new Error('two things are compared');
  const { value, diagnostics } = differenceOf(first, second, request, { plan: planStudy, evaluate: evaluatePlan });
  return { ...(value ? { findings: value } : {}), diagnostics, texts: second.kind === 'study' ? second.study.texts : new Map() };
}

/** The names of a study, for editors, dialogues and shells: what may be written in its files. */
export async function assessVocabulary(world: World): Promise<Outcome<Vocabulary> & Pick<Assessment, 'texts'>> {
  const request = { want: { kind: 'check' }, paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  const { study, diagnostics, texts } = await checkedStudy(request, world);
  return { ...(study ? { value: vocabularyOf(study) } : {}), diagnostics, texts };
}

async function diffInput(
  one: Compared,
  request: Request,
): Promise<{ readonly input?: DiffInput; readonly diagnostics: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> }> {
  const { name } = one;
  if (one.kind === 'study') {
    const { study, fingerprint, diagnostics, texts } = await checkedStudy(request, one.world);
    return { ...(study ? { input: { kind: 'study', name, study, fingerprint } } : {}), diagnostics, texts };
  }
  const { readResult } = await import('./read/read-result.js');
  const { value, diagnostics } = readResult(name, one.text);
  return { ...(value ? { input: { kind: 'result', name, result: value } } : {}), diagnostics, texts: new Map() };
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
  const checked = checkStudy(
    read.value,
    { ...request, wantedFile: wantedBy(request), ...besideIn(request), today: world.today },
    await expressionParser(),
  );
  return {
    ...(checked.value ? { study: checked.value } : {}),
    diagnostics: [...read.diagnostics, ...checked.diagnostics],
    texts: read.texts,
    fingerprint: world.fingerprint(read.texts),
  };
}

/** A measure is held against the data of the municipality to which it is transferred, whether a scenario names that or not. */
function besideIn({ want }: Request): { readonly beside?: string } {
  return want.kind === 'transfer' ? { beside: want.to } : {};
}

/** What the build checked stands for a request that asks nothing of read and check but all scenarios of the unchanged study. */
function storedFor({ want, paths, set, scenario, municipalities }: Request, world: World): Checked | undefined {
  const ofAll = want.kind === 'check' || want.kind === 'reconciliation' || (want.kind === 'listing' && want.of === 'municipalities');
  if (ofAll || paths.length > 0 || set.length > 0 || scenario !== undefined) return undefined;
  const stored = world.stored?.();
  if (!stored) return undefined;
  const { wanted: all } = stored.study;
  // it holds the municipalities of the scenarios alone, so it cannot say which lie in a country
  if (municipalities.some((id) => !all.includes(id))) return undefined;
  if (want.kind === 'transfer' && !all.includes(want.to)) return undefined;
  const wanted = municipalities.length === 0 ? all : all.filter((id) => municipalities.includes(id));
  return { ...stored, study: { ...stored.study, wanted }, texts: stored.study.texts };
}

async function answerOf(request: Request, wide: CheckedStudy, fingerprint: string, world: World): Promise<Outcome<Findings | Reports>> {
  const { want } = request;
  if (want.kind === 'listing') return { value: listingOf(wide, want.of), diagnostics: [] };
  if (want.kind === 'register') return registerSearch(wide, want);
  if (want.kind === 'run') return outcomesIn(want.part, wide, { ...request, fingerprint }, world);
  if (want.kind === 'transfer') return transferOf(wide, { ...request, want, fingerprint }, { plan: planStudy, evaluate: evaluatePlan });
  if (want.kind === 'sensitivity' || want.kind === 'break-even') return sensitivityAnswer(wide, { ...request, want });
  const { inFull, inALine } = want.kind === 'comparison' ? partedWanted(wide) : { inFull: wide.wanted, inALine: [] };
  const study = inALine.length === 0 ? wide : { ...wide, wanted: inFull };
  const plan = planStudy(study, want.kind === 'comparison' || want.kind === 'cost' || want.kind === 'reports' ? 'parts' : 'whole');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (want.kind === 'check')
    return {
      diagnostics: [...bad, ...exampleFaults(study), ...experienceWarnings(study, plan, results), ...plantWarnings(study, plan, results)],
    };
  if (bad.length > 0) return { diagnostics: bad };
  const computed: Computed = { study, plan, results };
  if (want.kind === 'reports') return reportFindings({ ...request, want, fingerprint }, computed, world);
  const answer = centralAnswer({ ...request, want, fingerprint }, computed, inALine);
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
  request: Wanted<'comparison' | 'cost' | 'reconciliation' | 'evaluation' | 'decomposition' | 'explanation'>,
  { study, plan, results }: Computed,
  inALine: readonly string[],
): Outcome<Findings> {
  const { want, boundary } = request;
  const others: ComparisonRequest['others'] = (year, set, found) =>
    oneByOne(study, inALine, found, undefined, (one, id) => [
      otherMunicipality(id, one.study, one.plan, one.results, { set, boundary, year }, found),
    ]);
  if (want.kind === 'comparison') return comparisonOf(study, plan, results, { ...request, ...(inALine.length === 0 ? {} : { others }) });
  if (want.kind === 'cost') return costCurvesOf(study, plan, results, { ...request, want });
  if (want.kind === 'reconciliation') return reconciliationOf(study, plan, results, request.gwp);
  const asked = { ...request, quantity: want.quantity };
  if (want.kind === 'decomposition')
    return decompositionOf(study, plan, results, { ...asked, years: { first: want.years[0], last: want.years[1] } });
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
  if (!set) return { diagnostics: found };
  const rows = oneByOne(study, sliceOf(study.wanted, part), found, progress, ({ study: own, plan, results }, id) =>
    outcomesOf(own, plan, results, id, set, boundary, found),
  );
  const years = [study.years.first, study.years.last] as const;
  const settings = { boundary, gwp, years, study: fingerprint, municipalities: study.wanted.length };
  return { ...(hasError(found) ? {} : { value: { kind: 'outcomes', settings, part, rows } }), diagnostics: found };
}

/** What comes of each municipality by itself; nothing after the first that has a fault. */
function oneByOne<T>(
  study: CheckedStudy,
  municipalities: readonly string[],
  found: Diagnostic[],
  progress: World['progress'],
  use: (computed: Computed, municipality: string) => readonly T[],
): T[] {
  const graph = graphOf(study);
  const studyOf = studyOfEach(study);
  const all: T[] = [];
  for (const [i, municipality] of municipalities.entries()) {
    const own = studyOf(municipality);
    const plan = planStudy(own, 'whole', graph);
    const results = evaluatePlan(plan);
    found.push(...faultsOfCells(own, plan, results));
    if (hasError(found)) return [];
    all.push(...use({ study: own, plan, results }, municipality));
    progress?.(i + 1, municipalities.length);
  }
  return all;
}

/** The reports rest on two evaluations: of every set of measures that interact, and of every column of the scenarios. Draws are made once, for all of them. */
async function reportFindings(request: Wanted<'reports'>, { study, ...parts }: Computed, world: World): Promise<Outcome<Reports>> {
  const plan = planStudy(study, 'whole');
  const whole = { plan, results: evaluatePlan(plan) };
  const compared = request.sampling ? comparisonOf(study, parts.plan, parts.results, request) : undefined;
  const drawn =
    compared?.value && request.sampling ? await drawnAnswer(compared.value, { study, ...parts }, request, request.sampling) : compared;
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

function exampleFaults(study: CheckedStudy): Diagnostic[] {
  return faultsOfExamples(study, evaluatePlan(planExamples(study)), exampleKey);
}

/** Without paths every scenario is wanted; a folder wants all below it. Published figures are held beside the baseline, where no scenario counts. */
function wantedBy({ want, paths }: Request): (file: string) => boolean {
  if (want.kind === 'reconciliation') return () => false;
  return (file) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
}
