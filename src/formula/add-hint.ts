import { overDimension } from '../quantity/dimension.js';
import type { Dimension } from '../quantity/unit.js';

/** What somebody who adds these two units probably forgot; the quotient of the units tells. */
export function addHint(left: Dimension, right: Dimension): string | undefined {
  const quotient = overDimension(left, right);
  const bases = [...quotient.keys()].sort();
  const gases = ['CO2', 'CO2bio', 'CH4', 'CH4bio', 'N2O', 'CO2e'];
  if (bases.length === 2 && bases.every((base) => gases.includes(base)))
    return bases.join() === 'CO2,CO2bio'
      ? 'fossil and biogenic CO2 are kept apart: declare two lines'
      : 'gases are added only after --gwp has weighed them: declare one line per gas';
  return hints[bases.join(' ')];
}

const hints: Readonly<Record<string, string>> = {
  'pkm vkm': 'divide passenger-kilometres by an occupancy (pkm/vkm)',
  'CO2 mass': 'multiply the tonnes of waste by an emission factor (kgCO2/kg)',
  'CO2 energy': 'multiply the energy by an emission factor (kgCO2/MJ)',
  'CO2 carbon': 'multiply the carbon by 44/12 (kgCO2/kgC) as a named quantity',
  'CO2 vkm': 'multiply the vehicle-kilometres by an emission factor (kgCO2/vkm)',
  'DKK SEK': 'currencies are never added: convert with a dated exchange rate',
  'DKK EUR': 'currencies are never added: convert with a dated exchange rate',
  'EUR SEK': 'currencies are never added: convert with a dated exchange rate',
  'energy volume': 'multiply the volume by a heating value (MJ/m3)',
  'energy mass': 'multiply the mass by a heating value (MJ/kg)',
  'year': 'one side is per year, the other is not',
  'person': 'one side is per person, the other is not',
};
