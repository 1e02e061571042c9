import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { startOf } from '../source/span.js';
import { inUnit } from '../quantity/show.js';
import { membersOf, positionsOf } from '../domain/cells.js';
import type { Evaluation } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedQuantity, CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';

/** One question about one quantity: `transport.travel`, or `transport.travel[car]`. */
export interface QuantityRequest {
  readonly quantity: string;
  readonly scenario?: string;
  readonly year?: number;
}

export interface Asked {
  readonly number: number;
  readonly quantity: CheckedQuantity;
  readonly cells: readonly number[];
  readonly municipality: string;
  readonly scenario?: CheckedScenario;
  /** Key of the run that answers. */
  readonly run: string;
  readonly columns: readonly Float64Array[];
  readonly baseline: readonly Float64Array[];
}

/** Finds the quantity, its cells, and the run that answers. */
export function askedOf(study: CheckedStudy, results: Results, request: QuantityRequest, found: Diagnostic[]): Asked | undefined {
  const [name = '', members = ''] = request.quantity.replace(/\]$/, '').split('[');
  const at = startOf('command line');
  const hit = quantityNamed(name, study, found);
  if (!hit) return undefined;
  const { number, quantity } = hit;
  const municipality = study.wanted[0];
  if (municipality === undefined || study.wanted.length > 1) {
    found.push(fault('municipality-needed', at, { known: study.wanted.length > 0 ? study.wanted : [...study.municipalities.keys()] }));
    return undefined;
  }
  const cells = cellsWith(members, quantity, study, found);
  const scenario = request.scenario === undefined ? undefined : study.scenarios.find((candidate) => candidate.id === request.scenario);
  const measures = scenario ? actingMeasures(scenario, municipality).map((measure) => measure.id) : [];
  const baseline = results.columns.get(municipality) ?? [];
  const key = runKey(municipality, scenario?.id ?? '', measures);
  const columns = results.columns.get(key);
  const answer = columns ? { run: key, columns } : { run: municipality, columns: baseline };
  return cells && { number, quantity, cells, municipality, ...(scenario ? { scenario } : {}), ...answer, baseline };
}

/** The quantity of a name; without a sector, where only one sector has it. One that several have is not guessed. */
function quantityNamed(name: string, study: CheckedStudy, found: Diagnostic[]): Pick<Asked, 'number' | 'quantity'> | undefined {
  const ids = study.quantities.map(({ id }) => id);
  const hits = ids.filter((id) => id === name || (!name.includes('.') && id.endsWith(`.${name}`)));
  const number = ids.indexOf(hits[0] ?? '');
  const quantity = study.quantities[number];
  if (quantity && hits.length === 1) return { number, quantity };
  const near = hits[0] ?? nearest(name, ids);
  found.push(fault('unknown-quantity', startOf('command line'), { name, ...(near === undefined ? {} : { nearest: near }) }));
  return undefined;
}

function cellsWith(members: string, quantity: CheckedQuantity, study: CheckedStudy, found: Diagnostic[]): number[] | undefined {
  const lists = quantity.by.map((name) => study.dimensions.get(name) ?? []);
  const wanted = members
    .split(/[,/]/)
    .map((member) => member.trim())
    .filter((member) => member !== '');
  const unknown = wanted.find((member) => !lists.some((list) => list.includes(member)));
  if (unknown !== undefined) {
    const all = lists.flat();
    const near = nearest(unknown, all);
    const params = { member: unknown, dimension: quantity.by.join(', '), members: all, ...(near === undefined ? {} : { nearest: near }) };
    found.push(fault('unknown-member', startOf('command line'), params));
    return undefined;
  }
  const sizes = lists.map((list) => list.length);
  return Array.from({ length: quantity.cells }, (_, cell) => cell).filter((cell) => {
    const names = positionsOf(cell, sizes).map((position, i) => lists[i]?.[position] ?? '');
    return wanted.every((member) => names.includes(member));
  });
}

/** The values of a quantity by member and year, in its declared unit. */
export function evaluationOf(study: CheckedStudy, plan: Plan, results: Results, request: QuantityRequest): Outcome<Evaluation> {
  const found: Diagnostic[] = [];
  const asked = askedOf(study, results, request, found);
  if (!asked || hasError(found)) return { diagnostics: found };
  const { quantity, scenario } = asked;
  const { first, last } = scenario?.years ?? study.years;
  const years = request.year === undefined ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [request.year];
  for (const year of years)
    if (year < study.years.first || year > study.years.last) {
      const params = { year, ...(scenario ? { scenario: scenario.id } : {}), first: study.years.first, last: study.years.last };
      return { diagnostics: [...found, fault('year-outside-scenario', startOf('command line'), params)] };
    }
  const column = asked.columns[asked.number];
  const valueAt = (cell: number, year: number): number =>
    inUnit(column?.[cell * plan.lanes + year - plan.firstYear] ?? Number.NaN, quantity.unit);
  const value: Evaluation = {
    kind: 'evaluation',
    quantity: quantity.id,
    label: quantity.label,
    unit: quantity.unit.text,
    municipality: asked.municipality,
    ...(scenario ? { scenario: scenario.id } : {}),
    by: quantity.by,
    years,
    values: asked.cells.flatMap((cell) =>
      years.map((year) => ({ member: membersOf(cell, quantity.by, study.dimensions), year, value: valueAt(cell, year) })),
    ),
    set: study.set.map(({ quantity: number, value: set, text }) => {
      const unit = study.quantities[number]?.unit;
      return { target: text, value: unit ? inUnit(set, unit) : set, unit: unit?.text ?? '1' };
    }),
  };
  return { value, diagnostics: found };
}
