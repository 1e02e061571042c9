import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import { callsIn } from '../formula/calls.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { Plan } from '../domain/plan.js';
import type { BadCell, Broken, Results } from '../domain/results.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';

/** One fault per run: the first bad cell of each run is the cause, the later ones follow from it. */
export function faultsOfCells(study: CheckedStudy, plan: Plan, results: Results): Diagnostic[] {
  const first = new Map<string, BadCell>();
  for (const bad of results.bad) if (!first.has(bad.run)) first.set(bad.run, bad);
  const faults = new Map<string, Diagnostic>();
  for (const bad of first.values()) {
    const diagnostic = faultOf(bad, study, plan);
    const key = `${diagnostic.code} ${diagnostic.at.file} ${diagnostic.at.start} ${bad.run.split(' ')[0] ?? ''}`;
    if (!faults.has(key)) faults.set(key, diagnostic);
  }
  return [...faults.values()];
}

function faultOf(bad: BadCell, study: CheckedStudy, plan: Plan): Diagnostic {
  const quantity = study.quantities[plan.owner[bad.column] ?? 0];
  if (!quantity) throw new Error(`column ${bad.column} belongs to no quantity`);
  const own = bad.column < study.quantities.length;
  const member = own ? membersOf(bad.cell, quantity.by, study.dimensions).join(', ') : '';
  const [municipality = ''] = bad.run.split(' ');
  const year = plan.firstYear + bad.lane;
  const edit = study.scenarios
    .flatMap((scenario) => scenario.measures)
    .flatMap((measure) => measure.edits.get(municipality) ?? [])
    .find((candidate) => candidate.quantity === bad.column && candidate.cell === bad.cell);
  const name = member === '' ? quantity.id : `${quantity.id}[${member}]`;
  if (bad.broken !== undefined) return fault(bad.broken, placeOfLaw(quantity, bad.broken), { quantity: quantity.id, municipality, year });
  if (!Number.isFinite(bad.value)) {
    const at = quantity.from.kind === 'formula' ? quantity.from.text.at : quantity.at;
    return fault('divides-by-zero', at, { quantity: name, municipality, year, member });
  }
  const shown = (value: number): string => `${inUnit(value, quantity.unit)} ${quantity.unit.text}`;
  const at = edit && bad.run !== municipality ? edit.at : quantity.from.kind === 'formula' ? quantity.from.text.at : quantity.at;
  const { low, high } = quantity.valid;
  return fault('lever-invalid-result', at, {
    quantity: name,
    municipality,
    year,
    value: shown(bad.value),
    low: shown(low),
    high: shown(high),
  });
}

/** The argument whose numbers break the law, in the formula that has it. */
function placeOfLaw(quantity: CheckedQuantity, broken: Broken): Span {
  const { from } = quantity;
  const wanted = broken === 'survival-rises' ? 'turnover' : 'interpolate';
  const call = from.kind === 'formula' ? callsIn(from.tree).find(({ name }) => name === wanted) : undefined;
  return call?.arguments[1]?.at ?? quantity.at;
}

/** A worked example that does not come out as it says, or that does not give all that it needs. */
export function faultsOfExamples(study: CheckedStudy, results: Results, keyOf: (number: number) => string): Diagnostic[] {
  return study.examples.flatMap((example, i) => {
    const columns = results.columns.get(keyOf(i)) ?? [];
    return example.expect.flatMap(({ quantity: number, cell, value, at }) => {
      const quantity = study.quantities[number];
      const column = columns[number] ?? new Float64Array(0);
      const lanes = column.length / (quantity?.cells ?? 1);
      const computed = column[cell * lanes + example.years - 1] ?? Number.NaN;
      if (!quantity || Math.abs(computed - value) <= example.within * Math.abs(value)) return [];
      const name = quantityName(quantity, cell, study);
      if (Number.isNaN(computed)) return [fault('example-incomplete', at, { example: example.name, quantity: name })];
      const shown = (amount: number): string => `${inUnit(amount, quantity.unit)} ${quantity.unit.text}`;
      return [fault('example-misses', at, { example: example.name, quantity: name, expected: shown(value), found: shown(computed) })];
    });
  });
}

function quantityName(quantity: CheckedQuantity, cell: number, study: CheckedStudy): string {
  const members = membersOf(cell, quantity.by, study.dimensions);
  return members.length === 0 ? quantity.id : `${quantity.id}[${members.join(', ')}]`;
}
