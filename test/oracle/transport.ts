import { background, numberOf } from './background.js';

type Inputs = Readonly<Record<string, number>>;

const fuels = ['petrol', 'diesel', 'gas'];
const powertrains = ['petrol', 'diesel', 'plugin-hybrid', 'battery', 'gas'];
const lengths = ['short', 'middle', 'long'];
const modes = ['car', 'bus', 'train', 'cycle', 'walk'];
const directions = ['within', 'out', 'partner'];
const soldYears = [1990, 2000, 2005, 2008, 2011, 2014, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2028, 2030, 2035, 2040];
const ages = Array.from({ length: 35 }, (_, age) => age);
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

  const demand = travelled(inputs);
  const fleet = fleetOf(inputs);
  Object.assign(results, demand, fleet, commuting(inputs));

  // People divided by persons per car are cars.
  const carKilometres = numberOf(demand, 'car_travel') / numberOf(inputs, 'car_occupancy');
  results['car_traffic'] = carKilometres;

  const byDirection = carsByDirection(inputs, demand);
  Object.assign(results, byDirection);

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

    const byResidents = carKilometres * numberOf(fleet, `fleet[${powertrain}]`);
    const byMunicipality = numberOf(inputs, `municipal_traffic[${powertrain}]`);
    results[`powertrain_traffic[${powertrain}]`] = byResidents;
    for (const [owner, kilometres] of [
      ['car', byResidents],
      ['municipal', byMunicipality],
    ] as const) {
      // queues burn more fuel in residents' cars; the town's own vehicles are counted as they drive
      const queues = owner === 'car' ? numberOf(demand, 'congestion_fuel_change') : 1;
      results[`${owner}_tailpipe_co2[${powertrain}]`] = kilometres * fossil * queues;
      results[`${owner}_biogenic_co2[${powertrain}]`] = kilometres * biogenic * queues;
      results[`${owner}_upstream_co2e[${powertrain}]`] = kilometres * upstream * queues;
      results[`${owner}_electricity_co2e[${powertrain}]`] = kilometres * grid;
    }
  }

  // A kilometre is a kilometre, however long the trip is and wherever it goes.
  for (const powertrain of powertrains) {
    const part =
      numberOf(fleet, `fleet[${powertrain}]`) *
      numberOf(results, `fossil_co2_per_vkm[${powertrain}]`) *
      numberOf(demand, 'congestion_fuel_change');
    results[`car_co2_per_vkm[${powertrain}]`] = part;
    for (const direction of directions)
      results[`car_${direction}_co2[${powertrain}]`] = numberOf(byDirection, `car_by_direction[${direction}]`) * part;
  }
  const meanKilometre = powertrains.reduce((sum, powertrain) => sum + numberOf(results, `car_co2_per_vkm[${powertrain}]`), 0);
  for (const length of lengths)
    results[`car_co2_by_distance[${length}]`] =
      (numberOf(byDirection, `car_by_distance[${length}]`) / numberOf(inputs, 'car_occupancy')) * meanKilometre;

  // A bus emits by the kilometre it runs, whoever sits in it.
  for (const type of busTypes) {
    const kilometres = numberOf(demand, `bus_kilometres[${type}]`);
    const energy = fuels.map((burned) => ({ burned, perKilometre: numberOf(inputs, `bus_fuel_per_vkm[${type}, ${burned}]`) }));
    const of = (name: string): number =>
      energy.reduce((sum, { burned, perKilometre }) => sum + perKilometre * numberOf(fuel, `${name}[${burned}]`), 0);
    results[`bus_co2_per_vkm[${type}]`] = of('fuel_co2');
    results[`bus_tailpipe_co2[${type}]`] = kilometres * of('fuel_co2');
    results[`bus_biogenic_co2[${type}]`] = kilometres * of('fuel_co2_biogenic');
    results[`bus_upstream_co2e[${type}]`] = kilometres * of('fuel_upstream');
    results[`bus_electricity_co2e[${type}]`] = kilometres * numberOf(inputs, `bus_electricity_per_vkm[${type}]`) * electricity;
  }

  // Trains: the kilometres that run, full or empty.
  const trainKilometres = numberOf(demand, 'train_kilometres');
  const onDiesel = trainKilometres * numberOf(inputs, 'diesel_train_share');
  results['train_electricity_co2e'] = (trainKilometres - onDiesel) * numberOf(inputs, 'train_electricity_per_vkm') * electricity;
  const burned = onDiesel * numberOf(inputs, 'diesel_train_fuel');
  results['train_tailpipe_co2'] = burned * numberOf(fuel, 'fuel_co2[diesel]');
  results['train_biogenic_co2'] = burned * numberOf(fuel, 'fuel_co2_biogenic[diesel]');
  results['train_upstream_co2e'] = burned * numberOf(fuel, 'fuel_upstream[diesel]');

  Object.assign(results, others(inputs, results, numberOf(fuel, 'fuel_co2[diesel]')));
  return results;
}

