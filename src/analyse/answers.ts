import type { Diagnostic } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { Chances, Deal, Deck, Stray } from '../domain/chance.js';
import type { Boundary } from '../domain/documents.js';
import type { Plan, Run } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import { linksOf, reachOf } from '../domain/steps.js';
import type { Results } from '../domain/results.js';
import type { Subject } from '../domain/sensitivity-findings.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import type { Named } from './contestants.js';
import { contestant, contestantNamed, measuresOf, municipalityOf, unknownContestant } from './contestants.js';
import { effectsByMunicipality } from './drawn-effects.js';
import { seriesOf } from './drawn-values.js';
import type { Asked } from './evaluation.js';
import { askedOf } from './evaluation.js';
import { linesOf } from './lines.js';
import { comparedYear, potentialSet, usualYear } from './settings.js';

/** A question with one number as its answer, in as many draws as anybody likes. */
export interface Answer {
  readonly subject: Subject;
  readonly municipality: string;
  readonly observed: ReadonlySet<number>;
  /** The runs that it takes; the baseline is the first. */
  readonly runs: readonly Run[];
  /** The answer in every draw of a deck, in the unit of the subject, where `chances` are all that is drawn; what strays is noted. */
  readonly valuesIn: (deck: Deck, chances: Chances) => Float64Array;
  /** Of a difference: what each of the two saves. */
  readonly pairIn?: Pair;
  readonly strays: Stray[];
}

type Pair = (deck: Deck, chances: Chances) => readonly [Float64Array, Float64Array];

export interface AnswerRequest {
  readonly of: string;
  readonly less?: string;
  readonly scenario?: string;
  readonly year?: number;
  readonly boundary: Boundary;
  readonly gwp: string;
}

export interface Ground {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly results: Results;
  readonly deal: Deal;
}

/** What is asked about: a scenario, a measure of one (`scenario/measure`), the difference of two of these, or a quantity. */
export function answerTo(request: AnswerRequest, ground: Ground, found: Diagnostic[]): Answer | undefined {
  const a = contestantNamed(request.of, ground.study);
  if (!a && request.less === undefined && !request.of.includes('/')) return quantityAnswer(request, ground, found);
  const b = request.less === undefined ? undefined : contestantNamed(request.less, ground.study);
  const unknown = a ? request.less : request.of;
  if (!a || (request.less !== undefined && !b)) {
    found.push(unknownContestant(unknown ?? '', ground.study));
    return undefined;
  }
  return effectAnswer(request, a, b, ground, found);
}

function effectAnswer(request: AnswerRequest, a: Named, b: Named | undefined, ground: Ground, found: Diagnostic[]): Answer | undefined {
  const { study, plan } = ground;
  const set = potentialSet(study, request.gwp, found);
  const named = [a, ...(b ? [b] : [])];
  const municipality = municipalityOf(named, study, found);
  const scenarios = named.map(({ checked }) => checked);
  const year = comparedYear(scenarios, request.year, found);
  if (!set || municipality === undefined || hasError(found)) return undefined;
  const keys = named.map((one) => runKey(municipality, one.scenario, measuresOf(one, municipality)));
  // both may be one run, which must then be summed once
  const runs = [...new Set([municipality, ...keys])].flatMap((key) => plan.runs.find((run) => run.key === key) ?? []);
  const { boundary, gwp } = request;
  const asked = { municipality, year, boundary, set, runs, keys, observed: linesReached(runs, ground), strays: [] };
  const pairIn = pairOf(asked, ground);
  const valuesIn: Answer['valuesIn'] = (deck, chances) => {
    const [first, second] = pairIn(deck, chances);
    return first.map((value, i) => value - second[i]!);
  };
  const unit = 'tCO2e/year';
  const rivals = { a: contestant(a), ...(b ? { b: contestant(b) } : {}) };
  const subject: Subject = { kind: b ? 'difference' : 'reduction', ...rivals, boundary, gwp, municipality, year, unit };
  return { subject, municipality, observed: asked.observed, runs, valuesIn, strays: asked.strays, ...(b ? { pairIn } : {}) };
}

