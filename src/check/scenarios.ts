import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import type { MeasureDocument, ScenarioDocument } from '../domain/documents.js';
import type { CheckedMeasure, CheckedMunicipality, CheckedScenario, Edit, Years } from '../domain/study.js';
import type { Money } from '../domain/money.js';
import { costOf } from './costs.js';
import type { Ground } from './edits.js';
import { editsOfChange, editsOfShift } from './edits.js';
import type { Found } from './findings-list.js';
import { checkMunicipality, municipalitiesNamed } from './municipality-words.js';
import { promisedTarget, sharedProject } from './promises.js';
import type { Sources } from './sources-of.js';
import { sourceOf } from './sources-of.js';
import { yearsOf } from './years.js';

export interface ScenarioGround extends Omit<Ground, 'years'> {
  readonly municipalities: ReadonlyMap<string, CheckedMunicipality>;
  readonly sources: Sources;
  readonly money: Money;
}

/** Sets of measures are written as the bits of a number. Attribution is exact to twelve that all interact, and to more where few do; beyond that orders are drawn (design §6.7). */
const mostMeasures = 31;

/** The scenarios wanted, with all that they extend. `files` are those asked for; a file reached only through `extends` is checked as part of them. */
export function scenariosOf(
  documents: readonly ScenarioDocument[],
  wanted: (file: string) => boolean,
  ground: ScenarioGround,
  found: Found,
): CheckedScenario[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const ids = new Map<string, Located<string>>();
  const scenarios: CheckedScenario[] = [];
  for (const document of documents) {
    const id = document.scenario;
    const before = ids.get(id.value);
    if (before)
      found.push(fault('duplicate-id', id.at, { id: id.value, what: 'scenario' }, [{ relation: 'first-given-here', at: before.at }]));
    ids.set(id.value, id);
    if (!wanted(document.file)) continue;
    const line = lineage(document, byFile, found);
    const scenario = line && scenarioOf(document, line, ground, found);
    if (scenario) scenarios.push(scenario);
  }
  return scenarios.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The file `extends` names, seen from the file that names it; both inside the study. */
function extendedFile(document: Pick<ScenarioDocument, 'file' | 'extends'>): string | undefined {
  if (!document.extends) return undefined;
  const parts = document.file.split('/').slice(0, -1);
  for (const part of document.extends.value.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The scenario and all that it extends, the farthest first. */
function lineage(document: ScenarioDocument, byFile: ReadonlyMap<string, ScenarioDocument>, found: Found): ScenarioDocument[] | undefined {
  const line = [document];
  for (let next = extendedFile(document); next !== undefined;) {
    const parent = byFile.get(next);
    const child = line[0] ?? document;
    if (!parent) return undefined; // read has said that the file is missing
    if (line.includes(parent)) {
      const path = [...[...line].reverse(), parent].map((step) => step.scenario.value);
      if (!found.some((known) => known.code === 'extends-cycle' && path.every((id) => known.params.path.includes(id))))
        found.push(fault('extends-cycle', child.extends?.at ?? child.at, { path }));
      return undefined;
    }
    line.unshift(parent);
    next = extendedFile(parent);
  }
  return line;
}

function scenarioOf(
  document: ScenarioDocument,
  line: readonly ScenarioDocument[],
  ground: ScenarioGround,
  found: Found,
): CheckedScenario | undefined {
  const yearsText = [...line].reverse().find((step) => step.years)?.years;
  if (!yearsText) {
    found.push(fault('missing-key', document.scenario.at, { key: 'years', inside: document.scenario.value }));
    return undefined;
  }
  const years = yearsOf(yearsText, found);
  const municipalities = [...line].reverse().find((step) => step.municipalities.length > 0)?.municipalities ?? [];
  // an unknown one stays, so that what is said for it is not faulted again
  const meant = municipalities.flatMap((word) => municipalitiesNamed(word, ground.municipalities, found) ?? [word.value]);
  if (municipalities.length === 0 && ground.municipalities.size > 1)
    found.push(fault('missing-key', document.scenario.at, { key: 'municipality', inside: document.scenario.value }));
  if (!years) return undefined;
  const ids = municipalities.length > 0 ? [...new Set(meant)] : [...ground.municipalities.keys()];
  const measures = measuresOf(line, ids, { ...ground, years }, found);
  checkNamedInside(document, ids, ground, found);
  if (measures.length > mostMeasures)
    found.push(fault('too-many-measures', document.scenario.at, { count: measures.length, limit: mostMeasures }));
  checkSetTwice(measures, ids, ground, found);
  return {
    id: document.scenario.value,
    file: document.file,
    files: line.map(({ file }) => file),
    at: document.scenario.at,
    title: document.title,
    municipalities: ids,
    years,
    measures,
    ...promisesOf(line, ids, years, ground, found),
    ...(document.note ? { note: document.note } : {}),
  };
}

/** The targets and the project of a scenario, or of what it extends. */
function promisesOf(
  line: readonly ScenarioDocument[],
  ids: readonly string[],
  years: Years,
  ground: ScenarioGround,
  found: Found,
): Pick<CheckedScenario, 'targets' | 'project'> {
  const nearestFirst = [...line].reverse();
  const scenario = nearestFirst[0]?.scenario.value ?? '';
  const promised = nearestFirst.find((step) => step.targets.length > 0)?.targets ?? [];
  const shared = nearestFirst.find((step) => step.project)?.project;
  const targets = promised.flatMap((one) => promisedTarget(one, scenario, years, ground, found) ?? []);
  const project = shared && sharedProject(shared, scenario, ids, ground, found);
  return { targets, ...(project ? { project } : {}) };
}

/** What a measure says for a municipality that takes no part would be lost without a word. What is extended may speak of more municipalities. */
function checkNamedInside(document: ScenarioDocument, ids: readonly string[], ground: ScenarioGround, found: Found): void {
  for (const { municipality } of document.measures.flatMap((measure) => measure.in))
    if (ground.municipalities.has(municipality.value) && !ids.includes(municipality.value)) {
      const params = { municipality: municipality.value, scenario: document.scenario.value };
      found.push(fault('municipality-takes-no-part', municipality.at, params, [{ relation: 'declared-here', at: document.scenario.at }]));
    }
}

/** The measures of a scenario: its own come in place of those it extends, where they have the same id. Sorted by id. */
function measuresOf(
  line: readonly ScenarioDocument[],
  municipalities: readonly string[],
  ground: ScenarioGround & { readonly years: Years },
  found: Found,
): CheckedMeasure[] {
  const documents = new Map(line.flatMap((step) => step.measures).map((measure) => [measure.id.value, measure]));
  const measures = [...documents.values()].map((measure) => measureOfDocument(measure, municipalities, ground, found));
  return measures.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function measureOfDocument(
  measure: MeasureDocument,
  municipalities: readonly string[],
  ground: ScenarioGround & { readonly years: Years },
  found: Found,
): CheckedMeasure {
  if (measure.owner) checkMunicipality(measure.owner, ground.municipalities, found);
  for (const own of measure.in)
    if (!municipalities.includes(own.municipality.value)) checkMunicipality(own.municipality, ground.municipalities, found);
  const common = { changes: measure.changes, shifts: measure.shifts };
  const edits = new Map<string, Edit[]>();
  const known = new Map<object, Edit[]>();
  for (const municipality of municipalities) {
    const own = measure.in.find((part) => part.municipality.value === municipality) ?? common;
    // The common part is checked once, so that its faults are reported once.
    const made = known.get(own) ?? [
      ...own.changes.flatMap((change) => editsOfChange(change, ground, found)),
      ...own.shifts.flatMap((shift) => editsOfShift(shift, ground, found)),
    ];
    known.set(own, made);
    edits.set(municipality, made);
  }
  if ([measure, ...measure.in].every((part) => part.changes.length + part.shifts.length === 0))
    found.push(fault('no-change', measure.id.at, { measure: measure.id.value }));
  const source = measure.source && sourceOf(measure.source, ground.sources, found);
  const cost = measure.cost && costOf(measure.cost, ground, found);
  return {
    id: measure.id.value,
    at: measure.id.at,
    title: measure.title,
    kind: measure.kind.value,
    kindAt: measure.kind.at,
    owner: measure.owner?.value ?? municipalities[0] ?? '',
    edits,
    ...(cost ? { cost } : {}),
    ...(source === undefined ? {} : { source }),
    ...(measure.note ? { note: measure.note } : {}),
    ...(measure.answered ? { answered: measure.answered.value } : {}),
  };
}

/** Two measures that set one cell leave no way to say which holds. */
function checkSetTwice(measures: readonly CheckedMeasure[], municipalities: readonly string[], ground: ScenarioGround, found: Found): void {
  const ids = [...ground.quantities.keys()];
  for (const municipality of municipalities) {
    const first = new Map<string, { readonly measure: string; readonly edit: Edit }>();
    for (const measure of measures)
      for (const edit of measure.edits.get(municipality) ?? []) {
        if (edit.how !== 'to') continue;
        const key = `${edit.quantity} ${edit.cell}`;
        const before = first.get(key);
        if (before) {
          const params = { quantity: ids[edit.quantity] ?? '', measures: [before.measure, measure.id] };
          found.push(fault('set-twice', edit.at, params, [{ relation: 'first-given-here', at: before.edit.at }]));
        } else first.set(key, { measure: measure.id, edit });
      }
    if (found.some((diagnostic) => diagnostic.code === 'set-twice')) return;
  }
}
