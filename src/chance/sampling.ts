/** How draws are made; with `latin` each parameter has exactly one draw in each of `draws` equal parts of its distribution. */
export interface Sampling {
  readonly draws: number;
  /** A whole number below 2^32. */
  readonly seed: number;
  readonly method: SamplingMethod;
}

export const samplingMethods = ['random', 'latin'] as const;
export type SamplingMethod = (typeof samplingMethods)[number];
