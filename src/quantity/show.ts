import type { Unit } from './unit.js';

/** A value in base units, in this unit. */
export function inUnit(value: number, unit: Pick<Unit, 'numerator' | 'denominator'>): number {
  return (value * unit.denominator) / unit.numerator;
}

/** A value in this unit, in base units. Numerator and denominator are whole numbers, so that g → kg is a division by 1000, not a product with 0.001. */
export function toBase(value: number, unit: Pick<Unit, 'numerator' | 'denominator'>): number {
  return (value * unit.numerator) / unit.denominator;
}
