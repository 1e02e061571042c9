import type { OtherMunicipality } from '../domain/findings.js';
import type { Boundary } from '../domain/documents.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy, PotentialSet } from '../domain/study.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { baselinesOf } from './baselines.js';
import { weighs } from './lines.js';
import { placeOf } from './place.js';
import { inputsBehind, qualityOf } from './quality.js';

/** What is said of a municipality without a scenario; a gas without a potential is a fault. */
export function otherMunicipality(
  id: string,
  study: CheckedStudy,
  plan: Plan,
  results: Results,
  asked: { readonly set: PotentialSet; readonly boundary: Boundary; readonly year: number },
  found: Diagnostic[],
): OtherMunicipality {
  const place = placeOf(id, study, plan, results, asked.set, asked.boundary, asked.year, found);
  const { municipality, population, lines, graph, grades } = place;
  const counted = lines.filter((line) => weighs(line, asked.boundary));
  return {
    id,
    name: municipality.name,
    country: municipality.country,
    ...(population === undefined ? {} : { population }),
    baselines: baselinesOf(place),
    quality: qualityOf(inputsBehind(graph, counted), grades),
  };
}
