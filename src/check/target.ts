import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import { positionsOf } from '../domain/cells.js';
import type { CheckedQuantity } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** Quantities by id, with their number in the study. */
export type Numbered = ReadonlyMap<string, { readonly number: number; readonly quantity: CheckedQuantity }>;

export interface Target {
  readonly number: number;
  readonly quantity: CheckedQuantity;
  /** The cells meant: one, or all that agree with the members written. */
  readonly cells: readonly number[];
  readonly members: readonly string[];
}

/**
 * The cells that `waste.sorted[plastic]` names. Without members it names all cells; with fewer members than dimensions, all that have them.
 * `sector` is tried first for a name without a sector.
 */
export function targetOf(
  text: Located<string>,
  quantities: Numbered,
  dimensions: ReadonlyMap<string, readonly string[]>,
  sector: string | undefined,
  found: Found,
): Target | undefined {
  const match = /^([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*(?:\[([^\]]*)\])?$/.exec(text.value.trim());
  const name = match?.[1] ?? text.value;
  const hit = (sector === undefined ? undefined : quantities.get(`${sector}.${name}`)) ?? quantities.get(name);
  if (!hit) {
    const near = nearest(name, quantities.keys()) ?? [...quantities.keys()].find((id) => id.endsWith(`.${name}`));
    found.push(fault('unknown-lever', text.at, { quantity: name, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  const members = (match?.[2] ?? '')
    .split(/[,/]/)
    .map((member) => member.trim())
    .filter((member) => member !== '');
  const cells = cellsOf(members, hit.quantity, dimensions, text, found);
  return cells && { ...hit, cells, members };
}

function cellsOf(
  members: readonly string[],
  quantity: CheckedQuantity,
  dimensions: ReadonlyMap<string, readonly string[]>,
  text: Located<string>,
  found: Found,
): number[] | undefined {
  const lists = quantity.by.map((name) => dimensions.get(name) ?? []);
  const wanted = new Map<number, number>();
  for (const member of members) {
    const axis = lists.findIndex((list, i) => !wanted.has(i) && list.includes(member));
    if (axis === -1) {
      const all = lists.flat();
      const near = nearest(member, all);
      const shown = { member, dimension: quantity.by.join(', '), members: all, ...(near === undefined ? {} : { nearest: near }) };
      found.push(
        lists.length === 0 ? fault('member-of-nothing', text.at, { name: quantity.id, member }) : fault('unknown-member', text.at, shown),
      );
      return undefined;
    }
    wanted.set(axis, lists[axis]?.indexOf(member) ?? 0);
  }
  const sizes = lists.map((list) => list.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  return Array.from({ length: total }, (_, cell) => cell).filter((cell) => {
    const positions = positionsOf(cell, sizes);
    return [...wanted].every(([axis, position]) => positions[axis] === position);
  });
}
