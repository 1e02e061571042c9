import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { startOf } from '../source/span.js';
import type { TransferWanted } from '../domain/request.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';

const at = startOf('command line');

/** What is transferred, cut down to the measures asked for, and between which places. */
export interface TransferQuestion {
  readonly scenario: CheckedScenario;
  /** The one measure that was asked for. */
  readonly measure?: string;
  readonly from: string;
  readonly to: string;
}

/** Finds what was typed: a scenario, a measure, or `scenario/measure`; `without` are measures that are left out. */
export function transferQuestion(
  wanted: TransferWanted,
  without: readonly string[],
  study: CheckedStudy,
  found: Diagnostic[],
): TransferQuestion | undefined {
  if (!study.municipalities.has(wanted.to)) {
    const near = nearest(wanted.to, study.municipalities.keys());
    found.push(fault('unknown-municipality', at, { municipality: wanted.to, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  const hit = named(wanted.of, study, found);
  if (!hit) return undefined;
  const from = placeFrom(hit.scenario, wanted, found);
  if (from === undefined) return undefined;
  const acting = actingMeasures(hit.scenario, from).filter(
    ({ id }) => !without.includes(id) && (hit.measure === undefined || id === hit.measure),
  );
  if (acting.length === 0) {
    found.push(fault('nothing-to-transfer', hit.scenario.at, { what: wanted.of, municipality: from }));
    return undefined;
  }
  return { ...hit, scenario: { ...hit.scenario, measures: acting }, from, to: wanted.to };
}

function named(of: string, { scenarios }: CheckedStudy, found: Diagnostic[]): Pick<TransferQuestion, 'scenario' | 'measure'> | undefined {
  const [first = '', second] = of.split('/');
  const scenario = scenarios.find(({ id }) => id === first);
  if (scenario && (second === undefined || scenario.measures.some(({ id }) => id === second)))
    return { scenario, ...(second === undefined ? {} : { measure: second }) };
  const holding = second === undefined ? scenarios.filter(({ measures }) => measures.some(({ id }) => id === first)) : [];
  const [only] = holding;
  if (only && holding.length === 1) return { scenario: only, measure: first };
  if (only) {
    found.push(fault('measure-in-several', at, { measure: first, scenarios: holding.map(({ id }) => id) }));
    return undefined;
  }
  const known = scenario
    ? scenario.measures.map(({ id }) => `${scenario.id}/${id}`)
    : scenarios.flatMap(({ id, measures }) => [id, ...measures.map((measure) => measure.id)]);
  const near = nearest(of, known);
  found.push(fault('unknown-measure', at, { name: of, ...(near === undefined ? {} : { nearest: near }) }));
  return undefined;
}

/** The municipality that was named; else the only one, or the first that is not where the measure goes. */
function placeFrom({ id, municipalities }: CheckedScenario, { from, to }: TransferWanted, found: Diagnostic[]): string | undefined {
  if (from === undefined) return municipalities.find((one) => one !== to) ?? municipalities[0];
  if (municipalities.includes(from)) return from;
  found.push(fault('municipality-takes-no-part', at, { municipality: from, scenario: id }));
  return undefined;
}