/**
 * What residents travel once they have answered to service, fares and prices: constant elasticities (Holmgren 2007), new passengers divided by where they
 * come from, and the room that is left in the fullest hour.
 */
function travelled(inputs: Inputs): Record<string, number> {
  const results: Record<string, number> = {};
  // What moves between modes on trips of one length is given per inhabitant.
  const people = numberOf(inputs, 'background.population');
  for (const mode of modes) {
    let all = numberOf(inputs, `travel[${mode}]`);
    for (const length of lengths) {
      const moved = numberOf(inputs, `moved_travel[${mode}, ${length}]`) * people;
      const here = numberOf(inputs, `travel[${mode}]`) * numberOf(inputs, `distance_share[${mode}, ${length}]`) + moved;
      results[`travel_by_distance[${mode}, ${length}]`] = here;
      all += moved;
      for (const direction of directions) {
        const key = `travel_by_direction[${mode}, ${direction}]`;
        results[key] = (results[key] ?? 0) + here * numberOf(inputs, `direction_share[${length}, ${direction}]`);
      }
    }
    results[`mode_travel[${mode}]`] = all;
  }

  const byFare = numberOf(inputs, 'public_fare') ** numberOf(inputs, 'fare_elasticity');
  const elasticity = numberOf(inputs, 'service_elasticity');
  let newPassengers = 0;
  for (const mode of ['bus', 'train']) {
    const before = numberOf(results, `mode_travel[${mode}]`);
    const response = before * (numberOf(inputs, `${mode}_frequency`) ** elasticity * byFare - 1);
    newPassengers += response;
    results[`${mode}_response`] = response;
    results[`${mode}_travel`] = before + response;
  }
  const byCar = numberOf(results, 'mode_travel[car]');
  const givenUp = byCar * (1 - numberOf(inputs, 'fuel_price') ** numberOf(inputs, 'car_price_elasticity'));
  const induced = newPassengers * numberOf(inputs, 'diversion[new-travel]');
  results['induced_travel'] = induced;
  results['suppressed_travel'] = givenUp;
  // Queues: a share of the kilometres takes more fuel and more time; time saved is travelled again.
  const inQueues = numberOf(inputs, 'congested_share');
  const level = numberOf(inputs, 'congestion_level');
  const againstToday = (more: number): number => (1 + inQueues * level * more) / (1 + inQueues * more);
  results['congestion_fuel_change'] = againstToday(numberOf(inputs, 'congestion_fuel'));
  results['travel_time_change'] = againstToday(numberOf(inputs, 'congestion_delay'));
  const drawnIn = byCar * (numberOf(results, 'travel_time_change') ** numberOf(inputs, 'car_time_elasticity') - 1);
  results['congestion_response'] = drawnIn;
  results['car_travel'] = byCar - givenUp + drawnIn - newPassengers * numberOf(inputs, 'diversion[car]');
  const given = modes.reduce((sum, mode) => sum + numberOf(results, `mode_travel[${mode}]`), 0);
  results['all_travel'] = given + induced + drawnIn - givenUp;

  let busKilometres = 0;
  for (const type of busTypes) {
    const kilometres = numberOf(inputs, `bus_service[${type}]`) * numberOf(inputs, 'bus_frequency');
    results[`bus_kilometres[${type}]`] = kilometres;
    busKilometres += kilometres;
  }
  const trainKilometres = numberOf(inputs, 'train_service') * numberOf(inputs, 'train_frequency');
  results['train_kilometres'] = trainKilometres;
  for (const [mode, kilometres] of [
    ['bus', busKilometres],
    ['train', trainKilometres],
  ] as const) {
    const passengers = numberOf(results, `${mode}_travel`);
    const room = (kilometres * numberOf(inputs, `${mode}_places`)) / numberOf(inputs, `${mode}_peak`);
    results[`${mode}_load`] = passengers / kilometres;
    results[`${mode}_spare`] = Math.max(room, passengers) - passengers;
  }
  return results;
}

