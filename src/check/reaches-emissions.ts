import { fault } from '../source/diagnostic.js';
import { namesIn } from '../formula/names-in.js';
import type { CheckedQuantity, CheckedScenario } from '../domain/study.js';
import type { Found } from './findings-list.js';

/**
 * A measure that moves what no emission follows from would stand in every table with 0 t, and nobody would know why. Said once for each place.
 * A study without lines of an account asks for no emissions.
 */
export function checkReachesEmissions(scenarios: readonly CheckedScenario[], quantities: readonly CheckedQuantity[], found: Found): void {
  const reached = quantitiesBehind(
    quantities.filter(({ emits }) => emits && emits.origin !== 'biogenic'),
    quantities,
  );
  if (reached.size === 0) return;
  const said = new Set<string>();
  for (const { measures } of scenarios)
    for (const edit of measures.flatMap(({ edits }) => [...edits.values()].flat())) {
      const quantity = quantities[edit.quantity];
      const key = `${edit.at.file} ${edit.at.start}`;
      if (!quantity || reached.has(quantity.id) || said.has(key)) continue;
      said.add(key);
      found.push(fault('moves-no-emission', edit.at, { quantity: quantity.id }, [{ relation: 'declared-here', at: quantity.at }]));
    }
}

/** The ids of these quantities and of all that they are computed from, in any year. */
function quantitiesBehind(lines: readonly CheckedQuantity[], quantities: readonly CheckedQuantity[]): ReadonlySet<string> {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const reached = new Set<string>();
  const open = lines.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const from = byId.get(id)?.from;
    if (!from || reached.has(id)) continue;
    reached.add(id);
    if (from.kind === 'formula') open.push(...namesIn(from.tree, 'any year').map(({ name }) => name));
  }
  return reached;
}