/** The emission lines that some measure reaches: the others are the same in all runs. */
function linesReached(runs: readonly Run[], { study, plan }: Ground): ReadonlySet<number> {
  const edited = new Set(runs.flatMap(({ edits }) => edits.map(({ quantity }) => quantity)));
  const reached = reachOf(edited, linksOf(plan.operations));
  return new Set(study.quantities.flatMap(({ emits }, column) => (emits && reached.has(column) ? [column] : [])));
}

interface AskedEffect {
  readonly municipality: string;
  readonly year: number;
  readonly boundary: Boundary;
  readonly set: PotentialSet;
  readonly runs: readonly Run[];
  /** Of the runs whose effects are wanted: one or two. */
  readonly keys: readonly string[];
  readonly observed: ReadonlySet<number>;
  readonly strays: Stray[];
}

/** Tonnes that each of the runs saves in the year, in every draw. */
function pairOf({ municipality, year, boundary, set, runs, keys, observed, strays }: AskedEffect, { study, plan, deal }: Ground): Pair {
  const lane = year - plan.firstYear;
  const lines = linesOf(study, municipality, set, []);
  return (deck, chances) => {
    const saved = new Map<string, Float64Array>();
    const window = { year: lane, first: lane, last: lane };
    const question = { plan, boundary, draws: deck.draws, linesOf: () => lines, windowOf: () => window };
    const gathered = effectsByMunicipality(question, (_, effects) => {
      for (const [key, effect] of effects)
        saved.set(
          key,
          effect.year[boundary].map((kilograms) => kilograms / kilogramsPerTonne),
        );
    });
    strays.push(...deal.drawFrom(deck, chances)({ ...plan, runs }, observed, gathered.observe));
    gathered.end();
    const of = (key: string | undefined): Float64Array => saved.get(key ?? '') ?? new Float64Array(deck.draws);
    return [of(keys[0]), of(keys[1])];
  };
}

const kilogramsPerTonne = 1000;

function quantityAnswer(request: AnswerRequest, { study, plan, results, deal }: Ground, found: Diagnostic[]): Answer | undefined {
  const asked = askedOf(
    study,
    results,
    { quantity: request.of, ...(request.scenario === undefined ? {} : { scenario: request.scenario }) },
    found,
  );
  if (!asked) return undefined;
  const year = yearOf(request, asked, study, found);
  const cell = onlyCell(asked, found);
  if (year === undefined || cell === undefined) return undefined;
  const { quantity } = asked;
  const strays: Stray[] = [];
  const own: Asked = { ...asked, cells: [cell] };
  const valuesIn: Answer['valuesIn'] = (deck, chances) => {
    const drawn = seriesOf(own, plan, [year], deck.draws, deal.drawFrom(deck, chances));
    strays.push(...drawn.strays);
    return drawn.series(cell, year).map((value) => inUnit(value, quantity.unit));
  };
  const members = membersOf(cell, quantity.by, study.dimensions);
  const subject: Subject = {
    kind: 'quantity',
    quantity: members.length === 0 ? quantity.id : `${quantity.id}[${members.join(', ')}]`,
    label: quantity.label,
    ...(asked.scenario ? { scenario: asked.scenario.id } : {}),
    municipality: asked.municipality,
    year,
    unit: quantity.unit.text,
  };
  const runs = plan.runs.filter(({ key }) => key === asked.municipality || key === asked.run);
  return { subject, municipality: asked.municipality, observed: new Set([asked.number]), runs, valuesIn, strays };
}

function yearOf(
  { year, scenario }: AnswerRequest,
  { scenario: checked }: Asked,
  { years }: CheckedStudy,
  found: Diagnostic[],
): number | undefined {
  const { first, last } = checked?.years ?? years;
  const own = year ?? (usualYear >= first && usualYear <= last ? usualYear : last);
  if (own >= first && own <= last) return own;
  const params = { year: own, ...(scenario === undefined ? {} : { scenario }), first, last };
  found.push(fault('year-outside-scenario', startOf('command line'), params));
  return undefined;
}

function onlyCell({ cells, quantity }: Asked, found: Diagnostic[]): number | undefined {
  if (cells.length === 1) return cells[0];
  found.push(fault('members-expected', startOf('command line'), { quantity: quantity.id, by: quantity.by, found: '' }));
  return undefined;
}