/** Residents' car kilometres by length of trip and by where they go; what answers to service, fares, prices and queues is of mean length. */
function carsByDirection(inputs: Inputs, demand: Record<string, number>): Record<string, number> {
  const answered = numberOf(demand, 'car_travel') - numberOf(demand, 'mode_travel[car]');
  const results: Record<string, number> = {};
  for (const length of lengths)
    results[`car_by_distance[${length}]`] =
      numberOf(demand, `travel_by_distance[car, ${length}]`) + answered * numberOf(inputs, `distance_share[car, ${length}]`);
  for (const direction of directions) {
    const people = lengths.reduce(
      (sum, length) => sum + numberOf(results, `car_by_distance[${length}]`) * numberOf(inputs, `direction_share[${length}, ${direction}]`),
      0,
    );
    results[`car_by_direction[${direction}]`] = people / numberOf(inputs, 'car_occupancy');
  }
  return results;
}

/**
 * The fleet of a year by cohorts: what was sold in each year, from a table, times a Weibull curve of survival (as COPERT and TREMOVE use),
 * in the middle of the year; and what a measure has sold in this, the first, year, half of which drives in it.
 */
function fleetOf(inputs: Inputs): Record<string, number> {
  const results: Record<string, number> = {};
  const shape = numberOf(inputs, 'life_shape');
  const year = numberOf(inputs, 'calendar_year');
  const table = (name: string, at: number): number =>
    onTable(
      at,
      soldYears.map((sold) => [numberOf(inputs, `sold_year[${sold}]`), numberOf(inputs, name.replace('#', String(sold)))] as const),
    );

  const cars = powertrains.map(() => 0);
  for (const age of ages) {
    const yearsOfAge = numberOf(inputs, `years_of_age[${age}]`);
    const alive = 1 / Math.exp((yearsOfAge / numberOf(inputs, 'car_life')) ** shape);
    const bought = year - numberOf(inputs, 'half_year') - yearsOfAge;
    const sold = table('cars_sold[#]', bought);
    const shares = powertrains.map((powertrain) => table(`sales_share[${powertrain}, #]`, bought));
    const here = powertrains.map((powertrain, i) => (shares[i] ?? NaN) * numberOf(inputs, `sales_lead[${powertrain}]`));
    const all = here.reduce((sum, part) => sum + part, 0);
    results[`survival[${age}]`] = alive;
    results[`sold_at_age[${age}]`] = sold;
    powertrains.forEach((powertrain, i) => {
      const left = (sold * alive * (here[i] ?? NaN)) / all;
      results[`share_at_age[${powertrain}, ${age}]`] = shares[i] ?? NaN;
      results[`cars_of_age[${powertrain}, ${age}]`] = 2 * numberOf(inputs, 'half_year') * left;
      cars[i] = (cars[i] ?? NaN) + 2 * numberOf(inputs, 'half_year') * left;
    });
  }
  const now = table('cars_sold[#]', year);
  const through = powertrains.map((powertrain, i) => {
    const changed = now * numberOf(inputs, `sales_change[${powertrain}]`) * numberOf(results, 'survival[0]');
    results[`cars_changed[${powertrain}]`] = changed;
    return (cars[i] ?? NaN) + changed / 2;
  });
  const total = through.reduce((sum, part) => sum + part, 0);
  powertrains.forEach((powertrain, i) => {
    results[`cars_in_year[${powertrain}]`] = through[i] ?? NaN;
    results[`fleet[${powertrain}]`] = (through[i] ?? NaN) / total;
    results[`cars_by_powertrain[${powertrain}]`] = (numberOf(inputs, 'cars') * (through[i] ?? NaN)) / total;
  });
  return results;
}

