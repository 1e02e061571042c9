import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { lineStarts, positionOf } from '../source/position.js';
import type { Span } from '../source/span.js';
import { startOf } from '../source/span.js';
import { inUnit } from '../quantity/show.js';
import { membersOf } from '../domain/cells.js';
import type { ExplainedNode, Explanation } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { rowsAt } from '../domain/rows-at.js';
import { spreadOfRow } from './row-spread.js';
import type { Asked, QuantityRequest } from './evaluation.js';
import { askedOf } from './evaluation.js';
import type { UsedCell } from './cells-used.js';
import { cellsUsed } from './cells-used.js';
import { usualYear } from './settings.js';

/** The walk through what was computed: numbers come from the columns of the evaluation, never from a second computation (design §6.11). */
interface Walk {
  readonly study: CheckedStudy;
  readonly plan: Plan;
  readonly asked: Asked;
  readonly year: number;
  /** So many steps below the root are unfolded. */
  readonly deepest: number;
  /** Cells already shown, so that a value used in many places is unfolded once. */
  readonly shown: Set<string>;
}

/**
 * How one number was made. Without a member, a quantity that can be summed is shown as the sum of its cells. What is more than `deepest` steps
 * below the root has its formula and value, and is not unfolded.
 */
export function explanationOf(
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  request: QuantityRequest,
  deepest = Infinity,
): Outcome<Explanation> {
  const found: Diagnostic[] = [];
  const asked = askedOf(study, results, request, found);
  if (!asked || hasError(found)) return { diagnostics: found };
  const { first, last } = study.years;
  const year = request.year ?? (usualYear >= first && usualYear <= last ? usualYear : last);
  const at = startOf('command line');
  if (year < first || year > last)
    return {
      diagnostics: [fault('year-outside-scenario', at, { year, ...scenarioIn(request), first, last })],
    };
  const { quantity } = asked;
  const summable = quantity.kind === 'flow' || quantity.kind === 'stock';
  if (asked.cells.length > 1 && !summable)
    return { diagnostics: [fault('members-expected', at, { quantity: quantity.id, by: quantity.by, found: '' })] };
  const walk: Walk = { study, plan, asked, year, deepest, shown: new Set() };
  const nodes = asked.cells.map((cell) => nodeOf(asked.number, cell, walk));
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const root = only ?? sumNode(quantity, nodes, walk);
  return {
    value: {
      kind: 'explanation',
      municipality: asked.municipality,
      year,
      ...(asked.scenario ? { scenario: asked.scenario.id } : {}),
      root,
    },
    diagnostics: found,
  };
}

function scenarioIn({ scenario }: QuantityRequest): Pick<QuantityRequest, 'scenario'> {
  return scenario === undefined ? {} : { scenario };
}

function sumNode(quantity: CheckedQuantity, parts: readonly ExplainedNode[], walk: Walk): ExplainedNode {
  return {
    quantity: quantity.id,
    label: quantity.label,
    member: [],
    value: parts.reduce((sum, part) => sum + part.value, 0),
    unit: quantity.unit.text,
    ...placeOf(quantity.at, walk),
    how: { kind: 'formula', text: `sum(${quantity.id}, ${quantity.by.join(', ')})`, parts, repeated: false },
  };
}

function nodeOf(number: number, cell: number, walk: Walk): ExplainedNode {
  const { study, plan, asked } = walk;
  const quantity = study.quantities[number];
  if (!quantity) throw new Error(`no quantity has the number ${number}`);
  const at = cell * plan.lanes + walk.year - plan.firstYear;
  const value = asked.columns[number]?.[at] ?? Number.NaN;
  const before = asked.baseline[number]?.[at] ?? Number.NaN;
  return {
    quantity: quantity.id,
    label: quantity.label,
    member: membersOf(cell, quantity.by, study.dimensions),
    value: inUnit(value, quantity.unit),
    unit: quantity.unit.text,
    ...placeOf(quantity.at, walk),
    how: howOf(number, quantity, cell, walk),
    ...(value === before ? {} : { moved: { before: inUnit(before, quantity.unit), by: movedBy(number, cell, walk) } }),
  };
}

