import type { NamedLever } from '../domain/vocabulary.js';
import { exact } from './number.js';

/** Twelve digits, which is more than any file gives: 0.7 times 100 is 70. */
function plainDigits(value: number): string {
  return exact(Number(value.toPrecision(12)));
}

/** A value of a quantity as a scenario file writes it, in its unit or, where it is large, in one of a thousand or a million of it; shares in per cent. */
export function amountText(value: number, { unit, kind, larger }: Pick<NamedLever, 'unit' | 'kind' | 'larger'>): string {
  if (kind === 'share' && (unit === '1' || unit === '%')) return `${plainDigits(unit === '1' ? value * 100 : value)} %`;
  const large = larger.find(({ factor }) => Math.abs(value) >= 10 * factor);
  if (large) return `${plainDigits(value / large.factor)} ${large.unit}`;
  return unit === '1' ? plainDigits(value) : `${plainDigits(value)} ${unit}`;
}

/** The ends of where a measure may set a lever; an end without a limit is `…`. Nothing where no end has one. */
export function validText(lever: NamedLever): string | undefined {
  const { low, high } = lever.valid;
  if (low === undefined && high === undefined) return undefined;
  const end = (value: number | undefined): string => (value === undefined ? '…' : amountText(value, lever));
  return `${end(low)} .. ${end(high)}`;
}
