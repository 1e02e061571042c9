import type { ExpressionParser } from '../formula/parser.js';
import type { Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { startOf } from '../source/span.js';
import { parseAmount } from '../quantity/parse-amount.js';
import { unitTable } from '../quantity/unit-table.js';
import type { SectorDocument, StudyDocuments } from '../domain/documents.js';
import type {
  CheckedMunicipality,
  CheckedQuantity,
  CheckedRow,
  CheckedScenario,
  CheckedStudy,
  OriginOfValue,
  Years,
} from '../domain/study.js';
import { causesOf } from './causes.js';
import { checkCoverage } from './coverage.js';
import type { Declaration, Names } from './declarations.js';
import { checkReferences, declarationsOf } from './declarations.js';
import { dimensionsOf } from './dimensions.js';
import { examplesOf } from './examples.js';
import { checkMeasureKinds, registerOf } from './experience.js';
import type { Found } from './findings-list.js';
import { outcomeOf, take } from './findings-list.js';
import { flowsOf } from './flows.js';
import type { Formulas } from './formulas.js';
import { formulasOf } from './formulas.js';
import { moneyOf } from './money.js';
import { municipalitiesNamed } from './municipality-words.js';
import { municipalitiesOf, placesOf } from './places.js';
import { plantPlaces, plantsOf } from './plants.js';
import { potentialsOf } from './potentials.js';
import { checkReachesEmissions } from './reaches-emissions.js';
import { checkReviews } from './reviews.js';
import { rowsOf } from './rows.js';
import { scenariosOf } from './scenarios.js';
import { commandLine, settingsOf } from './settings.js';
import { sourcesOf } from './sources-of.js';
import type { Numbered } from './target.js';

/** What is asked of the study, as far as the check depends on it. */
export interface Question {
  readonly wantedFile: (file: string) => boolean;
  readonly municipalities: readonly string[];
  /** A municipality that is evaluated beside those of the scenarios. */
  readonly beside?: string;
  readonly scenario?: string;
  readonly year?: number;
  readonly set: readonly string[];
  /** ISO date, for best-before dates only. */
  readonly today: string;
}

/** The year that is evaluated when neither a scenario nor the command line names one. */
const yearWithoutScenario = 2030;

/** Checks a whole study. Faults of all parts are reported together, except where one part cannot be judged without another. */
export function checkStudy(documents: StudyDocuments, question: Question, parser: ExpressionParser): Outcome<CheckedStudy> {
  const found: Found = [];
  const units = take(unitTable(documents.units), found);
  if (!units) return { diagnostics: found };
  const municipalities = municipalitiesOf(documents.municipalities, found);
  const sources = sourcesOf(documents.sources, found);
  const dimensions = dimensionsOf(documents.sectors, found);
  const plantsAt = plantPlaces(documents.plants.plants, municipalities, found);
  const flows = flowsOf(documents.flows, municipalities, plantsAt, units, sources, found);
  const flowNames = new Set(flows.map((flow) => flow.flow));
  const names: Names = { units, dimensions, sources, flows: flowNames, declared: declaredIn(documents.sectors) };
  const declarations = declarationsOf(documents.sectors, names, found);
  const rows = rowsOf(documents.givens, declarations, placesOf(municipalities), names, found);
  checkReviews(documents.givens, documents.flows, documents.plants.figures, question.today, found);
  checkReferences(declarations, found);
  // A formula that names a faulty quantity would only repeat that fault.
  if (hasError(found)) return { diagnostics: found };
  const formulas = formulasOf(declarations, names, parser, found);
  if (hasError(found)) return { diagnostics: found };

  const quantities = formulas.order.flatMap((id) => quantityOf(declarations.get(id), formulas, rows, names, found) ?? []);
  const numbered: Numbered = new Map(quantities.map((quantity, number) => [quantity.id, { number, quantity }]));
  const money = moneyOf(documents.money, units, sources, found);
  const ground = { quantities: numbered, dimensions, units, municipalities, sources, money };
  const all = scenariosOf(documents.scenarios, question.wantedFile, ground, found);
  const scenarios = chosen(all, question, found);
  // what is wrong with a measure is said first
  if (!hasError(found)) checkReachesEmissions(scenarios, quantities, found);
  checkMeasureKinds(documents.scenarios, documents.experience.kinds, found);
  const plants = plantsOf(documents.plants, { quantities: numbered, flows: names.flows, units, sources }, found);
  const set = settingsOf(question.set, numbered, dimensions, units, found);
  const wanted = wantedMunicipalities(question, scenarios, municipalities, found);
  const years = yearsOf(scenarios, question.year, referenceYears(quantities, wanted));
  const covered = wanted.flatMap((id) => municipalities.get(id) ?? []);
  checkCoverage(quantities, covered, dimensions, years, set, found);
  const study: CheckedStudy = {
    texts: question.set.length > 0 ? new Map([...documents.texts, [commandLine, question.set.join('\n')]]) : documents.texts,
    units,
    dimensions,
    sectors: new Map(documents.sectors.map(({ sector, label }) => [sector.value, label])),
    quantities,
    municipalities,
    sources,
    potentials: potentialsOf(documents.potentials, units, found),
    flows,
    plants,
    money,
    causes: causesOf(documents.causes, quantities, found),
    scenarios,
    examples: examplesOf(documents.sectors, numbered, dimensions, units, sources, found),
    experience: registerOf(documents.experience, { quantities: numbered, dimensions, places: placesOf(municipalities) }, found),
    set,
    wanted,
    years,
  };
  return outcomeOf(study, found);
}

function declaredIn(sectors: readonly SectorDocument[]): ReadonlySet<string> {
  return new Set(sectors.flatMap(({ sector, quantities }) => quantities.map(({ id }) => `${sector.value}.${id.value}`)));
}

function quantityOf(
  declaration: Declaration | undefined,
  formulas: Formulas,
  rows: ReadonlyMap<string, readonly CheckedRow[]>,
  names: Names,
  found: Found,
): CheckedQuantity | undefined {
  if (!declaration) return undefined;
  const from = originOf(declaration, formulas, rows, names, found);
  if (!from) return undefined;
  const { document, ...rest } = declaration;
  void document;
  return { ...rest, from };
}

function originOf(
  declaration: Declaration,
  formulas: Formulas,
  rows: ReadonlyMap<string, readonly CheckedRow[]>,
  names: Names,
  found: Found,
): OriginOfValue | undefined {
  const { document, unit } = declaration;
  const tree = formulas.trees.get(declaration.id);
  if (tree && document.formula) return { kind: 'formula', tree, text: document.formula };
  if (document.given) {
    const years = document.years ? { years: document.years } : {};
    return { kind: 'given', given: document.given.value, ...years, rows: rows.get(declaration.id) ?? [] };
  }
  if (!document.value) return undefined;
  const amount = take(parseAmount(document.value.value, document.value.at, names.units, unit), found);
  const source = document.source?.value ?? '';
  const row = { cell: 0, place: 'world', year: 0, status: 'seen', source, locator: '' } as const;
  return amount && { kind: 'value', row: { ...row, at: document.value.at, value: amount.value } };
}

function chosen(all: readonly CheckedScenario[], question: Question, found: Found): readonly CheckedScenario[] {
  if (question.scenario === undefined) return all;
  const hit = all.filter((scenario) => scenario.id === question.scenario);
  if (hit.length > 0) return hit;
  const near = nearest(
    question.scenario,
    all.map((scenario) => scenario.id),
  );
  found.push(
    fault('unknown-scenario', startOf(commandLine), { scenario: question.scenario, ...(near === undefined ? {} : { nearest: near }) }),
  );
  return [];
}

/** The years of the scenarios; without any the year asked for, or those of the published figures that the municipalities can be held beside. */
function yearsOf(scenarios: readonly CheckedScenario[], asked: number | undefined, published: readonly number[]): Years {
  const years = scenarios.flatMap((scenario) => [scenario.years.first, scenario.years.last]);
  const meant = years.length > 0 ? years : asked !== undefined ? [asked] : published.length > 0 ? published : [yearWithoutScenario];
  return { first: Math.min(...meant), last: Math.max(...meant) };
}

function referenceYears(quantities: readonly CheckedQuantity[], wanted: readonly string[]): number[] {
  return quantities.flatMap(({ role, from }) =>
    role === 'reference' && from.kind === 'given' ? from.rows.filter((row) => wanted.includes(row.place)).map((row) => row.year) : [],
  );
}

function wantedMunicipalities(
  question: Question,
  scenarios: readonly CheckedScenario[],
  municipalities: ReadonlyMap<string, CheckedMunicipality>,
  found: Found,
): string[] {
  const ofScenarios = [...new Set(scenarios.flatMap((scenario) => scenario.municipalities))];
  const asked = question.municipalities.flatMap((municipality) => {
    return municipalitiesNamed({ value: municipality, at: startOf(commandLine) }, municipalities, found) ?? [];
  });
  const only = municipalities.size === 1 ? [...municipalities.keys()] : [];
  const wanted = question.municipalities.length > 0 ? asked : ofScenarios.length > 0 ? ofScenarios : only;
  const beside = question.beside === undefined ? [] : [question.beside];
  return [...new Set([...wanted, ...beside])].filter((id) => municipalities.has(id)).sort();
}
