/**
 * The sector `operations` written by hand: energy of buildings = area × use per area (ISO 52000), bought energy = heat × share × energy per heat,
 * construction = new area × limit value over 50 years (BR18 § 298), food = weight × footprint per kilogram. Base units: kg, MJ, km² for area, persons.
 */
export function operations(inputs: Readonly<Record<string, number>>): Record<string, number> {
  const value = (key: string): number => inputs[key] ?? Number.NaN;
  const sources = ['district-heat', 'natural-gas', 'heat-pump', 'biomass'];
  const people = value('background.population');
  const area = value('floor_area_per_person') * people;
  const heat = area * value('heat_use');
  const electricity = area * value('electricity_use');
  const bought = new Map(sources.map((source) => [source, heat * value(`heat_share[${source}]`) * value(`energy_per_heat[${source}]`)]));
  const energy = (source: string): number => bought.get(source) ?? Number.NaN;
  const food = value('food_per_person') * people;
  return {
    floor_area: area,
    heat,
    electricity,
    ...Object.fromEntries(sources.map((source) => [`energy_for_heat[${source}]`, energy(source)])),
    gas_heat_co2e: energy('natural-gas') * value('gas_co2e_per_kwh'),
    district_heat_bought_co2e: energy('district-heat') * value('district_heat_co2e'),
    electricity_bought_co2e: (electricity + energy('heat-pump')) * value('background.electricity_co2e'),
    biomass_heat_co2e: energy('biomass') * value('biomass_upstream'),
    construction_co2e: area * value('renewal_rate') * value('construction_co2e_per_area') * (1 - value('construction_saving')),
    food_bought: food,
    food_co2e: food * value('food_co2e_per_kg'),
  };
}
