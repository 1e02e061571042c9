/** Closes a discriminated union: reached only through a bug of ours, never through a user's file. */
export function impossible(value: never): never {
  throw new Error(`impossible case: ${JSON.stringify(value)}`);
}
