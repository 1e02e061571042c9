import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { startOf } from '../source/span.js';
import type { Contestant } from '../domain/draw-findings.js';
import type { CheckedScenario, CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';

const at = startOf('command line');

/** A scenario, or one of its measures, with its file. */
export interface Named extends Contestant {
  readonly checked: CheckedScenario;
}

/** `koege-waste-package`, its file, or `koege-waste-package/collect-plastic`. */
export function contestantNamed(typed: string, { scenarios }: CheckedStudy): Named | undefined {
  const whole = scenarios.find(({ id, file }) => id === typed || file === typed);
  if (whole) return { scenario: whole.id, checked: whole };
  const [id = '', measure = ''] = typed.split('/');
  const checked = scenarios.find((scenario) => scenario.id === id);
  return checked?.measures.some((one) => one.id === measure) ? { scenario: id, measure, checked } : undefined;
}

/** Of a known scenario its measures are named, else the scenario that is nearest. */
export function unknownContestant(typed: string, { scenarios }: CheckedStudy): Diagnostic {
  const [id = '', ...rest] = typed.split('/');
  const measure = rest.join('/');
  const own = measure === '' ? undefined : scenarios.find((one) => one.id === id)?.measures.map((one) => one.id);
  const known = scenarios.map((one) => one.id);
  const near = own ? nearest(measure, own) : (nearest(id, known) ?? known.find((one) => one.startsWith(typed) || typed.startsWith(one)));
  const params = own ? { scenario: id, measure, measures: own } : { scenario: typed };
  return fault('unknown-scenario', at, { ...params, ...(near === undefined ? {} : { nearest: near }) });
}

/** A contestant without its file. */
export const contestant = ({ scenario, measure }: Named): Contestant => ({ scenario, ...(measure === undefined ? {} : { measure }) });

export function measuresOf({ checked, measure }: Named, municipality: string): readonly string[] {
  const acting = actingMeasures(checked, municipality).map(({ id }) => id);
  return measure === undefined ? acting : acting.filter((id) => id === measure);
}

/** Where a scenario applies, or a measure of it acts. */
function placesOf(named: Named): readonly string[] {
  const { municipalities } = named.checked;
  return named.measure === undefined ? municipalities : municipalities.filter((id) => measuresOf(named, id).length > 0);
}

/** The one municipality in which all that is named acts. */
export function municipalityOf(named: readonly Named[], { wanted }: CheckedStudy, found: Diagnostic[]): string | undefined {
  const common = wanted.filter((id) => named.every((one) => placesOf(one).includes(id)));
  if (common.length === 1) return common[0];
  if (common.length > 1) found.push(fault('municipality-needed', at, { known: common }));
  else found.push(fault('acts-elsewhere', at, { acts: named.map((one) => ({ what: nameOf(one), places: placesOf(one) })) }));
  return undefined;
}

const nameOf = ({ scenario, measure }: Contestant): string => (measure === undefined ? scenario : `${scenario}/${measure}`);
