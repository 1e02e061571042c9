const longest = 80;

/** A piece of what somebody wrote, in backticks; long ones are clipped, so that a message stays one line. */
export function quote(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `\`${letters.slice(0, longest).join('')}…\`` : `\`${text}\``;
}

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

/** A range as it would be written in a file. */
export function between(low: string, high: string): string {
  return `${low} .. ${high}`;
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
