import { numberOf } from './background.js';

const heatSources = ['district-heat', 'natural-gas', 'heat-pump', 'biomass'];

/**
 * The municipality's own buildings and purchases written by hand, in base units (MJ, m2, kg); keys as in the worked examples.
 * Activity times emission factor (GPC v1.1 ch 6.3, equation 6.1): floor x heat per floor x energy bought per heat x what that energy emits.
 * Scope 1 is the gas that burns in the building, scope 2 the district heat and electricity that are bought (ISO 14064-1:2018 5.2.4); all else is upstream.
 */
export function operations(inputs: Readonly<Record<string, number>>): Record<string, number> {
  const people = numberOf(inputs, 'background.population');
  const floor = people * numberOf(inputs, 'floor_area_per_person');
  const heat = floor * numberOf(inputs, 'heat_use');
  const light = floor * numberOf(inputs, 'electricity_use');
  const results: Record<string, number> = { floor_area: floor, heat, electricity: light };
  const bought = (source: string): number =>
    heat * numberOf(inputs, `heat_share[${source}]`) * numberOf(inputs, `energy_per_heat[${source}]`);
  for (const source of heatSources) results[`energy_for_heat[${source}]`] = bought(source);
  results['gas_heat_co2e'] = bought('natural-gas') * numberOf(inputs, 'gas_co2e_per_kwh');
  results['district_heat_bought_co2e'] = bought('district-heat') * numberOf(inputs, 'district_heat_co2e');
  results['biomass_heat_co2e'] = bought('biomass') * numberOf(inputs, 'biomass_upstream');
  // a heat pump buys electricity like the lamps do
  results['electricity_bought_co2e'] = (light + bought('heat-pump')) * numberOf(inputs, 'background.electricity_co2e');

  const built = floor * numberOf(inputs, 'renewal_rate');
  results['construction_co2e'] = built * numberOf(inputs, 'construction_co2e_per_area') * (1 - numberOf(inputs, 'construction_saving'));

  const food = people * numberOf(inputs, 'food_per_person');
  results['food_bought'] = food;
  results['food_co2e'] = food * numberOf(inputs, 'food_co2e_per_kg');
  return results;
}
