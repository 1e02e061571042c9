import type { Tree } from '../formula/tree.js';
import { cellOf, positionsOf } from '../domain/cells.js';
import type { CheckedQuantity, CheckedStudy } from '../domain/study.js';

export interface UsedCell {
  readonly number: number;
  readonly cell: number;
}

/** The cells of other quantities that one cell of a formula reads, each once, in the order of the formula. */
export function cellsUsed(tree: Tree, quantity: CheckedQuantity, cell: number, study: CheckedStudy): UsedCell[] {
  const sizes = quantity.by.map((name) => study.dimensions.get(name)?.length ?? 1);
  const here = new Map(positionsOf(cell, sizes).map((position, i) => [quantity.by[i] ?? '', position]));
  const used = new Map<string, UsedCell>();
  collect(tree, here, study, used);
  return [...used.values()];
}

function collect(tree: Tree, here: ReadonlyMap<string, number>, study: CheckedStudy, used: Map<string, UsedCell>): void {
  switch (tree.kind) {
    case 'number':
      return;
    case 'name': {
      const number = study.quantities.findIndex((quantity) => quantity.id === tree.name);
      const quantity = study.quantities[number];
      if (!quantity) return;
      const cell = readCell(quantity, tree.members, here, study);
      used.set(`${number} ${cell}`, { number, cell });
      return;
    }
    case 'negate':
      return collect(tree.of, here, study, used);
    case 'binary':
      collect(tree.left, here, study, used);
      return collect(tree.right, here, study, used);
    case 'call': {
      const [first, second] = tree.arguments;
      if (tree.name !== 'sum') return tree.arguments.forEach((part) => collect(part, here, study, used));
      const dimension = second?.kind === 'name' ? second.name : '';
      (study.dimensions.get(dimension) ?? []).forEach((_, position) => {
        if (first) collect(first, new Map([...here, [dimension, position]]), study, used);
      });
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
