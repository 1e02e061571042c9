import { overDimension } from '../quantity/dimension.js';
import type { Dimension } from '../quantity/unit.js';
import type { Phrase } from '../source/phrases.js';

/**
 * A likely reason why a formula's unit differs from the declared one, as a key that the catalogue puts into words.
 * The quotient of the two units is what is missing: if it is pkm/vkm, somebody forgot occupancy.
 */
export function unitHint(declared: Dimension, computed: Dimension): Phrase | undefined {
  const missing = overDimension(declared, computed);
  const key = [...missing]
    .map(([base, exponent]) => `${base}^${exponent}`)
    .sort()
    .join(' ');
  return hints[key];
}

const hints: Readonly<Record<string, Phrase>> = {
  'pkm^-1 vkm^1': 'divide by occupancy (pkm/vkm)',
  'pkm^1 vkm^-1': 'multiply by occupancy (pkm/vkm)',
  'CO2^1 carbon^-1': 'multiply by 44/12 kgCO2/kgC as a named quantity',
  'CH4^1 carbon^-1': 'multiply by 16/12 kgCH4/kgC as a named quantity',
  'CH4bio^1 carbon^-1': 'multiply by 16/12 kgCH4bio/kgC as a named quantity',
  'N2O^1 nitrogen^-1': 'multiply by 44/28 kgN2O/kgN as a named quantity',
  'CO2^1 mass^-1': 'multiply by an emission factor per tonne',
  'CO2^1 energy^-1': 'multiply by an emission factor per unit of energy',
  'CO2e^1 energy^-1': 'multiply by an emission factor per unit of energy',
  'CO2^1 vkm^-1': 'multiply by an emission factor per vehicle-kilometre',
  'CO2e^1 vkm^-1': 'multiply by an emission factor per vehicle-kilometre',
  'energy^1 vkm^-1': 'multiply by energy use per vehicle-kilometre',
  'person^-1': 'divide by population',
  'person^1': 'multiply by population',
  'year^-1': 'it is an amount, not an amount per year',
  'year^1': 'it is an amount per year',
  'CO2^-1 CO2bio^1': 'fossil and biogenic CO2 are kept apart',
  'CO2^1 CO2bio^-1': 'fossil and biogenic CO2 are kept apart',
  'CO2e^1 CO2^-1': 'gases are weighed by the program with --gwp; leave the line in its gas',
};
