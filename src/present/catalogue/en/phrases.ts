import type { Expectation, Phrase } from '../../../source/phrases.js';
import { quote } from '../quote.js';

export { between, quote } from '../quote.js';

/** `a`, `b` and `c`; at most twelve are named. */
export function listed(names: readonly string[], joiner = 'and'): string {
  const quoted = names.slice(0, 12).map(quote);
  if (names.length > 12) return `${quoted.join(', ')} ${joiner} ${names.length - 12} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1) ?? ''}`;
}

/** A question that names the nearest known name, or nothing. */
export function meant(nearest: string | undefined): string | undefined {
  return nearest === undefined ? undefined : `did you mean ${quote(nearest)}?`;
}

/** The nearest name, or else all that are known. */
export function meantOrOneOf(nearest: string | undefined, known: readonly string[]): string | undefined {
  return meant(nearest) ?? (known.length === 0 ? undefined : `known here: ${listed(known)}`);
}

/** Where a quantity may lie; an end that is open is not said. */
export function limits(low: string, high: string): string {
  if (high.startsWith('Infinity')) return low.startsWith('-Infinity') ? 'any number' : `${low} or more`;
  return low.startsWith('-Infinity') ? `${high} or less` : `${low} to ${high}`;
}

/** The dimensions of a quantity, in words. */
export function dimensionsOf(names: readonly string[]): string {
  return names.length === 0 ? 'no dimension' : listed(names);
}

/** A phrase of a room, with what stands in it for `…`. */
export function said(phrase: Phrase, mark = '…'): string {
  return phrase.replace('…', mark);
}

/** What a file should have there. */
export function wanted(expected: readonly Expectation[]): string {
  return expected
    .map((one) => (typeof one === 'string' ? one : one.oneOf.length === 1 ? one.oneOf.join('') : `one of ${one.oneOf.join(', ')}`))
    .join(' or ');
}
