/** Numbers that do not differ by draw, each once: a row with such a number is known by a code below zero. */
export interface FixedNumbers {
  readonly codeOf: (value: number) => number;
  readonly values: () => Float64Array;
}

export function fixedNumbers(): FixedNumbers {
  let values = new Float64Array(1024);
  let count = 0;
  const known = new Map<number, number>();
  let negativeZero: number | undefined;
  const add = (value: number): number => {
    if (count === values.length) {
      const wider = new Float64Array(2 * count);
      wider.set(values);
      values = wider;
    }
    values[count] = value;
    count += 1;
    return -count;
  };
  return {
    // a map takes both zeros for one
    codeOf: (value) => {
      if (Object.is(value, -0)) return (negativeZero ??= add(value));
      const before = known.get(value);
      if (before !== undefined) return before;
      const code = add(value);
      known.set(value, code);
      return code;
    },
    values: () => values,
  };
}

/** Where the number of a code stands. */
export function placeOfFixed(code: number): number {
  return -1 - code;
}
