import { fault } from '../source/diagnostic.js';
import { idsBehind } from '../domain/ids-behind.js';
import type { CheckedQuantity, CheckedScenario } from '../domain/study.js';
import type { Found } from './findings-list.js';

/**
 * A measure that moves what no emission follows from would stand in every table with 0 t, and nobody would know why. Said once for each place.
 * A study without lines of an account asks for no emissions.
 */
export function checkReachesEmissions(scenarios: readonly CheckedScenario[], quantities: readonly CheckedQuantity[], found: Found): void {
  const lines = quantities.filter(({ emits }) => emits && emits.origin !== 'biogenic');
  const reached = idsBehind(
    lines.map(({ id }) => id),
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
