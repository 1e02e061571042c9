import { namesIn } from '../formula/names-in.js';
import type { CheckedQuantity } from './study.js';

/** The ids of these quantities, and of all that they are computed from in any year, nearest first. */
export function idsBehind(ids: Iterable<string>, quantities: readonly CheckedQuantity[]): ReadonlySet<string> {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const behind = new Set(ids);
  for (const id of behind) {
    const from = byId.get(id)?.from;
    if (from?.kind === 'formula') for (const { name } of namesIn(from.tree, 'any year')) behind.add(name);
  }
  return behind;
}
