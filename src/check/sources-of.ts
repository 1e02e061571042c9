import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Located } from '../source/span.js';
import type { SourceRow } from '../domain/documents.js';
import type { Found } from './findings-list.js';

export type Sources = ReadonlyMap<string, SourceRow>;

/** Sources by key. */
export function sourcesOf(rows: readonly SourceRow[], found: Found): Sources {
  const sources = new Map<string, SourceRow>();
  for (const row of rows) {
    const before = sources.get(row.source.value);
    if (before) {
      const also = [{ relation: 'first-given-here', at: before.source.at }] as const;
      found.push(fault('duplicate-id', row.source.at, { id: row.source.value, what: 'source' }, also));
    } else sources.set(row.source.value, row);
  }
  return sources;
}

/** The key of a source, when it stands in sources.csv. */
export function sourceOf(key: Located<string>, sources: Sources, found: Found): string | undefined {
  if (sources.has(key.value)) return key.value;
  const near = nearest(key.value, sources.keys());
  found.push(fault('unknown-source', key.at, { source: key.value, ...(near === undefined ? {} : { nearest: near }) }));
  return undefined;
}
