import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { CheckedMeasure, CheckedScenario, CheckedStudy, Edit } from '../domain/study.js';
import { mostCombined } from './subsets.js';

/** A measure with the scenarios in which it stands word for word. */
interface Origin {
  readonly measure: CheckedMeasure;
  readonly scenarios: readonly string[];
}

/**
 * The study with one scenario for each municipality that is compared: the measures of all its own scenarios together, each once. Those of scenarios of several
 * municipalities stay out, because their cost is for the tonnes of all of them. More measures with a cost than can be combined are a fault.
 */
export function putTogether(study: CheckedStudy): Outcome<CheckedStudy> {
  const scenarios = study.wanted.flatMap((municipality) => togetherIn(municipality, study.scenarios));
  const diagnostics = scenarios.flatMap(({ at, measures }) => {
    const count = measures.filter(({ cost }) => cost !== undefined).length;
    return count > mostCombined ? [fault('too-many-measures', at, { count, limit: mostCombined })] : [];
  });
  return diagnostics.length > 0 ? { diagnostics } : { value: { ...study, scenarios }, diagnostics };
}

function togetherIn(municipality: string, all: readonly CheckedScenario[]): readonly CheckedScenario[] {
  const own = all.filter(({ municipalities }) => municipalities.length === 1 && municipalities[0] === municipality);
  const [first] = own;
  if (!first) return [];
  const origins = originsIn(own, municipality);
  const named = origins.map((origin) => ({ ...origin, measure: namedApart(origin, origins) }));
  const measures = named.map(({ measure }) => (measure.cost ? measure : { ...measure, edits: new Map<string, readonly Edit[]>() }));
  return [
    {
      id: municipality,
      file: first.file,
      files: own.map(({ file }) => file),
      at: first.at,
      title: {},
      municipalities: [municipality],
      years: { first: Math.min(...own.map(({ years }) => years.first)), last: Math.max(...own.map(({ years }) => years.last)) },
      measures: [...measures].sort((a, b) => (a.id < b.id ? -1 : 1)),
      targets: [],
      alternatives: alternativesAmong(named, municipality),
    },
  ];
}

/** Each measure once: one that stands in two files with the same kind, changes and cost is the same. */
function originsIn(scenarios: readonly CheckedScenario[], municipality: string): readonly Origin[] {
  const known = new Map<string, { readonly measure: CheckedMeasure; readonly scenarios: string[] }>();
  for (const { id, measures } of scenarios)
    for (const measure of measures) {
      const text = textOf(measure, municipality);
      const same = known.get(text);
      if (same) same.scenarios.push(id);
      else known.set(text, { measure, scenarios: [id] });
    }
  return [...known.values()];
}

function textOf({ id, kind, owner, edits, cost }: CheckedMeasure, municipality: string): string {
  const changes = (edits.get(municipality) ?? []).map(
    ({ quantity, cell, how, amount, range, shape, coverage, group, from, full, until, shift }) => [
      ...[quantity, cell, how, amount, range?.low, range?.high, from, full, until],
      [shape, coverage, group],
      shift,
    ],
  );
  const { currency, priceYear, investment, range, running, savings, income, lifetime } = cost ?? {};
  return JSON.stringify([id, kind, owner, changes, [currency, priceYear, investment, range, running, savings, income, lifetime]]);
}

/** Variants of a measure are told apart by their files; a measure keeps its id where it is the only one, and with it its draws. */
function namedApart({ measure, scenarios }: Origin, all: readonly Origin[]): CheckedMeasure {
  const isAlone = all.filter((other) => other.measure.id === measure.id).length === 1;
  return isAlone ? measure : { ...measure, id: `${scenarios[0] ?? ''}/${measure.id}` };
}

/**
 * Pairs of which a package holds one at most: of different files, and of one kind, or setting one value. A file that holds both says that they go together; what is
 * scaled or added to comes on top of whatever else happens.
 */
function alternativesAmong(origins: readonly Origin[], municipality: string): readonly (readonly [string, string])[] {
  const priced = origins.filter(({ measure }) => measure.cost !== undefined);
  return priced.flatMap((one, i) =>
    priced
      .slice(i + 1)
      .filter((other) => areRivals(one, other, municipality))
      .map((other) => [one.measure.id, other.measure.id] as const),
  );
}

function areRivals(one: Origin, other: Origin, municipality: string): boolean {
  if (one.scenarios.some((scenario) => other.scenarios.includes(scenario))) return false;
  if (one.measure.kind === other.measure.kind) return true;
  const set = setBy(one.measure, municipality);
  return setBy(other.measure, municipality).some((cell) => set.includes(cell));
}

/** The cells to which a measure gives a value of its own. */
function setBy({ edits }: CheckedMeasure, municipality: string): readonly string[] {
  return (edits.get(municipality) ?? []).filter(({ how }) => how === 'to').map(({ quantity, cell }) => `${quantity} ${cell}`);
}