/** The height of a table at x, on the straight line between the two points beside it, held at both ends. */
function onTable(x: number, points: readonly (readonly [number, number])[]): number {
  const after = points.findIndex(([at]) => at > x);
  const [right, left] = [points[after], points[after - 1]];
  if (right && left) return left[1] + ((x - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
  return (right ?? points.at(-1))?.[1] ?? NaN;
}

/**
 * What others drive inside the border: a figure of one year, divided by vehicle, each carried on by what drives it (the country's cars of the year; diesel with
 * the blend of the year) and by how much of it there is. Cars that come in are counted by commuters; the rest pass through.
 */
function others(inputs: Inputs, results: Record<string, number>, diesel: number): Record<string, number> {
  const here = ages.map((age) => numberOf(results, `sold_at_age[${age}]`) * numberOf(results, `survival[${age}]`));
  const cars = here.reduce((sum, part) => sum + part, 0);
  const found: Record<string, number> = {};
  let perKilometre = 0;
  for (const powertrain of powertrains) {
    const ofKind = ages.reduce((sum, age) => sum + (here[age] ?? NaN) * numberOf(results, `share_at_age[${powertrain}, ${age}]`), 0);
    found[`others_fleet[${powertrain}]`] = ofKind / cars;
    perKilometre += (ofKind / cars) * numberOf(results, `fossil_co2_per_vkm[${powertrain}]`);
  }
  found['others_car_co2_per_vkm'] = perKilometre;
  const of = (vehicle: string): number =>
    numberOf(inputs, 'others_traffic_co2e') * numberOf(inputs, `others_share[${vehicle}]`) * numberOf(inputs, `others_trend[${vehicle}]`);
  const onDiesel = diesel / numberOf(inputs, 'others_base_diesel_co2');
  const allCars = (of('cars') * perKilometre) / numberOf(inputs, 'others_base_car_co2');
  const commuterKilometres =
    numberOf(results, 'commuters_in') *
    numberOf(inputs, 'commute_trips') *
    numberOf(inputs, 'incoming_car_share') *
    numberOf(inputs, 'incoming_distance');
  const incoming = (commuterKilometres * (1 + numberOf(inputs, 'visitor_ratio'))) / numberOf(inputs, 'commuter_occupancy');
  // a kilogram of CO2 is a kilogram of CO2e
  const incomingCars = Math.min(incoming * perKilometre * numberOf(inputs, 'co2_as_co2e'), allCars);
  const [vans, lorries] = [of('vans') * onDiesel, of('lorries') * onDiesel];
  return {
    ...found,
    others_cars_co2e: allCars,
    incoming_traffic: incoming,
    incoming_cars_co2e: incomingCars,
    through_cars_co2e: allCars - incomingCars,
    vans_co2e: vans,
    lorries_co2e: lorries,
    others_co2e: allCars + vans + lorries,
  };
}

/** Who goes to work where: employed residents at home, out, and those who come; and the way across the Sound. */
function commuting(inputs: Inputs): Record<string, number> {
  const employed = numberOf(inputs, 'background.population') * numberOf(inputs, 'employed_share');
  const out = numberOf(inputs, 'out_commuting_share');
  const results: Record<string, number> = {
    employed,
    commuters_within: employed * (1 - out),
    commuters_out: employed * out,
    commuters_in: employed * numberOf(inputs, 'in_commuting_ratio'),
    commute_travel: employed * numberOf(inputs, 'commute_trips') * numberOf(inputs, 'commute_distance'),
  };
  for (const mode of ['car', 'train']) {
    const commuters = numberOf(inputs, 'sound_commuters') * numberOf(inputs, `sound_mode[${mode}]`);
    results[`sound_by_mode[${mode}]`] = commuters;
    results[`sound_travel[${mode}]`] =
      commuters * numberOf(inputs, 'sound_residents') * numberOf(inputs, 'sound_trips') * numberOf(inputs, 'sound_distance');
  }
  return results;
}

/** The inputs that belong to the background, under the names they have there. */
function ofBackground(inputs: Inputs): Record<string, number> {
  const prefix = 'background.';
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [])),
  );
}
