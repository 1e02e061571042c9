import type { Origin } from '../domain/plan.js';
import type { CheckedMunicipality, CheckedStudy } from '../domain/study.js';

/** Which given cells of a municipality are its own; all others it shares with those of its country and region. What `--set` fills is the same everywhere. */
export function originOf({ quantities, set }: CheckedStudy, { id, chain }: CheckedMunicipality): Origin {
  const filled = new Set(set.flatMap(({ quantity, cells }) => cells.map((cell) => `${quantity} ${cell}`)));
  const own = quantities.flatMap(({ from }, column): [number, ReadonlySet<number>][] => {
    const rows = from.kind === 'given' ? from.rows.filter(({ place }) => place === id) : [];
    const cells = new Set(rows.map(({ cell }) => cell).filter((cell) => !filled.has(`${column} ${cell}`)));
    return cells.size === 0 ? [] : [[column, cells]];
  });
  return { shared: chain.filter((place) => place !== id).join(' '), own: new Map(own) };
}