function howOf(number: number, quantity: CheckedQuantity, cell: number, walk: Walk): ExplainedNode['how'] {
  const { from } = quantity;
  if (from.kind !== 'formula') return givenOf(quantity, cell, walk);
  const key = `${number} ${cell}`;
  const repeated = walk.shown.has(key);
  walk.shown.add(key);
  const below = { ...walk, deepest: walk.deepest - 1 };
  const parts =
    repeated || walk.deepest === 0
      ? []
      : cellsUsed(from.tree, quantity, cell, walk.study, walk.year === walk.plan.firstYear).flatMap((used) => partOf(used, below));
  return { kind: 'formula', text: from.text.value, ...(quantity.method === undefined ? {} : { method: quantity.method }), parts, repeated };
}

/** A year before is shown with its own value and not unfolded: whoever wants to follow it asks for that year. Before the first year there is nothing. */
function partOf({ number, cell, back }: UsedCell, walk: Walk): ExplainedNode[] {
  if (back === 0) return [nodeOf(number, cell, walk)];
  const year = walk.year - back;
  if (year < walk.plan.firstYear) return [];
  const node = nodeOf(number, cell, { ...walk, year, shown: new Set([`${number} ${cell}`]) });
  return [{ ...node, year }];
}

function givenOf(quantity: CheckedQuantity, cell: number, walk: Walk): ExplainedNode['how'] {
  const { from } = quantity;
  if (from.kind === 'value') return rowText(from.row, '', quantity, walk);
  const set = walk.study.set.find((value) => walk.study.quantities[value.quantity] === quantity && value.cells.includes(cell));
  if (set) return { kind: 'given', place: '--set', year: '', status: 'assumed', source: '--set', locator: set.text };
  const chain = walk.study.municipalities.get(walk.asked.municipality)?.chain ?? [];
  const rows = from.kind === 'given' ? (rowsAt(from.rows, quantity.cells, chain)[cell] ?? []) : [];
  const after = rows.findIndex((row) => row.year > walk.year);
  const row = rows[after === -1 ? rows.length - 1 : Math.max(0, after - 1)];
  const between = after > 0 && row?.year !== walk.year && from.kind === 'given' && from.years?.between === 'linear';
  const next = between ? rows[after] : undefined;
  if (!row) throw new Error(`check let a missing value pass: ${quantity.id}`);
  return rowText(row, next ? `${row.year}–${next.year}` : String(row.year), quantity, walk);
}

function rowText(row: CheckedRow, year: string, quantity: CheckedQuantity, walk: Walk): ExplainedNode['how'] {
  const { range, covers, note } = row;
  return {
    kind: 'given',
    place: row.place,
    year,
    status: row.status,
    source: row.source,
    locator: row.locator,
    ...(range ? { range: [inUnit(range.low, quantity.unit), inUnit(range.high, quantity.unit)] as const } : {}),
    ...(covers === undefined ? {} : { covers }),
    ...spreadOfRow(row, quantity),
    ...(note === undefined ? {} : { note }),
    at: placeOf(row.at, walk),
  };
}

function movedBy(number: number, cell: number, walk: Walk): string[] {
  const { scenario, municipality } = walk.asked;
  if (!scenario) return [];
  return actingMeasures(scenario, municipality)
    .filter((measure) => (measure.edits.get(municipality) ?? []).some((edit) => edit.quantity === number && edit.cell === cell))
    .map((measure) => measure.id);
}

function placeOf(at: Span, walk: Walk): { file: string; line: number } {
  return { file: at.file, line: positionOf(lineStarts(walk.study.texts.get(at.file) ?? ''), at.start).line };
}
