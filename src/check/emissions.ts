import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { overDimension, sameDimension, showDimension } from '../quantity/dimension.js';
import type { Dimension, Unit, UnitTable } from '../quantity/unit.js';
import type { EmitsDocument } from '../domain/documents.js';
import type { Emission } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** Each gas is a dimension of its own, biogenic apart from fossil, so that they cannot be added by mistake (decision 0002). */
export function gasDimension(gas: string, origin: string): Dimension | undefined {
  const apart = origin === 'biogenic' && (gas === 'CO2' || gas === 'CH4') ? `${gas}bio` : gas;
  return ['CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e'].includes(apart) ? new Map([[apart, 1]]) : undefined;
}

/** What a quantity puts into the account, once its unit and its flow agree with what it says. */
export function emissionOf(
  emits: EmitsDocument,
  unit: Unit,
  flows: ReadonlySet<string>,
  units: UnitTable,
  found: Found,
): Emission | undefined {
  const gas = gasDimension(emits.gas.value, emits.origin.value);
  const expected = gas && overDimension(gas, new Map([['year', 1]]));
  if (expected && !sameDimension(expected, unit.dimension)) {
    const shown = { gas: emits.gas.value, origin: emits.origin.value, expected: showDimension(expected, units), found: unit.text };
    found.push(fault('emits-wrong-unit', emits.gas.at, shown));
    return undefined;
  }
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
