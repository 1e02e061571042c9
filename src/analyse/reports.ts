import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { Comparison, Explanation } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { Cited, ReportFindings, ReportedScenario, Subject } from '../domain/report-findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import type { Trial, View } from '../domain/trial.js';
import type { ComparisonRequest } from './comparison.js';
import { comparisonOf } from './comparison.js';
import { costCurvesOf } from './cost-curves.js';
import { withDrawsOf } from './drawn-report.js';
import { mainLines } from './main-lines.js';
import { placeOf } from './place.js';
import { comparedYear, potentialSet } from './settings.js';
import { explanationOf } from './explanation.js';
import type { Cut } from './trial.js';
import { trialOf } from './trial.js';

/** The plan of a study and what it gave. */
export interface Computed {
  readonly plan: Plan;
  readonly results: Results;
}

export interface ReportsRequest extends Omit<ComparisonRequest, 'fingerprint'> {
  readonly fingerprintOf: (files: readonly string[]) => string;
  readonly cut: Cut;
  /** The comparison of the whole study with its draws, where there are any. */
  readonly drawn?: Comparison;
  readonly view: (trial: Trial, asked: { readonly boundary: ComparisonRequest['boundary']; readonly year: number }) => View;
}

/** So many steps below a number are unfolded in a report; `explain` unfolds all. */
const deepest = 2;

/**
 * One report per scenario, per municipality and a joint one. Each is a comparison of its own scenarios and municipalities, on the same evaluation.
 * `parts` holds what attribution needs; `whole` every column of the scenarios, for the explanations.
 */
export function reportsOf(
  study: CheckedStudy,
  parts: Computed,
  whole: Computed,
  request: ReportsRequest,
): Outcome<readonly ReportFindings[]> {
  const found: Diagnostic[] = [];
  if (study.scenarios.length === 0) return { diagnostics: [fault('nothing-to-compare', startOf('scenarios'), { where: 'scenarios' })] };
  const year = comparedYear(study.scenarios, request.year, found);
  if (hasError(found)) return { diagnostics: found };
  const reports = subjectsOf(study).flatMap((subject) => {
    const { value, diagnostics } = reportOf(subject, study, parts, whole, { ...request, year });
    found.push(...diagnostics.filter(({ severity }) => severity === 'error'));
    return value ?? [];
  });
  return hasError(found) ? { diagnostics: found } : { value: reports, diagnostics: found };
}

/** The joint report stands first, where there is a scenario of several; then municipalities, then scenarios. */
function subjectsOf({ scenarios, wanted }: CheckedStudy): readonly Subject[] {
  const isJoint = wanted.length > 1 && scenarios.some(({ municipalities }) => municipalities.length > 1);
  return [
    ...(isJoint ? [{ kind: 'joint', id: 'joint' } as const] : []),
    ...wanted.map((id) => ({ kind: 'municipality', id }) as const),
    ...scenarios
      .filter((scenario) => scenario.municipalities.some((id) => wanted.includes(id)))
      .map(({ id }) => ({ kind: 'scenario', id }) as const),
  ];
}

/** The study with the scenarios and municipalities of a subject alone; its numbers are those of the whole. */
function narrowed(subject: Subject, study: CheckedStudy): CheckedStudy {
  const { scenarios, wanted } = study;
  switch (subject.kind) {
    case 'joint':
      return { ...study, scenarios: scenarios.filter(({ municipalities }) => municipalities.length > 1) };
    case 'municipality':
      return { ...study, scenarios: scenarios.filter(({ municipalities }) => municipalities.includes(subject.id)), wanted: [subject.id] };
    case 'scenario': {
      const own = scenarios.filter(({ id }) => id === subject.id);
      return { ...study, scenarios: own, wanted: wanted.filter((id) => own.some(({ municipalities }) => municipalities.includes(id))) };
    }
  }
}

interface Asked extends ReportsRequest {
  readonly year: number;
}

