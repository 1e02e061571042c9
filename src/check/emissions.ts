import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { overDimension, sameDimension, showDimension } from '../quantity/dimension.js';
import type { Dimension, Unit, UnitTable } from '../quantity/unit.js';
import type { Span } from '../source/span.js';
import type { EmitsDocument, Gas, Origin } from '../domain/documents.js';
import type { Emission } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** Each gas is a dimension of its own, biogenic apart from fossil, so that they cannot be added by mistake (decision 0002). */
export function gasDimension(gas: string, origin: string): Dimension | undefined {
  const apart = origin === 'biogenic' && (gas === 'CO2' || gas === 'CH4') ? `${gas}bio` : gas;
  return ['CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e'].includes(apart) ? new Map([[apart, 1]]) : undefined;
}

/** True where a unit is a mass of the gas per year; anything else is a fault. */
export function checkGas(
  { gas, origin, at }: { readonly gas: Gas; readonly origin: Origin; readonly at: Span },
  unit: Unit,
  units: UnitTable,
  found: Found,
): boolean {
  const dimension = gasDimension(gas, origin);
  const expected = dimension && overDimension(dimension, new Map([['year', 1]]));
  if (!expected || sameDimension(expected, unit.dimension)) return true;
  found.push(fault('emits-wrong-unit', at, { gas, origin, expected: showDimension(expected, units), found: unit.text }));
  return false;
}

/** What a quantity puts into the account, once its unit and its flow agree with what it says. */
export function emissionOf(
  emits: EmitsDocument,
  unit: Unit,
  flows: ReadonlySet<string>,
  units: UnitTable,
  found: Found,
): Emission | undefined {
  if (!checkGas({ gas: emits.gas.value, origin: emits.origin.value, at: emits.gas.at }, unit, units, found)) return undefined;
  const falls = emits.falls.value;
  if (falls !== 'home' && falls !== 'elsewhere' && !flows.has(falls)) {
    const near = nearest(falls, [...flows, 'home', 'elsewhere']);
    found.push(fault('unknown-flow', emits.falls.at, { flow: falls, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  return {
    gas: emits.gas.value,
    origin: emits.origin.value,
    stage: emits.stage.value,
    falls,
    ...(emits.counts ? { counts: emits.counts.map((boundary) => boundary.value) } : {}),
  };
}
