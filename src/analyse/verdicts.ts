import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { impossible } from '../source/impossible.js';
import type { Span } from '../source/span.js';
import { callsIn } from '../formula/calls.js';
import type { Tree } from '../formula/tree.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import { idsBehind } from '../domain/ids-behind.js';
import type { Plan } from '../domain/plan.js';
import type { BadCell, Broken, Results } from '../domain/results.js';
import { isPublished } from '../domain/study.js';
import type { CheckedExample, CheckedQuantity, CheckedStudy, Edit } from '../domain/study.js';

/** One fault per run: the first bad cell of each run is the cause, the later ones follow from it. */
export function faultsOfCells(study: CheckedStudy, plan: Plan, results: Results): Diagnostic[] {
  const first = new Map<string, BadCell>();
  for (const bad of results.bad) if (!first.has(bad.run) && !isUnpublished(bad, study)) first.set(bad.run, bad);
  const faults = new Map<string, Diagnostic>();
  for (const bad of first.values()) {
    const diagnostic = faultOf(bad, study, plan);
    const key = `${diagnostic.code} ${diagnostic.at.file} ${diagnostic.at.start} ${bad.run.split(' ')[0] ?? ''}`;
    if (!faults.has(key)) faults.set(key, diagnostic);
  }
  return [...faults.values()];
}

/** A figure that the municipality does not publish; whatever follows from it is a fault of its own. */
function isUnpublished({ column, value }: BadCell, { quantities }: CheckedStudy): boolean {
  const quantity = quantities[column];
  return quantity !== undefined && isPublished(quantity) && Number.isNaN(value);
}

function faultOf(bad: BadCell, study: CheckedStudy, plan: Plan): Diagnostic {
  const quantity = study.quantities[plan.owner[bad.column] ?? 0];
  if (!quantity) throw new Error(`column ${bad.column} belongs to no quantity`);
  const isQuantity = bad.column < study.quantities.length;
  const member = isQuantity ? membersOf(bad.cell, quantity.by, study.dimensions).join(', ') : '';
  const [municipality = ''] = bad.run.split(' ');
  const year = plan.firstYear + bad.lane;
  const where = study.municipalities.get(municipality)?.name ?? municipality;
  if (bad.broken !== undefined)
    return fault(bad.broken, placeOfLaw(quantity, bad.broken), { quantity: quantity.id, municipality: where, year });
  const own = quantity.from.kind === 'formula' ? quantity.from.text.at : quantity.at;
  if (!Number.isFinite(bad.value))
    return fault('divides-by-zero', divisorOf(quantity) ?? own, { quantity: quantity.id, municipality: where, year, member });
  const [first, ...others] = bad.run === municipality ? [] : editsOf(bad, municipality, study);
  const shown = (value: number): string => `${Number(inUnit(value, quantity.unit).toPrecision(6))} ${quantity.unit.text}`;
  const { low, high } = quantity.valid;
  const name = member === '' ? quantity.id : `${quantity.id}[${member}]`;
  const params = { quantity: name, municipality: where, year, value: shown(bad.value), low: shown(low), high: shown(high) };
  return fault(
    'lever-invalid-result',
    first?.at ?? own,
    params,
    others.map(({ at }) => ({ relation: 'used-here', at })),
  );
}

/** What moves the cell, each place once, the first of each measure. */
function editsOf(bad: BadCell, municipality: string, study: CheckedStudy): readonly Edit[] {
  const edits = study.scenarios
    .flatMap((scenario) => scenario.measures)
    .flatMap((measure) => measure.edits.get(municipality) ?? [])
    .filter((candidate) => candidate.quantity === bad.column && candidate.cell === bad.cell);
  return [...new Map(edits.map((edit) => [`${edit.at.file} ${edit.at.start}`, edit])).values()];
}

/** What a formula divides by, where it divides once. */
function divisorOf({ from }: CheckedQuantity): Span | undefined {
  const divisors = from.kind === 'formula' ? divisorsIn(from.tree) : [];
  return divisors.length === 1 ? divisors[0]?.at : undefined;
}

function divisorsIn(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
      return divisorsIn(tree.of);
    case 'binary':
      return [...(tree.operation === 'divide' ? [tree.right] : []), ...divisorsIn(tree.left), ...divisorsIn(tree.right)];
    case 'call':
      return tree.arguments.flatMap(divisorsIn);
    default:
      return impossible(tree);
  }
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
      if (Number.isNaN(computed)) {
        const quantities = missingInputs(study, quantity, example);
        return [fault('example-incomplete', at, { example: example.name, quantity: name, missing: quantities })];
      }
      const shown = (amount: number): string => `${inUnit(amount, quantity.unit)} ${quantity.unit.text}`;
      return [fault('example-misses', at, { example: example.name, quantity: name, expected: shown(value), found: shown(computed) })];
    });
  });
}

/** The inputs that a quantity follows from and of which the example gives no cell; all of those where each has some cells. */
function missingInputs(study: CheckedStudy, wanted: CheckedQuantity, example: CheckedExample): readonly string[] {
  const byId = new Map(study.quantities.map((quantity, number) => [quantity.id, { quantity, number }]));
  const inputs = [...idsBehind([wanted.id], study.quantities)].filter((id) => byId.get(id)?.quantity.from.kind === 'given');
  const absent = inputs.filter((id) => example.given.every(({ quantity }) => quantity !== byId.get(id)?.number));
  return absent.length > 0 ? absent : inputs;
}

function quantityName(quantity: CheckedQuantity, cell: number, study: CheckedStudy): string {
  const members = membersOf(cell, quantity.by, study.dimensions);
  return members.length === 0 ? quantity.id : `${quantity.id}[${members.join(', ')}]`;
}
