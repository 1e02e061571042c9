import { cellOf, membersOf } from '../domain/cells.js';
import type { CheckedQuantity, CheckedScenario, CheckedStudy, Edit } from '../domain/study.js';
import { rowsAt } from '../domain/rows-at.js';
import type { InputGroup } from './changed-inputs.js';
import { groupOf, isSameKind } from './changed-inputs.js';

/**
 * The study after a change, with some of its parts as they were before. The model is always that of `after`: numbers that a new formula needs are not in the old files, so data of
 * before that do not fit it stay those of after, and changes of quantities that are gone are left out.
 */
export function hybridStudy(before: CheckedStudy, after: CheckedStudy, asBefore: ReadonlySet<InputGroup>): CheckedStudy {
  const quantities = after.quantities.map((quantity) => {
    const group = groupOf(quantity);
    return group && asBefore.has(group) ? withRowsOf(before, quantity, after) : quantity;
  });
  const mixed = {
    ...after,
    quantities,
    ...(asBefore.has('flows') ? { flows: before.flows, plants: before.plants } : {}),
    ...(asBefore.has('money') ? { money: before.money } : {}),
    ...(asBefore.has('factors') ? { potentials: before.potentials } : {}),
  };
  if (!asBefore.has('scenarios')) return mixed;
  const known = (id: string): boolean => after.municipalities.has(id);
  const scenarios = before.scenarios
    .filter(({ municipalities }) => municipalities.every(known))
    .map((scenario) => onModel(scenario, before, after));
  return { ...mixed, scenarios, wanted: before.wanted.filter(known), years: before.years };
}

/** The quantity with the rows of before, where they mean the same and say something wherever they are asked. */
function withRowsOf(before: CheckedStudy, quantity: CheckedQuantity, after: CheckedStudy): CheckedQuantity {
  const old = before.quantities.find(({ id }) => id === quantity.id);
  if (!old || old.from.kind !== 'given' || quantity.from.kind !== 'given' || !isSameKind(old, quantity)) return quantity;
  const rows = old.from.rows.flatMap((row) => {
    const cell = sameCell(row.cell, old, quantity, before, after);
    return cell === undefined ? [] : [{ ...row, cell }];
  });
  const isMissing = after.wanted.some((id) => {
    const chain = after.municipalities.get(id)?.chain ?? [];
    const now = quantity.from.kind === 'given' ? rowsAt(quantity.from.rows, quantity.cells, chain) : [];
    return rowsAt(rows, quantity.cells, chain).some((own, cell) => own.length === 0 && (now[cell]?.length ?? 0) > 0);
  });
  return isMissing ? quantity : { ...quantity, from: { ...quantity.from, rows } };
}

/** The cell with the same members; nothing where one of them is gone. */
function sameCell(cell: number, old: CheckedQuantity, now: CheckedQuantity, before: CheckedStudy, after: CheckedStudy): number | undefined {
  const members = membersOf(cell, old.by, before.dimensions);
  const lists = now.by.map((name) => after.dimensions.get(name) ?? []);
  const positions = members.map((member, i) => lists[i]?.indexOf(member) ?? -1);
  if (positions.some((position) => position < 0)) return undefined;
  return cellOf(
    positions,
    lists.map((list) => list.length),
  );
}

function onModel(scenario: CheckedScenario, before: CheckedStudy, after: CheckedStudy): CheckedScenario {
  const numbers = new Map(after.quantities.map(({ id }, number) => [id, number]));
  const moved = (edit: Edit): readonly Edit[] => {
    const old = before.quantities[edit.quantity];
    const number = numbers.get(old?.id ?? '');
    const now = number === undefined ? undefined : after.quantities[number];
    if (!old || number === undefined || !now?.lever || old.by.join() !== now.by.join()) return [];
    const cell = sameCell(edit.cell, old, now, before, after);
    if (cell === undefined) return [];
    const to = edit.shift && sameCell(edit.shift.to, old, now, before, after);
    return [{ ...edit, quantity: number, cell, ...(edit.shift && to !== undefined ? { shift: { ...edit.shift, to } } : {}) }];
  };
  const measures = scenario.measures.map((measure) => ({
    ...measure,
    edits: new Map([...measure.edits].map(([municipality, edits]) => [municipality, edits.flatMap(moved)])),
  }));
  return { ...scenario, measures };
}
