import { comparisonOf } from './analyse/comparison.js';
import { costCurvesOf } from './analyse/cost-curves.js';
import { evaluationOf } from './analyse/evaluation.js';
import { registerSearch } from './analyse/experience-search.js';
import { experienceWarnings } from './analyse/experience-warnings.js';
import { explanationOf } from './analyse/explanation.js';
import { listingOf } from './analyse/listing.js';
import { plantWarnings } from './analyse/plants.js';
import { reconciliationOf } from './analyse/reconciliation.js';
import type { Computed } from './analyse/reports.js';
import { reportsOf } from './analyse/reports.js';
import { faultsOfCells, faultsOfExamples } from './analyse/verdicts.js';
import { viewOf } from './analyse/view.js';
import { municipalitiesMeant } from './domain/chosen-municipalities.js';
import type { Findings } from './domain/findings.js';
import type { Request, StoredStudy, World } from './domain/request.js';
import type { CheckedStudy } from './domain/study.js';
import type { Trial, View } from './domain/trial.js';
import { evaluatePlan } from './evaluate/evaluate-plan.js';
import { exampleKey, planExamples, planStudy } from './plan/plan-study.js';
import { partOfPlan, planOfTrial } from './plan/trial-plan.js';
import type { Diagnostic, Outcome } from './source/diagnostic.js';

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
  const answer = answerOf(request, study, fingerprint, world);
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

function answerOf(request: Request, study: CheckedStudy, fingerprint: string, world: World): Outcome<Findings> {
  const { want } = request;
  if (want.kind === 'listing') return { value: listingOf(study, want.of), diagnostics: [] };
  if (want.kind === 'register') return registerSearch(study, want);
  const plan = planStudy(study, want.kind === 'comparison' || want.kind === 'cost' || want.kind === 'reports' ? 'parts' : 'whole');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (want.kind === 'check')
    return {
      diagnostics: [...bad, ...exampleFaults(study), ...experienceWarnings(study, plan, results), ...plantWarnings(study, plan, results)],
    };
  if (bad.length > 0) return { diagnostics: bad };
  if (want.kind === 'comparison') return comparisonOf(study, plan, results, { ...request, fingerprint });
  if (want.kind === 'reports') return reportFindings(request, study, { plan, results }, world);
  if (want.kind === 'cost') return costCurvesOf(study, plan, results, { ...request, want, fingerprint });
  if (want.kind === 'reconciliation') return reconciliationOf(study, plan, results, request.gwp);
  const asked = { ...request, quantity: want.quantity };
  return want.kind === 'evaluation' ? evaluationOf(study, plan, results, asked) : explanationOf(study, plan, results, asked);
}

/** The reports rest on two evaluations: of every set of measures that interact, and of every column of the scenarios. */
function reportFindings(request: Request, study: CheckedStudy, parts: Computed, world: World): Outcome<Findings> {
  const plan = planStudy(study, 'whole');
  const fingerprintOf = (files: readonly string[]): string =>
    world.fingerprint(new Map(files.map((file) => [file, study.texts.get(file) ?? ''])));
  const view = (trial: Trial, asked: Pick<View, 'boundary' | 'year'>): View => viewOf(trial, evaluatePlan(planOfTrial(trial, trial.scenarios)), asked);
  const { value, diagnostics } = reportsOf(study, parts, { plan, results: evaluatePlan(plan) }, { ...request, fingerprintOf, cut: partOfPlan, view });
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
