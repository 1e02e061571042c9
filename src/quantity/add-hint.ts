import type { Phrase } from '../source/phrases.js';
import { overDimension } from './dimension.js';
import type { Dimension } from './unit.js';

const gases: ReadonlySet<string> = new Set(['CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e']);
const currencies: ReadonlySet<string> = new Set(['DKK', 'SEK', 'EUR', 'USD']);

/** What somebody who adds these two units probably forgot; the quotient of the units tells. */
export function addHint(left: Dimension, right: Dimension): Phrase | undefined {
  const quotient = [...overDimension(left, right)];
  const [over, ...others] = quotient.filter(([, exponent]) => exponent === 1).map(([base]) => base);
  const [under, ...rest] = quotient.filter(([, exponent]) => exponent === -1).map(([base]) => base);
  // one base on one side in place of one on the other, or one base on one side only: of anything else the reason is not known
  if (others.length > 0 || rest.length > 0 || quotient.some(([, exponent]) => Math.abs(exponent) !== 1)) return undefined;
  const pair = [over, under].filter((base) => base !== undefined).sort();
  if (pair.join(' ') === 'CO2 CO2bio') return 'fossil and biogenic CO2 are kept apart: declare two lines';
  if (pair.length === 2 && pair.every((base) => gases.has(base))) return 'weigh gases with a warming potential, or declare two lines';
  if (pair.length === 2 && pair.every((base) => currencies.has(base))) return 'convert one currency with a dated exchange rate first';
  return hints.get(pair.join(' '));
}

const hints: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  ['pkm vkm', 'divide passenger-km by an occupancy (pkm/vkm)'],
  ['person vehicle', 'multiply the vehicles by the persons in each (person/vehicle)'],
  ['tkm vkm', 'divide tonne-km by a load (tkm/vkm)'],
  ['CO2 mass', 'multiply the mass by an emission factor (kgCO2/kg)'],
  ['CO2bio mass', 'multiply the mass by an emission factor (kgCO2bio/kg)'],
  ['CO2e mass', 'multiply the mass by an emission factor (kgCO2e/kg)'],
  ['CH4 mass', 'multiply the mass by an emission factor (kgCH4/kg)'],
  ['CH4bio mass', 'multiply the mass by an emission factor (kgCH4bio/kg)'],
  ['N2O mass', 'multiply the mass by an emission factor (kgN2O/kg)'],
  ['CO2 energy', 'multiply the energy by an emission factor (kgCO2/MJ)'],
  ['CO2e energy', 'multiply the energy by an emission factor (kgCO2e/MJ)'],
  ['CO2 vkm', 'multiply the vehicle-km by an emission factor (kgCO2/vkm)'],
  ['CO2e vkm', 'multiply the vehicle-km by an emission factor (kgCO2e/vkm)'],
  ['CO2 carbon', 'multiply the carbon by a quantity of 44/12 kgCO2/kgC'],
  ['N2O nitrogen', 'multiply the nitrogen by a quantity of 44/28 kgN2O/kgN'],
  ['carbon mass', 'multiply the mass by its carbon content (kgC/kg)'],
  ['energy volume', 'multiply the volume by a heating value (MJ/m3)'],
  ['energy mass', 'multiply the mass by a heating value (MJ/kg)'],
  ['mass volume', 'multiply the volume by a density (kg/m3)'],
  ['day year', 'multiply by the days that count in a year (day/year)'],
  ['year', 'one side is per year, the other is not'],
  ['person', 'one side is per person, the other is not'],
]);
