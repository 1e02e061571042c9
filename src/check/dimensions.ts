import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';
import type { SectorDocument } from '../domain/documents.js';
import type { Found } from './findings-list.js';

/** Members of each dimension of the study. Two sectors may share a dimension only with the same members in the same order. */
export function dimensionsOf(sectors: readonly SectorDocument[], found: Found): Map<string, readonly string[]> {
  const dimensions = new Map<string, readonly string[]>();
  const places = new Map<string, Span>();
  for (const { name, members } of sectors.flatMap((sector) => sector.dimensions)) {
    const ids = members.map((member) => member.value);
    const twice = members.find((member, i) => ids.indexOf(member.value) < i);
    const first = twice && members.find((member) => member.value === twice.value);
    if (twice && first)
      found.push(fault('duplicate-id', twice.at, { id: twice.value, what: 'member' }, [{ relation: 'first-given-here', at: first.at }]));
    const before = dimensions.get(name.value);
    const at = places.get(name.value);
    if (before && at && before.join() !== ids.join())
      found.push(fault('dimension-differs', name.at, { dimension: name.value }, [{ relation: 'first-given-here', at }]));
    if (!before) {
      dimensions.set(name.value, ids);
      places.set(name.value, name.at);
    }
  }
  return dimensions;
}
