/** Carbon put into landfills each year, by material, and what decides how it decays. Base units: kg of carbon, years. */
export interface Landfill {
  /** Deposits by material and year. */
  readonly deposits: ReadonlyMap<string, readonly number[]>;
  /** Rate of decay by material, per year. */
  readonly rates: ReadonlyMap<string, number>;
  /** Carbon in old landfills at the end of the year before each year, and its rate. */
  readonly legacy: readonly number[];
  readonly legacyRate: readonly number[];
}

/**
 * Carbon that decays in each year, new and old, in closed form instead of year by year: of what was deposited in year x, the part e^(-k(t-x-1)) - e^(-k(t-x))
 * decays in year t > x. Solves IPCC 2006 Vol 5 Eq 3.4 and 3.5 with the default delay (p. 3.19): decay begins on 1 January after the deposit.
 */
export function decayedCarbon(
  { deposits, rates, legacy, legacyRate }: Landfill,
  years: number,
): { readonly fresh: Map<string, number[]>; readonly old: number[] } {
  const part = (rate: number, age: number): number => Math.exp(-rate * (age - 1)) * (1 - Math.exp(-rate));
  const all = Array.from({ length: years }, (_, year) => year);
  const fresh = new Map(
    [...deposits].map(([material, deposited]) => {
      const rate = rates.get(material) ?? Number.NaN;
      return [
        material,
        all.map((year) => deposited.slice(0, year).reduce((sum, carbon, x) => sum + carbon * part(rate, year - x), 0)),
      ] as const;
    }),
  );
  return { fresh, old: all.map((year) => (legacy[year] ?? Number.NaN) * part(legacyRate[year] ?? Number.NaN, 1)) };
}
