import type { Links } from '../domain/steps.js';
import { reachOf, touches } from '../domain/steps.js';
import type { CheckedMeasure, Edit } from '../domain/study.js';

/**
 * The sets of measures in which every two interact, single measures among them, smaller sets first. The effect of any set of measures is the sum of the
 * Harsanyi dividends of these sets alone: sums pass dividends on, and a product gives a set a dividend only where its members meet on both sides of it.
 * So attribution stays exact without evaluating every subset of a scenario. Two measures interact where one of them reaches one side of a product
 * and the other the other side, where both reach a divisor or a function that is no straight line, or where both scale or set the same cell.
 */
export function interactingSets(
  measures: readonly CheckedMeasure[],
  editsOf: (measure: CheckedMeasure) => readonly Edit[],
  graph: readonly (readonly Links[])[],
): CheckedMeasure[][] {
  const reaches = measures.map((measure) =>
    reachOf(
      editsOf(measure).map((edit) => edit.quantity),
      graph,
    ),
  );
  const interact = measures.map((first, i) =>
    measures.map((second, j) => i !== j && (clash(editsOf(first), editsOf(second)) || meet(reaches[i], reaches[j], graph))),
  );
  let sets = measures.map((_, i) => [i]);
  const all = [...sets];
  while (sets.length > 0) {
    sets = sets.flatMap((set) =>
      measures.flatMap((_, next) => (next > (set.at(-1) ?? 0) && set.every((member) => interact[member]?.[next]) ? [[...set, next]] : [])),
    );
    all.push(...sets);
  }
  return all.map((set) => set.flatMap((i) => measures[i] ?? []));
}

type Reach = ReadonlySet<number>;

/** On one cell, an addition comes on top of whatever else happens; two changes that set or scale depend on one another. */
function clash(first: readonly Edit[], second: readonly Edit[]): boolean {
  const scales = (edit: Edit): boolean => edit.how !== 'add';
  return first.filter(scales).some((a) => second.filter(scales).some((b) => a.quantity === b.quantity && a.cell === b.cell));
}

function meet(a: Reach | undefined, b: Reach | undefined, graph: readonly (readonly Links[])[]): boolean {
  if (!a || !b) return true;
  return graph.some((loop) => loop.some((links) => meetIn(links, a, b)));
}

function meetIn({ reads, straight, curved, product }: Links, a: Reach, b: Reach): boolean {
  if (!product) return curved.length > 0 && ((touches(curved, a) && touches(reads, b)) || (touches(reads, a) && touches(curved, b)));
  const [left = -1, right = -1] = straight;
  return (a.has(left) && b.has(right)) || (a.has(right) && b.has(left));
}
