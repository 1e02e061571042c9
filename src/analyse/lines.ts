import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { CheckedQuantity, CheckedStudy, Emission, PotentialSet } from '../domain/study.js';
import type { WeighedLine } from '../domain/trial.js';

/** One emission line of a municipality, with all that turns its kilograms of gas into CO2e by boundary and place. */
export interface Line extends WeighedLine {
  readonly quantity: CheckedQuantity;
}

/** The emission lines of a study for one municipality, weighed with a set of potentials; a gas that the set lacks is a fault. */
export function linesOf(study: CheckedStudy, municipality: string, set: PotentialSet, found: Diagnostic[]): Line[] {
  const lines = study.quantities.flatMap((quantity, column) => {
    const { emits } = quantity;
    if (!emits) return [];
    const potential = potentialOf(emits, set);
    if (potential === undefined) {
      found.push(fault('potential-missing', quantity.at, { set: set.id, gas: `${emits.origin} ${emits.gas}` }));
      return [];
    }
    const places = placesOf(emits.falls, municipality, study);
    const home = places.reduce((sum, { place, share }) => (place === municipality ? sum + share : sum), 0);
    const counted = new Map(boundaries.map((boundary) => [boundary, countedShare(emits, boundary, home)]));
    const biogenic = emits.gas === 'CO2' && emits.origin === 'biogenic';
    return [{ column, quantity, potential, biogenic, counted, places, territorial: isTerritorial(emits) }];
  });
  // sums are rounded, so they must not depend on the order in which a sector file names its quantities
  return lines.sort((a, b) => (a.quantity.id < b.quantity.id ? -1 : 1));
}

/** CO2 from fossil carbon weighs 1 by definition; CO2e comes weighed from its source; biogenic CO2 is a memo item (IPCC 2006 Vol 5 ch 5.1). */
function potentialOf(emits: Emission, set: PotentialSet): number | undefined {
  if (emits.gas === 'CO2e') return 1;
  if (emits.gas === 'CO2') return emits.origin === 'biogenic' ? 0 : 1;
  const own = set.of.get(`${emits.gas} ${emits.origin}`);
  // N2O has one potential whatever its origin; methane has two, because fossil methane also becomes fossil CO2 (AR6 WG1 7.6.1.5).
  return (own ?? (emits.gas === 'N2O' ? set.of.get('N2O fossil') : undefined))?.value;
}

function placesOf(falls: string, municipality: string, study: CheckedStudy): Line['places'] {
  if (falls === 'home') return [{ place: municipality, share: 1 }];
  const rows = study.flows.filter((flow) => flow.flow === falls && flow.municipality === municipality);
  if (rows.length === 0) return [{ place: 'elsewhere', share: 1 }];
  // printed shares may miss 1 by 1e-9 (check); what is saved must not
  const sum = rows.reduce((total, { share }) => total + share, 0);
  return rows.map(({ to, share, plant }) => ({ place: to, share: share / sum, ...(plant === undefined ? {} : { plant }) }));
}

/** What is emitted inside a border is in the account of that territory, whoever causes it (GPC 2021, scope 1). */
function isTerritorial({ stage, counts }: Emission): boolean {
  return stage === 'direct' && (counts?.includes('territorial') ?? true);
}

/** docs/handbook/boundaries.md. */
function countedShare(emits: Emission, boundary: Boundary, home: number): number {
  if (emits.counts && !emits.counts.includes(boundary)) return 0;
  switch (boundary) {
    case 'territorial':
      return emits.stage === 'direct' ? home : 0;
    case 'gpc-basic':
      return emits.stage === 'direct' || emits.stage === 'purchased' ? 1 : 0;
    case 'life-cycle':
      return 1;
    case 'avoided':
      return emits.stage === 'avoided' ? 1 : 0;
  }
}

/** True where a change of the line changes the total of the boundary; biogenic CO2 has no weight. */
export function weighs({ potential, counted }: WeighedLine, boundary: Boundary): boolean {
  return potential !== 0 && (counted.get(boundary) ?? 0) !== 0;
}

/** Where a line falls inside one boundary: the territorial panel sees only home, the others see all places. */
export function placesCounted(line: WeighedLine, boundary: Boundary, municipality: string): WeighedLine['places'] {
  const counted = line.counted.get(boundary) ?? 0;
  if (counted === 0) return [];
  return boundary === 'territorial' ? line.places.filter(({ place }) => place === municipality) : line.places;
}
