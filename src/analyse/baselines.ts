import type { Boundary } from '../domain/documents.js';
import type { Baseline } from '../domain/findings.js';
import { boundaries } from '../domain/findings.js';
import type { Line } from './lines.js';
import type { Place } from './place.js';

const kilogramsPerTonne = 1000;

/** What a municipality emits without any measure, by sector and boundary, in tonnes of CO2e. */
export function baselinesOf(place: Place): Baseline[] {
  const lane = place.year - place.plan.firstYear;
  const sectors = [...new Set(place.lines.map((line) => line.quantity.sector))];
  return sectors.map((sector) => {
    const own = place.lines.filter((line) => line.quantity.sector === sector);
    const tonnes = (line: Line): number => (place.totals[place.lines.indexOf(line)]?.[lane] ?? Number.NaN) / kilogramsPerTonne;
    const total = (boundary: Boundary): number =>
      own.reduce((sum, line) => sum + (line.counted.get(boundary) ?? 0) * line.potential * tonnes(line), 0);
    return {
      municipality: place.municipality.id,
      sector,
      label: place.study.sectors.get(sector) ?? {},
      byBoundary: new Map(boundaries.map((boundary) => [boundary, total(boundary)])),
      // a memo item of the municipality's own account: what others burn or drive (`counts`) is not in it
      biogenic: own.filter((line) => line.biogenic && line.counted.get('gpc-basic') !== 0).reduce((sum, line) => sum + tonnes(line), 0),
    };
  });
}
