import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault, hasError } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';
import type { Boundary } from '../domain/documents.js';
import type { Comparison, OtherMunicipality, Row } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import { baselinesOf } from './baselines.js';
import { experienceWarnings } from './experience-warnings.js';
import { assumptionsOf, fallbacksOf, fixedLines, referencesOf, sourcesUsed } from './footnotes.js';
import { jointAccounts } from './joint-accounts.js';
import type { Place } from './place.js';
import { placeOf } from './place.js';
import { plantsLeftOut, plantWarnings, reachedPlants } from './plants.js';
import { withCosts } from './row-costs.js';
import { scenarioRows } from './rows.js';
import { comparedYear, potentialSet } from './settings.js';
import { sharedCosts } from './shared-costs.js';
import { targetsOf } from './targets.js';

export interface ComparisonRequest {
  readonly year?: number;
  readonly boundary: Boundary;
  readonly gwp: string;
  readonly discount?: string;
  readonly fingerprint: string;
  /** Those of which only a line is wanted: they are many, and evaluated one by one. */
  readonly others?: (year: number, set: PotentialSet, found: Diagnostic[]) => readonly OtherMunicipality[];
}

/** Compares all scenarios and measures of the study, municipality by municipality, in one year and one boundary. */
export function comparisonOf(study: CheckedStudy, plan: Plan, results: Results, request: ComparisonRequest): Outcome<Comparison> {
  const found: Diagnostic[] = [];
  if (study.scenarios.length === 0) found.push(fault('nothing-to-compare', startOf('scenarios'), { where: 'scenarios' }));
  const set = potentialSet(study, request.gwp, found);
  if (!set || study.scenarios.length === 0) return { diagnostics: found };
  const year = comparedYear(study.scenarios, request.year, found);
  const places = study.wanted.map((id) => placeOf(id, study, plan, results, set, request.boundary, year, found));
  if (hasError(found)) return { diagnostics: found };
  const others = request.others?.(year, set, found) ?? [];
  if (hasError(found)) return { diagnostics: found };
  if (places.length === 0 && others.length === 0)
    return { diagnostics: [...found, fault('nothing-to-compare', startOf('scenarios'), { where: 'scenarios' })] };
  const reckoned = places.map((place) => ({ place, rows: scenarioRows(place) }));
  const rows = reckoned.flatMap((one) => one.rows.map(({ row }) => row));
  const value: Comparison = {
    kind: 'comparison',
    settings: {
      year,
      years: [study.years.first, study.years.last],
      boundary: request.boundary,
      gwp: request.gwp,
      study: request.fingerprint,
      ...(request.discount === undefined ? {} : { discount: request.discount }),
    },
    municipalities: places.map(({ municipality, population }) => ({
      id: municipality.id,
      name: municipality.name,
      ...(population === undefined ? {} : { population }),
    })),
    rows: withCosts(withSectorShares(rows, places), study, request.discount, found),
    baselines: places.flatMap(baselinesOf),
    ...(others.length === 0 ? {} : { others }),
    fixedCo2e: fixedLines(places),
    places: namesOf(study, rows),
    plants: reachedPlants(study, rows),
    joint: jointAccounts(study.scenarios, rows),
    targets: places.flatMap(targetsOf),
    shared: sharedCosts(rows, study, request.discount, found),
    assumptions: assumptionsOf(reckoned),
    sources: sourcesUsed(places),
    fallbacks: places.flatMap(fallbacksOf),
    references: places.flatMap(referencesOf),
  };
  if (hasError(found)) return { diagnostics: found };
  const ofPlants = [
    ...plantWarnings(study, plan, results),
    ...(request.boundary === 'territorial' ? plantsLeftOut(study, plan, results) : []),
  ];
  return { value, diagnostics: [...found, ...experienceWarnings(study, plan, results), ...ofPlants] };
}

/** The names of all places where something falls, by id. */
function namesOf({ municipalities }: CheckedStudy, rows: readonly Row[]): Comparison['places'] {
  const ids = new Set(rows.flatMap((row) => [...row.falls, ...row.accounts].map(({ municipality }) => municipality)));
  return [...ids].sort().flatMap((id) => {
    const place = municipalities.get(id);
    return place ? [{ id, name: place.name }] : [];
  });
}

/** A share of the sector's baseline has a meaning only where that baseline is above zero. */
function withSectorShares(rows: readonly Row[], places: readonly Place[]): Row[] {
  const baselines = places.flatMap(baselinesOf);
  return rows.map((row) => {
    const own = baselines.filter(
      (baseline) => baseline.municipality === row.municipality && (row.sector === 'all' || baseline.sector === row.sector),
    );
    const boundary = places[0]?.boundary ?? 'gpc-basic';
    const total = own.reduce((sum, baseline) => sum + (baseline.byBoundary.get(boundary) ?? 0), 0);
    if (!(total > 0)) return row;
    const alone = row.alone ? { alone: { ...row.alone, ofSector: row.alone.reduction / total } } : {};
    return { ...row, ofSector: row.reduction.central / total, ...alone };
  });
}
