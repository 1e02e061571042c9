import type { Dimension, UnitTable } from './unit.js';

/** The dimension of a plain number. */
export const plain: Dimension = new Map();

export function isPlain(dimension: Dimension): boolean {
  return dimension.size === 0;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.size === b.size && [...a].every(([base, exponent]) => b.get(base) === exponent);
}

export function timesDimension(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, 1);
}

export function overDimension(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, -1);
}

export function toPower(dimension: Dimension, exponent: number): Dimension {
  return new Map([...dimension].map(([base, own]) => [base, own * exponent] as const).filter(([, power]) => power !== 0));
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const sum = new Map(a);
  for (const [base, exponent] of b) {
    const total = (sum.get(base) ?? 0) + sign * exponent;
    if (total === 0) sum.delete(base);
    else sum.set(base, total);
  }
  return sum;
}

/** A dimension in the unit of scale 1 of each base, such as `kgCO2/vkm`; `1` for a plain number. */
export function showDimension(dimension: Dimension, units: UnitTable): string {
  const symbolOf = (base: string): string => {
    for (const unit of units.values())
      if (unit.numerator === unit.denominator && unit.dimension.size === 1 && unit.dimension.get(base) === 1) return unit.text;
    return base;
  };
  const power = (base: string, exponent: number): string => `${symbolOf(base)}${exponent === 1 ? '' : `^${exponent}`}`;
  const over = [...dimension].filter(([, exponent]) => exponent > 0).map(([base, exponent]) => power(base, exponent));
  const under = [...dimension].filter(([, exponent]) => exponent < 0).map(([base, exponent]) => `/${power(base, -exponent)}`);
  return `${over.join('*') || '1'}${under.join('')}`;
}
