import { background, numberOf } from './background.js';

type Inputs = Readonly<Record<string, number>>;

const fuels = ['petrol', 'diesel', 'gas'];
const powertrains = ['petrol', 'diesel', 'plugin-hybrid', 'battery', 'gas'];
const busTypes = ['diesel', 'biogas', 'electric'];

/**
 * The transport sector written by hand, for one place and year, from IPCC 2006 Vol 2 ch 3 (road transport: fuel burned x CO2 of the fuel, biofuel apart)
 * and the activity method of GPC v1.1 ch 7 (residents' kilometres x what a kilometre takes).
 * All numbers in base units; keys as in the worked examples: `travel[car]`, `fuel_per_vkm[petrol, diesel]`, inputs of the background as `background.electricity_co2e`.
 */
export function transport(inputs: Inputs): Record<string, number> {
  const fuel = background(ofBackground(inputs));
  const electricity = numberOf(inputs, 'background.electricity_co2e');
  const results: Record<string, number> = {};

  // People divided by persons per car are cars.
  const carKilometres = numberOf(inputs, 'travel[car]') / numberOf(inputs, 'car_occupancy');
  results['car_traffic'] = carKilometres;

  for (const powertrain of powertrains) {
    let fossil = 0;
    let biogenic = 0;
    let upstream = 0;
    for (const burned of fuels) {
      const energy = numberOf(inputs, `fuel_per_vkm[${powertrain}, ${burned}]`);
      fossil += energy * numberOf(fuel, `fuel_co2[${burned}]`);
      biogenic += energy * numberOf(fuel, `fuel_co2_biogenic[${burned}]`);
      upstream += energy * numberOf(fuel, `fuel_upstream[${burned}]`);
    }
    const grid = numberOf(inputs, `electricity_per_vkm[${powertrain}]`) * electricity;
    const perKilometre = { fossil_co2: fossil, biogenic_co2: biogenic, upstream, grid };
    for (const [name, value] of Object.entries(perKilometre)) results[`${name}_per_vkm[${powertrain}]`] = value;

    const byResidents = carKilometres * numberOf(inputs, `fleet[${powertrain}]`);
    const byMunicipality = numberOf(inputs, `municipal_traffic[${powertrain}]`);
    results[`powertrain_traffic[${powertrain}]`] = byResidents;
    for (const [owner, kilometres] of [
      ['car', byResidents],
      ['municipal', byMunicipality],
    ] as const) {
      results[`${owner}_tailpipe_co2[${powertrain}]`] = kilometres * fossil;
      results[`${owner}_biogenic_co2[${powertrain}]`] = kilometres * biogenic;
      results[`${owner}_upstream_co2e[${powertrain}]`] = kilometres * upstream;
      results[`${owner}_electricity_co2e[${powertrain}]`] = kilometres * grid;
    }
  }

  // A bus emits by the kilometre it runs, whoever sits in it.
  for (const type of busTypes) {
    const kilometres = numberOf(inputs, `bus_service[${type}]`);
    const energy = fuels.map((burned) => ({ burned, perKilometre: numberOf(inputs, `bus_fuel_per_vkm[${type}, ${burned}]`) }));
    const of = (name: string): number =>
      energy.reduce((sum, { burned, perKilometre }) => sum + perKilometre * numberOf(fuel, `${name}[${burned}]`), 0);
    results[`bus_tailpipe_co2[${type}]`] = kilometres * of('fuel_co2');
    results[`bus_biogenic_co2[${type}]`] = kilometres * of('fuel_co2_biogenic');
    results[`bus_upstream_co2e[${type}]`] = kilometres * of('fuel_upstream');
    results[`bus_electricity_co2e[${type}]`] = kilometres * numberOf(inputs, `bus_electricity_per_vkm[${type}]`) * electricity;
  }

  // Trains: the service that runs, at the electricity its passengers take at today's load.
  results['train_electricity_co2e'] = numberOf(inputs, 'train_service') * numberOf(inputs, 'train_electricity_per_pkm') * electricity;
  return results;
}

/** The inputs that belong to the background, under the names they have there. */
function ofBackground(inputs: Inputs): Record<string, number> {
  const prefix = 'background.';
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [])),
  );
}
