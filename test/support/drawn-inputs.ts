import { positionsOf } from '../../src/domain/cells.js';
import { groupBy } from '../../src/source/group.js';
import type { CheckedQuantity, CheckedStudy } from '../../src/domain/study.js';

/** A seeded source of numbers in 0 .. 1 (mulberry32), so that a failure can be seen again. */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Random numbers for every given of a study in one year. Shares lie anywhere in 0 .. 1 and those of a whole sum to 1;
 * anything else is a value of the data files times 0.2 to 5, or, one time in twenty, zero; within what the quantity says is valid.
 */
export function drawnInputs(study: CheckedStudy, draw: () => number): Map<number, Float64Array> {
  const columns = new Map<number, Float64Array>();
  const tables = new Set(study.quantities.flatMap(({ sector, from }) => (from.kind === 'formula' ? pointsIn(from.tree, sector) : [])));
  study.quantities.forEach((quantity, number) => {
    if (quantity.from.kind === 'value') columns.set(number, new Float64Array(quantity.cells).fill(quantity.from.row.value));
    if (quantity.from.kind !== 'given') return;
    const column = Float64Array.from({ length: quantity.cells }, (_, cell) => drawn(quantity, cell, draw));
    if (quantity.whole !== undefined) makeWhole(quantity, column, study);
    if (tables.has(quantity.id)) makeRising(column);
    columns.set(number, column);
  });
  return columns;
}

function drawn({ from, kind, role, valid, lever }: CheckedQuantity, cell: number, draw: () => number): number {
  if (kind === 'share') return draw();
  // a lever that is zero without a measure is moved a little either way, or no law and no witness would ever see it
  if (lever && valid.low < 0 && from.kind === 'given' && from.rows.every(({ value }) => value === 0))
    return (draw() - 0.5) * 0.02 * (valid.high - valid.low);
  const rows = from.kind === 'given' ? from.rows.filter((row) => row.cell === cell) : [];
  const typical = rows[Math.floor(draw() * rows.length)]?.value ?? 0;
  const scale = draw() < 0.05 && role !== 'population' ? 0 : 0.2 * 25 ** draw();
  return Math.min(Math.max(typical * scale, valid.low), valid.high);
}

/** Scales the members of a share so that they sum to 1. */
function makeWhole(quantity: CheckedQuantity, column: Float64Array, { dimensions }: CheckedStudy): void {
  const sizes = quantity.by.map((name) => dimensions.get(name)?.length ?? 1);
  const axis = quantity.by.indexOf(quantity.whole ?? '');
  const groups = groupBy(column.keys(), (cell) =>
    positionsOf(cell, sizes)
      .filter((_, i) => i !== axis)
      .join(),
  );
  for (const cells of groups.values()) {
    const total = cells.reduce((sum, cell) => sum + (column[cell] ?? 0), 0);
    for (const cell of cells) column[cell] = (column[cell] ?? 0) / total;
  }
}

/** The quantities that are the points of a table in this formula. */
function pointsIn(tree: unknown, sector: string): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const inside = Object.values(tree).flatMap((part) => pointsIn(part, sector));
  if (!('kind' in tree && tree.kind === 'call' && 'name' in tree && tree.name === 'interpolate' && 'arguments' in tree)) return inside;
  const points: unknown = Array.isArray(tree.arguments) ? tree.arguments[1] : undefined;
  if (typeof points !== 'object' || points === null || !('name' in points) || typeof points.name !== 'string') return inside;
  return [...inside, points.name.includes('.') ? points.name : `${sector}.${points.name}`];
}

/** The points of a table rise. */
function makeRising(column: Float64Array): void {
  column.sort();
  for (let point = 1; point < column.length; point++) column[point] = Math.max(column[point] ?? 0, (column[point - 1] ?? 0) + 0.5);
}
