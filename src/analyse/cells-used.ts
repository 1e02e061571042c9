import { overOf, valuesOf } from '../formula/calls.js';
import type { Tree } from '../formula/tree.js';
import { cellOf, positionsOf } from '../domain/cells.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';

export interface UsedCell {
  readonly number: number;
  readonly cell: number;
  /** How many years before: one inside `previous`, two inside `previous` of `previous`. */
  readonly back: number;
}

/** The cells of quantities that one cell of a formula reads, each once, in the order of the formula. What `previous` starts from is read in the first year alone. */
export function cellsUsed(tree: Tree, quantity: CheckedQuantity, cell: number, study: CheckedStudy, isFirstYear: boolean): UsedCell[] {
  const sizes = quantity.by.map((name) => study.dimensions.get(name)?.length ?? 1);
  const here = new Map(positionsOf(cell, sizes).map((position, i) => [quantity.by[i] ?? '', position]));
  const reading: Reading = { study, isFirstYear, used: new Map() };
  collect(tree, here, 0, reading);
  return [...reading.used.values()];
}

interface Reading {
  readonly study: CheckedStudy;
  readonly isFirstYear: boolean;
  readonly used: Map<string, UsedCell>;
}

function collect(tree: Tree, here: ReadonlyMap<string, number>, back: number, reading: Reading): void {
  const { study, used } = reading;
  switch (tree.kind) {
    case 'number':
      return;
    case 'name': {
      const number = study.quantities.findIndex((quantity) => quantity.id === tree.name);
      const quantity = study.quantities[number];
      if (!quantity) return;
      const cell = readCell(quantity, tree.members, here, study);
      used.set(`${number} ${cell} ${back}`, { number, cell, back });
      return;
    }
    case 'negate':
      return collect(tree.of, here, back, reading);
    case 'binary':
      collect(tree.left, here, back, reading);
      return collect(tree.right, here, back, reading);
    case 'call': {
      const over = overOf(tree)?.name;
      const heres =
        over === undefined ? [here] : (study.dimensions.get(over) ?? []).map((_, position) => new Map([...here, [over, position]]));
      const [x, initial] = valuesOf(tree);
      for (const own of heres)
        if (tree.name !== 'previous') for (const value of valuesOf(tree)) collect(value, own, back, reading);
        else if (reading.isFirstYear && initial) collect(initial, own, back, reading);
        else if (x) collect(x, own, back + 1, reading);
    }
  }
}

function readCell(quantity: CheckedQuantity, members: readonly string[], here: ReadonlyMap<string, number>, study: CheckedStudy): number {
  const left = [...members];
  const positions = quantity.by.map((name) => {
    const list = study.dimensions.get(name) ?? [];
    const i = left.findIndex((member) => list.includes(member));
    const [member] = i === -1 ? [] : left.splice(i, 1);
    return member === undefined ? (here.get(name) ?? 0) : list.indexOf(member);
  });
  return cellOf(
    positions,
    quantity.by.map((name) => study.dimensions.get(name)?.length ?? 1),
  );
}
