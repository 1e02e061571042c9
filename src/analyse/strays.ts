import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Stray } from '../domain/chance.js';
import type { StrayFinding } from '../domain/draw-findings.js';
import type { CheckedStudy } from '../domain/study.js';

/** A quantity that is no number in some draw, each once: a result from the other draws would be one of luck. */
export function faultsOfStrays(strays: readonly Stray[], study: CheckedStudy, draws: number): Diagnostic[] {
  return strays.flatMap(({ kind, column, run, year, draws: hit }) => {
    const quantity = study.quantities[column];
    if (kind !== 'not-a-number' || !quantity) return [];
    const at = quantity.from.kind === 'formula' ? quantity.from.text.at : quantity.at;
    const [municipality = ''] = run.split(' ');
    const where = study.municipalities.get(municipality)?.name ?? municipality;
    return [fault('draw-not-a-number', at, { quantity: quantity.id, municipality: where, year, draws: hit, of: draws })];
  });
}

/** What was held at a bound or lies outside of one, for the reader of a result. */
export function strayFindings(strays: readonly Stray[], study: CheckedStudy): StrayFinding[] {
  return strays.flatMap(({ kind, column, run, year, draws }) => {
    const quantity = study.quantities[column];
    if (kind === 'not-a-number' || !quantity) return [];
    const [municipality = '', scenario] = run.split(' ');
    const place = { municipality, ...(scenario === undefined ? {} : { scenario }) };
    return [{ kind, quantity: quantity.id, label: quantity.label, ...place, year, draws }];
  });
}
