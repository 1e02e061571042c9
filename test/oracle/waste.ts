/**
 * The waste sector a second time, from the literature and not from data/sectors/waste.yaml: a witness to hold the model against.
 *
 * Household waste as a mass balance by material; the furnace by IPCC 2006 Vol 5 Ch 5 Eq 5.2 (fossil CO2 = waste × dry matter × carbon ×
 * fossil fraction × oxidation × 44/12); biological treatment by Ch 4; heat content from the CO2 per energy of IPCC 2006 Vol 2 Table 2.2.
 *
 * Inputs and outputs are in base units. Keys are those of the sector: `household_waste`, `sorted[plastic]`, `treatment[food, digested]`,
 * and what it draws on, such as `background.population` and `background.electricity_co2e`. A missing input is a bug of the caller.
 */
export const materials = [
  'food',
  'garden',
  'paper',
  'plastic',
  'textile',
  'wood',
  'hygiene',
  'glass',
  'metal',
  'mineral',
  'other',
] as const;
const routes = ['recycled', 'digested', 'composted'] as const;
const co2PerCarbon = 44 / 12;

export function waste(inputs: Readonly<Record<string, number>>): Record<string, number> {
  const out: Record<string, number> = {};
  const given = (name: string): number => {
    const value = inputs[name];
    if (value === undefined) throw new Error(`the oracle needs ${name}`);
    return value;
  };
  const sum: Record<string, number> = {};
  const put = (name: string, material: string, value: number): number => {
    out[`${name}[${material}]`] = value;
    sum[name] = (sum[name] ?? 0) + value;
    return value;
  };
  const total = (name: string): number => sum[name] ?? 0;
  const people = given('background.population');

  for (const m of materials) {
    // Mass: what arises is recycled, treated biologically, landfilled or burned; rejects of sorting are burned too.
    const arises = put('generated', m, people * given('household_waste') * given(`composition[${m}]`) * (1 - given(`prevented[${m}]`)));
    const prevented = put('waste_prevented', m, people * given('expected_waste') * given(`composition[${m}]`) - arises);
    put('production_avoided', m, -prevented * given(`production_co2e[${m}]`));
    const collected = put('collected', m, arises * given(`sorted[${m}]`));
    const rejected = put('rejected', m, collected * given(`reject_share[${m}]`));
    const residual = put('residual', m, arises - collected);
    const landfilled = put('landfilled', m, residual * given(`landfilled_share[${m}]`));
    const burned = put('residual_burned', m, residual - landfilled);
    put('burned', m, burned + rejected);
    // Rejects that come back to the same plant share its boiler and its stack.
    const inPlant = put('burned_in_plant', m, burned + given('reject_home_share') * rejected);
    for (const route of routes) {
      const treated = (collected - rejected) * given(`treatment[${m}, ${route}]`);
      out[`treated[${m}, ${route}]`] = treated;
      sum[route] = (sum[route] ?? 0) + treated;
      if (route === 'recycled') put('material_replaced', m, -treated * given(`recycling_quality[${m}]`) * given(`recycling_benefit[${m}]`));
    }
    // Furnace: Eq 5.2, and what is not fossil is the biogenic memo item.
    const carbon = given(`dry_matter[${m}]`) * given(`carbon_content[${m}]`) * given('oxidation');
    const fossil = put('fossil_co2_per_kg', m, carbon * given(`fossil_fraction[${m}]`) * co2PerCarbon);
    const biogenic = put('biogenic_co2_per_kg', m, carbon * (1 - given(`fossil_fraction[${m}]`)) * co2PerCarbon);
    // Carbon capture takes the same share of fossil and biogenic CO2 out of the flue gas.
    put('residual_co2_formed', m, burned * fossil);
    put('residual_co2bio_formed', m, burned * biogenic);
    put('residual_co2', m, burned * fossil * (1 - given('capture_share')));
    put('residual_co2bio', m, burned * biogenic * (1 - given('capture_share')));
    sum['water'] = total('water') + burned * (1 - given(`dry_matter[${m}]`));
    sum['reject_fossil'] = total('reject_fossil') + rejected * fossil;
    sum['reject_biogenic'] = total('reject_biogenic') + rejected * biogenic;
    sum['plant_fossil'] = total('plant_fossil') + inPlant * fossil;
    sum['plant_biogenic'] = total('plant_biogenic') + inPlant * biogenic;
    const rejectsPass = 1 - given('reject_home_share') * given('capture_share');
    put('reject_co2', m, rejected * fossil * rejectsPass);
    put('reject_co2bio', m, rejected * biogenic * rejectsPass);
  }
  out['residual_per_person'] = total('residual_burned') / people;
  out['burned_co2_per_kg'] = total('residual_co2_formed') / total('residual_burned');
  out['stored_co2bio'] = total('plant_biogenic') * given('capture_share');
  // A solvent binds CO2, not its origin: all carbon that leaves the stack costs power, per kilogram of CO2 that is caught.
  const caughtOfOwn = given('capture_share') * (total('plant_fossil') + total('plant_biogenic'));
  Object.assign(out, { carbon_captured: caughtOfOwn / co2PerCarbon, capture_electricity: caughtOfOwn * given('capture_power') });
  // Heat content follows the carbon that burns, whether its CO2 is captured or not.
  for (const [name, mass, fossil, biogenic] of [
    ['residual', total('residual_burned'), total('residual_co2_formed'), total('residual_co2bio_formed')],
    ['reject', total('rejected'), total('reject_fossil'), total('reject_biogenic')],
  ] as const) {
    out[`${name}_ch4`] = mass * given('incineration_ch4');
    out[`${name}_n2o`] = mass * given('incineration_n2o');
    out[`${name}_energy`] = fossil / given('fossil_energy_co2') + biogenic / given('biogenic_energy_co2');
  }

  // Energy: what heat and electricity from one unit of heat content replace.
  const [heat, power] = [given('heat_efficiency'), given('power_efficiency')];
  const [heatCo2e, powerCo2e] = [given('background.heat_replaced_co2e'), given('background.electricity_co2e')];
  const replaced = heat * heatCo2e + power * powerCo2e;
  const [own, rejects] = [out['residual_energy'] ?? 0, out['reject_energy'] ?? 0];
  const electricity = own * power - (out['capture_electricity'] ?? 0);
  out['residual_energy_gross'] = own + total('water') * given('latent_heat');
  Object.assign(out, { heat_recovered: own * heat, power_recovered: electricity, reject_energy_replaced: -rejects * replaced });
  Object.assign(out, { heat_replaced: -own * heat * heatCo2e, power_replaced: -electricity * powerCo2e });

  // Capacity that is freed is refilled in part; capacity that is overdrawn pushes other waste out. What is full is the permit (tonnes) or the
  // boiler (heat): a boiler takes as much other waste as holds the heat that left.
  const capacity = people * given('capacity_held');
  const freed = capacity - total('burned_in_plant');
  const freedHeat = capacity * given('capacity_heat_content') - own - given('reject_home_share') * rejects;
  Object.assign(out, { freed_capacity: freed, freed_heat: freedHeat });
  const byHeat = given('refill_by_heat');
  const imported =
    given('import_base') + given('refill_share') * ((1 - byHeat) * freed + byHeat * (freedHeat / given('import_heat_content')));
  out['imported_burned'] = imported;
  // It burns behind the same stack: what is caught of own waste is caught of it, and costs as much power.
  const [fossilImport, biogenicImport] = [imported * given('import_fossil_co2'), imported * given('import_biogenic_co2')];
  const [caught, passes] = [given('capture_share'), 1 - given('capture_share')];
  Object.assign(out, { imported_co2: fossilImport * passes, imported_co2bio: biogenicImport * passes });
  out['stored_import_co2bio'] = biogenicImport * caught;
  out['imported_carbon_captured'] = imported * ((given('import_fossil_co2') + given('import_biogenic_co2')) / co2PerCarbon) * caught;
  out['imported_n2o'] = imported * given('incineration_n2o');
  const importPower = imported * given('import_heat_content') * power - (fossilImport + biogenicImport) * caught * given('capture_power');
  out['imported_energy_replaced'] = -(imported * given('import_heat_content') * heat * heatCo2e + importPower * powerCo2e);
  out['import_landfill_avoided'] = -imported * given('import_otherwise_landfilled') * given('landfill_abroad_co2e');

  // Digestion: methane made; what slips out; what is sold, and the fuel and fertiliser it replaces.
  const methane = total('digested') * given('biogas_yield') * given('methane_content') * given('methane_density');
  const gas = methane * (1 - given('methane_slip')) * given('methane_heat_value');
  // Gas in own buses: their account holds no diesel, and holds the making of the gas. Neither may stand here again.
  const [vehicles, ownBuses] = [given('vehicle_share'), people * given('own_bus_gas_per_person')];
  out['own_bus_gas'] = ownBuses;
  out['own_bus_gas_upstream'] = -ownBuses * given('background.fuel_upstream[gas]');
  out['bus_gas_bought'] = given('transport.bus_kilometres[biogas]') * given('transport.bus_fuel_per_vkm[biogas, gas]') - ownBuses;
  Object.assign(out, { methane_produced: methane, biogas_ch4: methane * given('methane_slip'), gas_energy: gas });
  out['biogas_upstream'] = gas * given('biogas_upstream_co2e');
  out['gas_replaced'] =
    -(gas * vehicles - ownBuses) * given('engine_ratio') * given('background.diesel_wtw_co2e') -
    gas * (1 - vehicles) * given('background.natural_gas_co2e');
  out['fertiliser_replaced'] = -total('digested') * given('digestate_nitrogen') * given('nitrogen_fertiliser_co2e');

  // Landfill in the first year (Ch 3 Eq 3.4–3.6): only what was there before has begun to decay.
  const decayed = given('legacy_carbon') * people * (1 - Math.exp(-given('legacy_rate')));
  const formedCh4 = (decayed * given('methane_fraction') * 16) / 12;
  for (const m of materials)
    out[`carbon_deposited[${m}]`] =
      (out[`landfilled[${m}]`] ?? 0) * given(`degradable_carbon[${m}]`) * given(`degradable_share[${m}]`) * given('methane_correction');
  Object.assign(out, { legacy_decayed: decayed, landfill_ch4_formed: formedCh4 });
  out['landfill_ch4'] = formedCh4 * (1 - given('landfill_recovery')) * (1 - given('landfill_oxidation'));

  // Composting (Ch 4) and collection.
  out['compost_ch4'] = total('composted') * given('compost_ch4_per_t');
  out['compost_n2o'] = total('composted') * given('compost_n2o_per_t');
  out['compost_replaced'] = -total('composted') * given('compost_benefit');
  out['collection'] = total('generated') * given('collection_co2e');
  return out;
}
