import type { Computed, Wanted } from './assess/computed.js';
import { oneByOne, outcomesIn } from './assess/one-by-one.js';
import type { ComparisonRequest } from './analyse/comparison.js';
import { comparisonOf } from './analyse/comparison.js';
import { decompositionOf } from './analyse/decomposition.js';
import { costCurvesOf } from './analyse/cost-curves.js';
import { evaluationOf } from './analyse/evaluation.js';
import { registerSearch } from './analyse/experience-search.js';
import { experienceWarnings } from './analyse/experience-warnings.js';
import { explanationOf } from './analyse/explanation.js';
import { listingOf } from './analyse/listing.js';
import { missingDiscounts } from './analyse/measure-cost.js';
import { otherMunicipality } from './analyse/other-municipality.js';
import { plantWarnings } from './analyse/plants.js';
import { putTogether } from './analyse/put-together.js';
import { reconciliationOf } from './analyse/reconciliation.js';
import { faultsOfCells, faultsOfExamples } from './analyse/verdicts.js';
import { vocabularyOf } from './analyse/vocabulary.js';
import type { Findings } from './domain/findings.js';
import { partedWanted } from './domain/other-municipality.js';
import type { ReportFindings, Reports } from './domain/report-findings.js';
import type { Request, StoredStudy, World } from './domain/request.js';
import type { CheckedStudy } from './domain/study.js';
import type { Vocabulary } from './domain/vocabulary.js';
import { evaluatePlan } from './evaluate/evaluate-plan.js';
import { exampleKey, planExamples, planStudy } from './plan/plan-study.js';
import type { Diagnostic, Outcome } from './source/diagnostic.js';

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

/** The names of a study, for editors, dialogues and shells: what may be written in its files. */
export async function assessVocabulary(world: World): Promise<Outcome<Vocabulary> & Pick<Assessment, 'texts'>> {
  const request = { want: { kind: 'check' }, paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;
  const { study, diagnostics, texts } = await checkedStudy(request, world);
  return { ...(study ? { value: vocabularyOf(study) } : {}), diagnostics, texts };
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

/** What shares an effect among measures needs the runs of their sets. */
const inParts: ReadonlySet<Request['want']['kind']> = new Set(['comparison', 'cost', 'reports', 'quality']);

async function answerOf(request: Request, wide: CheckedStudy, fingerprint: string, world: World): Promise<Outcome<Findings | Reports>> {
  const { want } = request;
  if (want.kind === 'listing') return { value: listingOf(wide, want.of), diagnostics: [] };
  if (want.kind === 'register') return registerSearch(wide, want);
  if (want.kind === 'run') return outcomesIn(want.part, { ...request, study: wide }, fingerprint, world);
  if (want.kind === 'transfer') {
    const { transferOf } = await import('./analyse/transfer.js');
    return transferOf(wide, { ...request, want, fingerprint }, { plan: planStudy, evaluate: evaluatePlan });
  }
  if (want.kind === 'sensitivity' || want.kind === 'break-even')
    return (await import('./assess/with-draws.js')).sensitivityAnswer(wide, { ...request, want });
  const { inFull, inALine } = want.kind === 'comparison' ? partedWanted(wide) : { inFull: wide.wanted, inALine: [] };
  const isTogether = want.kind === 'cost' && want.together === true;
  const together = isTogether ? putTogether(wide) : { value: wide, diagnostics: [] };
  if (!together.value) return { diagnostics: together.diagnostics };
  const study = inALine.length === 0 ? together.value : { ...wide, wanted: inFull };
  const joint = isTogether ? wide.scenarios.filter(({ municipalities }) => municipalities.length > 1).map(({ id }) => id) : [];
  const plan = planStudy(study, inParts.has(want.kind) ? 'parts' : 'whole');
  const results = evaluatePlan(plan);
  const bad = faultsOfCells(study, plan, results);
  if (want.kind === 'check') return { diagnostics: [...bad, ...checkedFindings({ study, plan, results })] };
  if (bad.length > 0) return { diagnostics: bad };
  const computed: Computed = { study, plan, results };
  if (want.kind === 'reports')
    return (await import('./assess/reports.js')).reportFindings({ ...request, want, fingerprint }, computed, world);
  if (want.kind === 'quality')
    return (await import('./analyse/weak-inputs.js')).weakInputs(study, plan, results, { ...request, today: world.today });
  const answer = centralAnswer({ ...request, want, fingerprint, joint }, computed, inALine);
  if (!request.sampling || !answer.value) return answer;
  // what makes draws is loaded here, so that a run without them pays nothing
  const { drawnAnswer } = await import('./assess/with-draws.js');
  const drawn = drawnAnswer(answer.value, computed, request, request.sampling);
  return { ...drawn, diagnostics: [...answer.diagnostics, ...drawn.diagnostics] };
}

/** What `check` says beyond the faults of the cells. */
function checkedFindings({ study, plan, results }: Computed): readonly Diagnostic[] {
  return [
    ...exampleFaults(study),
    ...missingDiscounts(study),
    ...experienceWarnings(study, plan, results),
    ...plantWarnings(study, plan, results),
  ];
}

function centralAnswer(
  request: Wanted<'comparison' | 'cost' | 'reconciliation' | 'evaluation' | 'decomposition' | 'explanation'> & {
    readonly joint: readonly string[];
  },
  { study, plan, results }: Computed,
  inALine: readonly string[],
): Outcome<Findings> {
  const { want, boundary } = request;
  const others: ComparisonRequest['others'] = (year, set, found) =>
    oneByOne(study, inALine, found, (one, id) => [otherMunicipality(id, one.study, one.plan, one.results, { set, boundary, year }, found)]);
  if (want.kind === 'comparison') return comparisonOf(study, plan, results, { ...request, ...(inALine.length === 0 ? {} : { others }) });
  if (want.kind === 'cost') return costCurvesOf(study, plan, results, { ...request, want });
  if (want.kind === 'reconciliation') return reconciliationOf(study, plan, results, request.gwp);
  const asked = { ...request, quantity: want.quantity };
  if (want.kind === 'decomposition')
    return decompositionOf(study, plan, results, { ...asked, years: { first: want.years[0], last: want.years[1] } });
  return want.kind === 'evaluation' ? evaluationOf(study, plan, results, asked) : explanationOf(study, plan, results, asked);
}

function exampleFaults(study: CheckedStudy): Diagnostic[] {
  return faultsOfExamples(study, evaluatePlan(planExamples(study)), exampleKey);
}

/** Without paths every scenario is wanted; a folder wants all below it. Published figures are held beside the baseline, where no scenario counts. */
function wantedBy({ want, paths }: Request): (file: string) => boolean {
  if (want.kind === 'reconciliation') return () => false;
  return (file) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
}