function reportOf(subject: Subject, whole: CheckedStudy, parts: Computed, all: Computed, request: Asked): Outcome<ReportFindings> {
  const study = narrowed(subject, whole);
  const inputs = inputsOf(study);
  const { plan, results } = parts;
  const asked = { ...request, fingerprint: request.fingerprintOf(inputs) };
  const compared = comparisonOf(study, plan, results, asked);
  const cost = costCurvesOf(study, plan, results, { ...asked, want: {} });
  const [central, curves] = [compared.value, cost.value];
  if (!central || !curves) return { diagnostics: [...compared.diagnostics, ...cost.diagnostics] };
  const comparison = request.drawn ? withDrawsOf(request.drawn, central, subject.kind === 'municipality') : central;
  const trials = trialsOf(study, parts, comparison, request);
  const [scenario] = subject.kind === 'scenario' ? study.scenarios : [];
  const title =
    scenario?.title ?? (subject.kind === 'municipality' ? { en: study.municipalities.get(subject.id)?.name ?? subject.id } : undefined);
  return {
    value: {
      subject,
      ...(title ? { title } : {}),
      ...(scenario?.note ? { note: scenario.note } : {}),
      comparison,
      curves,
      trials,
      views: trials.map((trial) => request.view(trial, request)),
      scenarios: study.scenarios.map(reportedScenario),
      explanations: explanationsOf(subject, study, parts, all, request),
      sources: citedIn(study, comparison),
      warnings: compared.diagnostics,
      inputs,
    },
    diagnostics: [],
  };
}

/** All tables and sector files, and of the scenario files those that its scenarios are written in. */
function inputsOf({ texts, scenarios }: CheckedStudy): readonly string[] {
  const files = new Set(scenarios.flatMap(({ files: own }) => own));
  return [...texts.keys()].filter((file) => !file.startsWith('scenarios/') || files.has(file)).sort();
}

function trialsOf(
  study: CheckedStudy,
  { plan, results }: Computed,
  comparison: Comparison,
  { gwp, boundary, year, cut }: Asked,
): readonly Trial[] {
  const found: Diagnostic[] = [];
  const set = potentialSet(study, gwp, found);
  if (!set) return [];
  return study.wanted.map((id) => {
    const place = placeOf(id, study, plan, results, set, boundary, year, found);
    return trialOf(place, comparison.rows, comparison.targets, cut);
  });
}

function reportedScenario({ id, title, note, file, municipalities, years, measures }: CheckedScenario): ReportedScenario {
  return {
    id,
    title,
    ...(note ? { note } : {}),
    file,
    municipalities,
    years: [years.first, years.last],
    measures: measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      ...(measure.note ? { note: measure.note } : {}),
      ...(measure.source === undefined ? {} : { source: measure.source }),
    })),
  };
}

/** How the main emission lines are made: with the measures of a scenario, or without any in the report of a municipality. The joint report points to those. */
function explanationsOf(
  subject: Subject,
  study: CheckedStudy,
  parts: Computed,
  whole: Computed,
  { gwp, boundary, year }: Asked,
): readonly Explanation[] {
  const set = potentialSet(study, gwp, []);
  if (subject.kind === 'joint' || !set) return [];
  return study.wanted.flatMap((id) => {
    const place = placeOf(id, study, parts.plan, parts.results, set, boundary, year, []);
    const scenario = subject.kind === 'scenario' ? study.scenarios[0] : undefined;
    return mainLines(place, scenario).flatMap((quantity) => {
      const asked = { quantity, year, ...(scenario ? { scenario: scenario.id } : {}) };
      return explanationOf({ ...study, wanted: [id] }, whole.plan, whole.results, asked, deepest).value ?? [];
    });
  });
}

/** The sources that the rows rest on, and those of costs and targets. */
function citedIn({ sources, scenarios }: CheckedStudy, comparison: Comparison): readonly Cited[] {
  const costs = scenarios.flatMap(({ measures }) => measures.flatMap(({ cost }) => cost?.source ?? []));
  const targets = comparison.targets.flatMap(({ source, covered }) => [
    ...(source === undefined ? [] : [source]),
    ...covered.map(({ from }) => from),
  ]);
  const keys = new Set([...comparison.sources, ...costs, ...targets, ...comparison.references.map(({ source }) => source)]);
  return [...keys].sort().flatMap((key) => {
    const row = sources.get(key);
    if (!row) return [];
    const { author, title, year, address, terms } = row;
    return [
      {
        key,
        author: author.value,
        title: title.value,
        ...(year ? { year: year.value } : {}),
        ...(address ? { address: address.value } : {}),
        terms: terms.value,
      },
    ];
  });
}
