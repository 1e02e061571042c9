/** Exponents of the base dimensions, such as `{ CO2: 1, vkm: -1 }`; no zero exponents. Compared with `sameDimension`. */
export type Dimension = ReadonlyMap<string, number>;

/** A unit as somebody wrote it. `value × numerator / denominator` is the value in base units. */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
}

/** The closed table of data/units.csv, by symbol; spelling is case-sensitive. */
export type UnitTable = ReadonlyMap<string, Unit>;
