/**
 * The background sector written by hand: fuels as they are sold. All numbers in base units; keys as in the worked examples, such as `blend_reduction[diesel]`.
 *
 * A blend obligation asks that fuel sold emits, well to wheel, the part r less than the fossil comparator f (Directive 98/70/EC art. 7a; Swedish act 2017:1201;
 * Danish act on CO2e displacement). With a biofuel of b well to wheel and an energy share s: (1 - s) f + s b = (1 - r) f, so s = r f / (f - b).
 */
export function background(inputs: Readonly<Record<string, number>>): Record<string, number> {
  const results: Record<string, number> = {};
  for (const fuel of ['petrol', 'diesel', 'gas']) {
    const comparator = numberOf(inputs, `fuel_reference_wtw[${fuel}]`);
    const reduction = numberOf(inputs, `blend_reduction[${fuel}]`);
    const biofuel = numberOf(inputs, `biofuel_upstream[${fuel}]`);
    const wanted = (reduction * comparator) / (comparator - biofuel);
    // More than pure biofuel cannot be sold, and less than none neither.
    const share = wanted > 1 ? 1 : wanted < 0 ? 0 : wanted;
    results[`biofuel_share[${fuel}]`] = share;
    results[`fuel_co2[${fuel}]`] = numberOf(inputs, `fuel_fossil_co2[${fuel}]`) * (1 - share);
    results[`fuel_co2_biogenic[${fuel}]`] = numberOf(inputs, `biofuel_co2[${fuel}]`) * share;
    results[`fuel_upstream[${fuel}]`] = numberOf(inputs, `fuel_fossil_upstream[${fuel}]`) * (1 - share) + biofuel * share;
  }
  // By definition of the obligation: diesel as sold emits r less than the comparator.
  results['diesel_wtw_co2e'] = numberOf(inputs, 'fuel_reference_wtw[diesel]') * (1 - numberOf(inputs, 'blend_reduction[diesel]'));
  return results;
}

/** An input that must be there; a missing one is a mistake of the test. */
export function numberOf(inputs: Readonly<Record<string, number>>, key: string): number {
  const value = inputs[key];
  if (value === undefined) throw new Error(`the oracle needs ${key}`);
  return value;
}
