import { InvalidArgumentError } from 'commander';

/** A whole number as typed, or the refusal. */
export function wholeNumber(text: string, pattern: RegExp, refusal: string): number {
  if (!pattern.test(text)) throw new InvalidArgumentError(refusal);
  return Number(text);
}
