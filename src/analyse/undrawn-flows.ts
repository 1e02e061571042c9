import type { Boundary } from '../domain/documents.js';
import type { CheckedStudy } from '../domain/study.js';

/**
 * The flows whose shares have a range that nobody draws, where results are in proportion to them: inside a border counts only what falls at home.
 * The other boundaries count an emission wherever it falls.
 */
export function undrawnFlows(
  { flows, quantities }: CheckedStudy,
  boundary: Boundary,
  municipalities: readonly string[],
): readonly string[] {
  if (boundary !== 'territorial') return [];
  const used = new Set(quantities.flatMap(({ emits }) => (emits?.stage === 'direct' ? [emits.falls] : [])));
  const names = flows.filter(({ flow, municipality, range }) => range && used.has(flow) && municipalities.includes(municipality));
  return [...new Set(names.map(({ flow }) => flow))].sort();
}
